import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../../src/analysis/findings/find-findings.ts';
import type { Candidate, Claim, Rule } from '../../../../src/analysis/findings/rule.ts';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../../../src/analysis/model/commit-step.ts';
import type { RequestStep } from '../../../../src/analysis/model/request-step.ts';
import type { Step, UpdateStep } from '../../../../src/analysis/model/step.ts';
import { RenderFlag } from '../../../../src/protocol/facts/commit-facts.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { avoidable, change, frame, mount, type RenderSpec, render } from '../../../support/render-spec.ts';

// Whatever happens in an interaction and whatever the rules claim of it: all savings together are never more than it took.

const EPSILON = 1e-6;

/** Trees of this many levels at most. */
const specOf = (levels: number): fc.Arbitrary<RenderSpec> =>
  fc
    .record({
      name: fc.constantFrom('Cart', 'Row', 'Icon', 'Total'),
      self: fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10),
      kind: fc.constantFrom('mount', 'necessary', 'props-equal', 'functions-only', 'context-equal', 'own'),
      children: fc.array(levels > 1 ? specOf(levels - 1) : fc.constant(render('Icon')), { maxLength: 2 }),
    })
    .map(({ name, self, kind, children }) => {
      switch (kind) {
        case 'mount':
          return mount(name, { self }, ...children);
        case 'props-equal':
          return render(name, { self, verdict: avoidable('props-equal', 'Cart') }, ...children);
        case 'functions-only': {
          const changes = [change('prop', 'onRemove', 'same-text')];
          return render(name, { self, verdict: avoidable('functions-only', 'Cart'), changes }, ...children);
        }
        case 'context-equal': {
          const changes = [change('context', 'Theme', 'equal-data')];
          return render(name, { self, verdict: avoidable('context-equal', 'App'), changes }, ...children);
        }
        case 'own':
          return render(name, { self, flags: RenderFlag.ownUpdate }, ...children);
        default:
          return render(name, { self }, ...children);
      }
    });

/** One thing that happens: because of an earlier one, some time after it. */
const happening = fc.record({
  kind: fc.constantFrom('request', 'commit', 'effect-commit', 'flush', 'timer'),
  by: fc.nat({ max: 30 }),
  gap: fc.integer({ min: 0, max: 60 }),
  length: fc.integer({ min: 1, max: 300 }),
  path: fc.constantFrom('/cart', '/cart', '/stock/1', '/stock/2', '/stock/3', '/user', '/orders'),
  blocked: fc.constantFrom(0, 0, 55, 120),
  content: fc.array(specOf(3), { minLength: 1, maxLength: 3 }),
});

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const build = (happenings: readonly Happening[]): Analysis => {
  const builder = createAnalysisBuilder();
  const causes: Step[] = [builder.interaction({ at: 0 })];
  for (const { kind, by, gap, length, path, blocked, content } of happenings) {
    const cause = causes[by % causes.length];
    if (!cause) continue;
    const at = (cause.end ?? cause.at) + gap;
    if (kind === 'request') causes.push(builder.request(`GET ${path}`, { at, end: at + length, by: cause, blocked }));
    else if (kind === 'timer') causes.push(builder.timer({ at, end: at + length, by: cause }));
    else {
      const during = kind === 'effect-commit' ? ('passive-effect' as const) : ('event' as const);
      const stack = kind === 'flush' ? [frame('flushSync', 'react-dom.js', 1, true)] : [];
      const update: UpdateStep = builder.update('setCart', { at, by: cause, during, stack, component: 'Cart' });
      causes.push(builder.commit({ at, by: update, content }));
    }
  }
  return builder.build();
};

const promised = ({ findings, minorFindings }: Pick<Analysis, 'findings' | 'minorFindings'>): readonly number[] =>
  [...findings, ...minorFindings].map(({ saving }) => saving.ms ?? 0);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const claimOf = (seed: number, requests: readonly RequestStep[], commits: readonly CommitStep[]): Claim | null => {
  const request = requests[seed % Math.max(1, requests.length)];
  const other = requests[(seed >> 3) % Math.max(1, requests.length)];
  const commit = commits[seed % Math.max(1, commits.length)];
  const indices = commit ? Array.from({ length: commit.renders.length }, (_, index) => index) : [];
  switch (seed % 6) {
    case 0:
      return commit
        ? { kind: 'renders', commit, indices: indices.filter((index) => (seed >> (index % 8)) % 2 === 0) }
        : null;
    case 1:
      return commit ? { kind: 'own-time', commit, indices } : null;
    case 2:
      return commit ? { kind: 'commit', commit } : null;
    case 3:
      return request && other && request !== other
        ? { kind: 'replay', changes: { replaced: new Map([[request.id, other.id]]) } }
        : null;
    case 4:
      return request && other && request !== other
        ? { kind: 'replay', changes: { together: new Map([[request.id, other.id]]) } }
        : null;
    default:
      return request ? { kind: 'replay', changes: { shorter: new Map([[request.id, seed % 400]]) } } : null;
  }
};

const claiming = (seeds: readonly number[]): Rule => ({
  name: 'waterfall',
  find: ({ requests, commits }) =>
    seeds.flatMap((seed): readonly Candidate[] => {
      const claim = claimOf(seed, requests, commits);
      if (claim === null) return [];
      const text = { title: `${seed}`, savingNote: '', facts: [], fix: '', where: null, steps: [], component: null };
      return [
        {
          rule: 'waterfall',
          effort: 'S',
          confidence: 'strong',
          evidence: 'observed',
          repeats: 1,
          cost: null,
          claims: [claim],
          ...text,
        },
      ];
    }),
});

const settled = ({ interactions }: Analysis): number => interactions[0]?.timing.settledAfter ?? 0;

describe('what all findings of an interaction promise together', () => {
  it('is never more than it took, with the rules as they are', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
        const analysis = build(happenings);
        const savings = promised(analysis);
        expect(Math.min(0, ...savings)).toBe(0);
        expect(sum(savings)).toBeLessThanOrEqual(settled(analysis) + EPSILON);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('is never more than it took, with claims of any kind in any mixture', () => {
    fc.assert(
      fc.property(
        fc.array(happening, { minLength: 2, maxLength: 10 }),
        fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 12 }),
        (happenings, seeds) => {
          const analysis = build(happenings);
          const savings = promised(findFindings(analysis, [claiming(seeds)]));
          expect(Math.min(0, ...savings)).toBe(0);
          expect(sum(savings)).toBeLessThanOrEqual(settled(analysis) + EPSILON);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is the same for a claim that is made twice', () => {
    const requests = fc.array(
      happening.map((one) => ({ ...one, kind: 'request' as const })),
      { minLength: 2, maxLength: 8 },
    );
    // requests that are answered by another one, or begin with another one
    const seed = fc.tuple(fc.nat({ max: 1000 }), fc.constantFrom(3, 4)).map(([base, kind]) => base * 6 + kind);
    fc.assert(
      fc.property(requests, seed, (happenings, one) => {
        const analysis = build(happenings);
        const promisedBy = (...seeds: readonly number[]) => sum(promised(findFindings(analysis, [claiming(seeds)])));
        expect(promisedBy(one, one)).toBeCloseTo(promisedBy(one));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
