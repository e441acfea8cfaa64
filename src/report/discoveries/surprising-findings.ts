import type { RuleName } from '../../analysis/model/finding.ts';
import { atPlace } from '../document/text.ts';
import type { DiscoveryRule } from './discovery.ts';

/** What people do not expect to happen, other than that it takes time. */
const SURPRISING: ReadonlySet<RuleName> = new Set<RuleName>([
  'cascading-update',
  'duplicate-request',
  'n-plus-one',
  'remount',
  'broken-memo',
  'double-flush',
  'discarded-render',
  'forced-reflow',
  'waterfall',
  'fetch-on-render',
]);

/** Findings that are news by themselves, also where they cost nothing here. A rule that failed found nothing. */
export const surprisingFindings: DiscoveryRule = ({ findings, minorFindings }) =>
  [...findings, ...minorFindings]
    .filter(({ rule, steps }) => SURPRISING.has(rule) && steps.length > 0)
    .map(({ title, where }) => [title, ...atPlace(where), '.']);
