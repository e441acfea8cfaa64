import { z } from 'zod';
import { Failure } from '../failure.ts';

/** One call of a tool by the client. */
export interface ToolCall {
  /** Tells the client what is being done, one line each, where it asked for progress. */
  readonly say: (line: string) => void;
  /** Aborted when the client cancels the call or goes. */
  readonly signal: AbortSignal;
}

export interface ToolAnswer {
  /** For people and for clients that read text only. */
  readonly text: string;
  /** For programs: JSON. null: the text is all there is. */
  readonly data: object | null;
}

/** What the client may call. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** It opens a browser and does something on a page; otherwise it only reads. */
  readonly acts: boolean;
  /** JSON Schema of its arguments. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
  /** Throws `Failure` with one sentence, for arguments that do not fit the schema too. */
  readonly call: (args: unknown, call: ToolCall) => Promise<ToolAnswer>;
}

interface ToolSpec<Shape extends z.ZodRawShape> extends Pick<Tool, 'name' | 'title' | 'description' | 'acts'> {
  readonly input: Shape;
  readonly run: (args: z.output<z.ZodObject<Shape>>, call: ToolCall) => Promise<ToolAnswer>;
}

/** `explain_render: commit: Invalid input: expected number, received string.` */
const sentence = (tool: string, { issues }: z.ZodError): string => {
  const [issue] = issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return `${tool}: ${where}${(issue?.message ?? 'wrong arguments').replace(/\.$/, '')}.`;
};

/** A tool whose arguments are checked before it runs. Arguments that it does not know are refused: a typo would be lost. */
export const defineTool = <Shape extends z.ZodRawShape>({ input, run, ...about }: ToolSpec<Shape>): Tool => {
  const schema = z.object(input).strict();
  const { $schema, ...inputSchema } = z.toJSONSchema(schema, { io: 'input' });
  return {
    ...about,
    inputSchema,
    call: async (args, call) => {
      const parsed = schema.safeParse(args);
      if (!parsed.success) throw new Failure(sentence(about.name, parsed.error));
      return run(parsed.data, call);
    },
  };
};
