import type { Milliseconds } from '../../protocol/units.ts';
import { largest } from '../extent.ts';
import type { Finding } from '../model/finding.ts';
import { byRank, impactOf, inpOf, priorityOf } from './rank.ts';
import type { Candidate, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { createLedger, type Saved } from './savings.ts';
import { type AnalysisDraft, type Scope, scopesOf } from './scope.ts';
import { WORTH_MS } from './thresholds.ts';
import { formatMs } from './words.ts';

export interface Findings {
  /** Worth reading, most important first. */
  readonly findings: readonly Finding[];
  /** Less than 1 ms in total, or covered by other findings. */
  readonly minorFindings: readonly Finding[];
}

/** Everything that the rules find in an analysis, weighed and ranked. Never throws: a rule that fails says so. */
export const findFindings = (analysis: AnalysisDraft, registry: readonly Rule[] = rules): Findings => {
  const weighed = scopesOf(analysis).flatMap((scope) => weigh(scope, runRules(registry, scope)));
  const ranked = weighed.sort((a, b) => byRank(a.finding, b.finding));
  const numbered = [...ranked.filter(({ minor }) => !minor), ...ranked.filter(({ minor }) => minor)].map(
    ({ finding, minor }, index) => ({ finding: { ...finding, id: `x${index + 1}` }, minor }),
  );
  return {
    findings: numbered.flatMap(({ finding, minor }) => (minor ? [] : finding)),
    minorFindings: numbered.flatMap(({ finding, minor }) => (minor ? finding : [])),
  };
};

interface Failed {
  readonly failed: Rule['name'];
  readonly message: string;
}

/** In their order: a rule sees what those before it found. One that throws becomes its own result, the others go on. */
const runRules = (registry: readonly Rule[], scope: Scope): readonly (Candidate | Failed)[] => {
  const found: Candidate[] = [];
  const failed: Failed[] = [];
  for (const rule of registry) {
    try {
      for (const candidate of rule.find(scope, found)) found.push(candidate);
    } catch (error) {
      failed.push({ failed: rule.name, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return [...found, ...failed];
};

interface Weighed {
  readonly finding: Finding;
  readonly minor: boolean;
}

/** Greedily, the largest first: each further finding gets only what those before it left. */
const weigh = (scope: Scope, found: readonly (Candidate | Failed)[]): readonly Weighed[] => {
  const candidates = found
    .flatMap((candidate) => ('failed' in candidate ? [] : candidate))
    .map((candidate) => ({ candidate, alone: createLedger(scope.replay).take(candidate.claims).ms }))
    .sort((a, b) => (b.alone ?? -1) - (a.alone ?? -1));
  const ledger = createLedger(scope.replay);
  let left = scope.duration ?? Number.POSITIVE_INFINITY;
  const weighed = candidates.map(({ candidate, alone }) => {
    const taken = ledger.take(candidate.claims);
    const ms = taken.ms === null ? null : Math.min(taken.ms, left);
    left -= ms ?? 0;
    return toFinding(scope, candidate, alone, ms, taken);
  });
  const failures = found.flatMap((candidate) => ('failed' in candidate ? toFailure(scope, candidate) : []));
  return [...weighed, ...failures];
};

const toFinding = (
  scope: Scope,
  candidate: Candidate,
  alone: Milliseconds | null,
  ms: Milliseconds | null,
  taken: Saved,
): Weighed => {
  const timing = scope.interaction?.timing ?? null;
  const weight = ms ?? candidate.cost;
  const impact = candidate.fixedImpact ?? impactOf({ ms: weight, beforePaint: beforePaint(scope, taken), timing });
  const { rule, component, title, effort, confidence, where, steps, facts, fix, sketch } = candidate;
  return {
    finding: {
      id: '',
      rule,
      interaction: scope.interaction?.id ?? null,
      component,
      title,
      impact,
      effort,
      priority: priorityOf(impact, candidate),
      confidence,
      saving: { ms, basis: 'estimated', note: noteOf(candidate, alone, ms) },
      where,
      steps,
      facts,
      fix,
      ...(sketch ? { sketch } : {}),
    },
    minor: isMinor(candidate, ms),
  };
};

/** Requests keep their cost: a duplicate off the critical path delays nobody here and still burdens the server. */
const isMinor = ({ cost }: Candidate, ms: Milliseconds | null): boolean => {
  const known = [ms, cost].filter((value) => value !== null);
  return known.length > 0 && largest(known) < WORTH_MS;
};

const noteOf = (candidate: Candidate, alone: Milliseconds | null, ms: Milliseconds | null): string => {
  const notes = [candidate.savingNote];
  if (candidate.claims.length > 0 && alone === null) notes.push('this build has no durations');
  if (alone !== null && ms !== null && alone - ms >= 0.05) {
    notes.push(`${formatMs(alone)} by itself, the rest is counted in larger findings`);
  }
  return notes.filter((note) => note !== '').join('; ');
};

// click   |--input delay--|--processing--|--presentation--| paint
// commits                    |==|                             |==|
//                            counts in INP                    does not
const beforePaint = (scope: Scope, taken: Saved): Milliseconds => {
  const { interaction } = scope;
  const inp = inpOf(interaction?.timing ?? null);
  if (!interaction || inp === null) return 0;
  let ms = 0;
  for (const [commit, saved] of taken.byCommit) if (commit.at <= interaction.at + inp) ms += saved;
  return ms;
};

const toFailure = (scope: Scope, { failed, message }: Failed): Weighed => ({
  finding: {
    id: '',
    rule: failed,
    interaction: scope.interaction?.id ?? null,
    component: null,
    title: `The rule ${failed} failed, so that it found nothing here`,
    impact: 'low',
    effort: 'L',
    priority: 'low',
    confidence: 'information',
    saving: { ms: null, basis: 'estimated', note: 'nothing is known' },
    where: null,
    steps: [],
    facts: [message],
    fix: 'Please report this with the recording.',
  },
  minor: true,
});
