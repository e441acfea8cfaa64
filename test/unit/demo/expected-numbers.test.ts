import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const demo = new URL('../../../demo/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, demo), 'utf8');

interface Source {
  readonly file: string;
  readonly line: number;
  readonly text?: string;
}

interface Expected {
  readonly selector: string;
  readonly entryPoint: { readonly handler: string; readonly source: Source };
  readonly totals: Readonly<Record<'commits' | 'renders' | 'updates' | 'mounts' | 'avoidable' | 'requests', number>>;
  readonly requests: readonly { readonly template: string; readonly count: number }[];
  readonly commits: readonly {
    readonly number: number;
    readonly renders: number;
    readonly mounts: number;
    readonly avoidable: number;
    readonly updates: Readonly<Record<string, number>>;
  }[];
  readonly avoidable: readonly Verdict[];
  readonly necessary: readonly Verdict[];
  readonly findings: readonly { readonly rule: string; readonly source: Source }[];
}

interface Verdict {
  readonly commit: number;
  readonly component: string;
  readonly count: number;
}

const expected: Expected = JSON.parse(read('expected.json'));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

describe('the numbers that the shop promises', () => {
  it('add up in every commit, and every render has one verdict', () => {
    for (const commit of expected.commits) {
      expect(sum(Object.values(commit.updates)) + commit.mounts).toBe(commit.renders);
      const judged: Record<string, number> = {};
      for (const { commit: number, component, count } of [...expected.avoidable, ...expected.necessary]) {
        if (number === commit.number) judged[component] = (judged[component] ?? 0) + count;
      }
      expect(judged).toEqual(commit.updates);
      const avoidable = expected.avoidable.filter((verdict) => verdict.commit === commit.number);
      expect(sum(avoidable.map((verdict) => verdict.count))).toBe(commit.avoidable);
    }
  });

  it('add up over the interaction', () => {
    expect(expected.totals).toEqual({
      commits: expected.commits.length,
      renders: sum(expected.commits.map((commit) => commit.renders)),
      mounts: sum(expected.commits.map((commit) => commit.mounts)),
      updates: sum(expected.commits.flatMap((commit) => Object.values(commit.updates))),
      avoidable: sum(expected.avoidable.map((verdict) => verdict.count)),
      requests: sum(expected.requests.map((request) => request.count)),
    });
  });

  it('keep the cart at 24 components, one request per row and three of the same kind', () => {
    expect(expected.commits.map((commit) => commit.renders)).toEqual([1, 24, 57, 1, 1]);
    const count = (template: string): number =>
      sum(expected.requests.filter((request) => request.template === template).map((request) => request.count));
    expect(count('/api/stock/:id')).toBe(expected.commits[1]?.updates.CartRow);
    expect(count('/api/delivery')).toBe(3);
  });
});

describe('the places that the shop names', () => {
  const sources = [
    { ...expected.entryPoint.source, text: expected.entryPoint.handler },
    ...expected.findings.map((finding) => finding.source),
  ];

  it.each(sources)('$file:$line is about $text', ({ file, line, text = '' }) => {
    expect(text).not.toBe('');
    expect(read(file).split('\n')[line - 1]).toContain(text);
  });

  it('are the same in README.md, with the same rules', () => {
    const rows = read('README.md')
      .split('\n')
      .flatMap((row) => {
        const [, place, name, rule] = /`([\w/.-]+:\d+)` (\w+) +\| `([\w-]+)`/.exec(row) ?? [];
        return place === undefined ? [] : [`${rule} ${place} ${name}`];
      });
    expect(rows).toEqual(
      expected.findings.map(({ rule, source }) => `${rule} ${source.file}:${source.line} ${source.text}`),
    );
  });
});
