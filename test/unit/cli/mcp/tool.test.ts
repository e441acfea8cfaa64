import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineTool } from '../../../../src/cli/mcp/tool.ts';

const tool = defineTool({
  name: 'repeat',
  title: 'Repeat',
  description: 'Says it again.',
  acts: false,
  input: { what: z.string().describe('A word'), times: z.int().min(1).max(3).default(2) },
  run: async ({ what, times }) => ({ text: what.repeat(times), data: { times } }),
});

const call = (args: unknown) => tool.call(args, { say: () => undefined, signal: new AbortController().signal });

describe('a tool', () => {
  it('tells its arguments as JSON Schema: what has a default may be left out', () => {
    expect(tool.inputSchema).toMatchObject({
      type: 'object',
      properties: { what: { type: 'string', description: 'A word' }, times: { default: 2, minimum: 1, maximum: 3 } },
      required: ['what'],
      additionalProperties: false,
    });
  });

  it('runs with what it was given, and its defaults', async () => {
    expect(await call({ what: 'ha' })).toEqual({ text: 'haha', data: { times: 2 } });
  });

  it.each([
    [{}, /^repeat: what: .*string.*\.$/],
    [{ what: 'ha', times: 9 }, /^repeat: times: .*3.*\.$/],
    [{ what: 'ha', time: 1 }, /^repeat: .*time.*\.$/],
    [null, /^repeat: .*object.*\.$/],
  ])('%j is refused in one sentence', async (args, says) => {
    await expect(call(args)).rejects.toThrow(says);
  });
});
