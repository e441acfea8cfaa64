import { readFile } from 'node:fs/promises';
import type { CookieData } from 'puppeteer';
import * as v from 'valibot';
import { Failure, firstLine } from './failure.ts';

const cookie = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  value: v.string(),
  domain: v.pipe(v.string(), v.minLength(1)),
  path: v.optional(v.string(), '/'),
  /** Seconds since 1970; −1: until the browser closes. */
  expires: v.optional(v.number()),
  httpOnly: v.optional(v.boolean()),
  secure: v.optional(v.boolean()),
  sameSite: v.optional(v.picklist(['Strict', 'Lax', 'None'])),
});

/** A list as puppeteer writes it, or the file of Playwright's `storageState`. */
const file = v.union([
  v.array(cookie),
  v.pipe(
    v.object({ cookies: v.array(cookie) }),
    v.transform((all) => all.cookies),
  ),
]);

/** Reads cookies from a JSON file. Throws `Failure` with one sentence. */
export const readCookies = async (path: string): Promise<readonly CookieData[]> => {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${firstLine(error)}`);
  }
  const parsed = v.safeParse(file, data);
  if (!parsed.success) {
    throw new Failure(`${path} is no list of cookies as JSON, each with \`name\`, \`value\` and \`domain\`.`);
  }
  return parsed.output.map(({ expires, httpOnly, secure, sameSite, ...rest }) => ({
    ...rest,
    ...(expires === undefined ? {} : { expires }),
    ...(httpOnly === undefined ? {} : { httpOnly }),
    ...(secure === undefined ? {} : { secure }),
    ...(sameSite === undefined ? {} : { sameSite }),
  }));
};
