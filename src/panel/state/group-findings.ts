import { groupBy } from '../../analysis/group-by.ts';
import type { Finding } from '../../analysis/model/finding.ts';
import type { Milliseconds } from '../../protocol/units.ts';

/** One change to make, and all interactions that ask for it. */
export interface FindingGroup {
  /** The highest ranked. */
  readonly first: Finding;
  /** With the first; each of another interaction. */
  readonly all: readonly Finding[];
}

/**
 * Findings of the same rule about the same thing, once: ten clicks on a button are ten interactions, and its slow list is
 * still one thing to change. Two of one interaction stay two. In the order of the first of each.
 */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] => {
  const seen = new Map<string, number>();
  const groups = groupBy(findings, (finding) => {
    const about = aboutOf(finding);
    const within = `${about} ${finding.interaction}`;
    const nth = seen.get(within) ?? 0;
    seen.set(within, nth + 1);
    return `${about} ${nth}`;
  });
  return [...groups.values()].flatMap((all) => (all[0] ? [{ first: all[0], all }] : []));
};

const aboutOf = ({ rule, component, title, where }: Finding): string =>
  `${rule} ${where?.url}:${where?.line}:${where?.column} ${component ?? title}`;

/** What all of a group save, in ms; null where none claims a time. Savings of different interactions never overlap. */
export const groupSaving = ({ all }: FindingGroup): Milliseconds | null =>
  all.reduce<number | null>((sum, { saving }) => (saving.ms === null ? sum : (sum ?? 0) + saving.ms), null);
