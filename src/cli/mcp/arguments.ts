import { z } from 'zod';

/** A recording, as every tool takes it. */
export const recording = z
  .string()
  .min(1)
  .describe('Id that `record` answered (r1), or path of a .clickfall.json file or of a folder with runs of the same');
