import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { CLI } from './run-cli.ts';

/** What a tool answered. */
export interface McpAnswer {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly isError: boolean;
  /** What was told while it worked. */
  readonly progress: readonly string[];
}

export interface McpClient {
  readonly client: Client;
  readonly transport: StdioClientTransport;
  readonly call: (tool: string, args?: Record<string, unknown>, signal?: AbortSignal) => Promise<McpAnswer>;
  /** What came on stdout and was no message of the protocol. */
  readonly strays: readonly string[];
  readonly stderr: () => string;
}

/** From one sign of progress to the next: a tool opens the browser many times, and a busy machine takes its time. */
const WITHIN = 90_000;

/** Starts the built `clickfall mcp` and talks to it as an assistant would. */
export const startMcp = async (args: readonly string[]): Promise<McpClient> => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [CLI, 'mcp', ...args],
    env: Object.fromEntries(
      Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    stderr: 'pipe',
  });
  const client = new Client({ name: 'test', version: '1.0.0' });
  const strays: string[] = [];
  let stderr = '';
  transport.stderr?.on('data', (data) => {
    stderr += data;
  });
  client.onerror = ({ message }) => {
    // what was on its way while a call was cancelled is the protocol's all the same
    if (!message.startsWith('Received a progress notification for an unknown token')) strays.push(message);
  };
  await client.connect(transport);
  const call: McpClient['call'] = async (tool, given = {}, signal) => {
    const progress: string[] = [];
    const result = await client.callTool({ name: tool, arguments: given }, CallToolResultSchema, {
      timeout: WITHIN,
      resetTimeoutOnProgress: true,
      onprogress: ({ message = '' }) => progress.push(message),
      ...(signal === undefined ? {} : { signal }),
    });
    const answer = CallToolResultSchema.parse(result);
    const text = answer.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
    return { text, data: answer.structuredContent ?? {}, isError: answer.isError === true, progress };
  };
  return { client, transport, call, strays, stderr: () => stderr };
};
