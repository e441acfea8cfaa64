import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What demo/expected.json promises of the shop's first "Add to cart". */
export interface ExpectedShop {
  readonly selector: string;
  readonly interaction: { readonly type: string; readonly text: string };
  readonly entryPoint: {
    readonly component: string;
    readonly handler: string;
    readonly prop: string;
    readonly source: { readonly file: string; readonly line: number };
  };
  readonly totals: {
    readonly commits: number;
    readonly renders: number;
    readonly mounts: number;
    readonly avoidable: number;
    readonly requests: number;
  };
  readonly requests: readonly {
    readonly method: string;
    readonly template: string;
    readonly path: string;
    readonly count: number;
    readonly status: number;
  }[];
  readonly commits: readonly {
    readonly update: { readonly component: string; readonly callee: string; readonly during: string };
    readonly renders: number;
    readonly avoidable: number;
    readonly updates: Readonly<Record<string, number>>;
  }[];
  readonly avoidable: readonly {
    readonly commit: number;
    readonly component: string;
    readonly count: number;
    readonly because: string;
    readonly certainty: string;
    readonly fix: string;
  }[];
  readonly necessary: readonly {
    readonly commit: number;
    readonly component: string;
    readonly count: number;
    readonly reason: string;
  }[];
  readonly marks: readonly string[];
  readonly findings: readonly {
    readonly rule: string;
    readonly component?: string;
    readonly path?: string;
    readonly mayBeMinor: boolean;
    readonly source: { readonly file: string; readonly line: number };
  }[];
}

export const expectedShop: ExpectedShop = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../demo/expected.json'), 'utf8'),
);
