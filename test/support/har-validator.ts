import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const SCHEMAS = join(import.meta.dirname, '../../node_modules/har-schema/lib');
const DRAFT_06 = join(import.meta.dirname, '../../node_modules/ajv/dist/refs/json-schema-draft-06.json');

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** What the published JSON Schema of HAR 1.2 (npm `har-schema`) has against a file, one line each. */
export const harProblems = (har: unknown): readonly string[] => {
  // the schema writes `optional` and `min`, which are no keywords
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addMetaSchema(readJson(DRAFT_06));
  for (const name of readdirSync(SCHEMAS)) if (name.endsWith('.json')) ajv.addSchema(readJson(join(SCHEMAS, name)));
  const validate = ajv.getSchema('har.json');
  if (validate === undefined) throw new Error('no schema');
  validate(har);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
