import type { Finding } from '../../src/analysis/model/finding.ts';

/** A finding that claims nothing, but for what is given. */
export const plainFinding = (over: Partial<Finding>): Finding => ({
  id: 'x1',
  rule: 'waterfall',
  interaction: 'i1',
  component: null,
  title: 'something',
  impact: 'high',
  effort: 'M',
  priority: 'high',
  confidence: 'strong',
  saving: { ms: null, basis: 'estimated', note: '' },
  where: null,
  steps: [],
  facts: ['a fact'],
  fix: 'Do it.',
  ...over,
});
