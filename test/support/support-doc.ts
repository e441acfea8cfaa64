import { REACT_MODES, REACT_VERSIONS, type ReactBuild } from './react-builds.ts';
import type { SupportCell } from './support-cell.ts';

const UPDATERS = {
  named: 'named by React',
  found: 'found by its lanes',
  ambiguous: 'found by its lanes',
} as const;

const yes = (is: boolean): string => (is ? 'yes' : '–');

/** One row of the table in docs/support.md, cell by cell. */
const rowOf = ({ build, durations, updaters, lanes, passiveSpans, stacks, owners }: SupportCell): readonly string[] => {
  const updated = lanes || updaters === 'named' ? UPDATERS[updaters] : 'found by its expiration time';
  const cells = [build.version, build.mode, durations === 'all' ? 'yes' : durations === 'some' ? 'some' : '–', updated];
  return [...cells, yes(lanes), yes(passiveSpans), yes(owners), yes(stacks)];
};

/** The row as it is in the document, whatever the columns' widths. */
export const hasSupportRow = (document: string, cell: SupportCell): boolean =>
  document.replace(/ +/g, ' ').includes(`| ${rowOf(cell).join(' | ')} |`);

const HEAD = [
  'React',
  'build',
  'durations',
  'updated component',
  'priority',
  "passive effects' time",
  'owner of an element',
  'stack of an element',
];

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = HEAD.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};

/** `production: all; development: 16.14.0, 17.0.2` */
const buildsOf = (builds: readonly ReactBuild[]): string =>
  REACT_MODES.flatMap((mode) => {
    const versions = builds.filter((build) => build.mode === mode).map(({ version }) => version);
    if (versions.length === 0) return [];
    return [`${mode}: ${versions.length === REACT_VERSIONS.length ? 'all' : versions.join(', ')}`];
  }).join('; ');

const words = (cells: readonly SupportCell[]): readonly string[] =>
  [...new Set(cells.flatMap(({ missing }) => missing))].map((word) => {
    const builds = cells.filter(({ missing }) => missing.includes(word)).map(({ build }) => build);
    return `- ${word} (${buildsOf(builds)})`;
  });

/** docs/support.md, from a run of the whole matrix. */
export const supportDocument = (cells: readonly SupportCell[]): string => `# What each React can tell

Written by \`npm run support\` from a run of \`test/browser/matrix.test.ts\`: every action of \`test/pages/matrix.tsx\`, clicked
through the panel, on each build. \`npm test\` compares the rows of the builds that it runs.

In every build listed here the following is told, and was compared with counts taken inside the page: each commit, each
render and its component, why it rendered, verdicts, memo hits, remounts, and for each update its component, kind of call,
call site and cause.

${table(cells.map(rowOf))}

- _found by its lanes_ (16: its expiration time): React has just marked the updated component, and the mark is looked for.
  A second update of a component in one batch leaves no new mark: it is right where only one component is marked, and
  _ambiguous_, without a component, where several are.
- _durations_ exist only if React found a hook when it loaded, which it does with this extension.
- _owner_, _stack_: without them owners are inferred from the props that elements were handed down in, and lines come from
  the loaded scripts and their source maps.
- Names are as the bundler left them; the panel says so where they look minified.
- Not told by any build without \`onScheduleFiberRoot\` (production, profiling): the call of a root's first \`render()\`. Nor by
  any build: that of \`hydrateRoot()\` (≥ 18). The commit is there, its cause is unknown.
- Layout effects have no step of their own: an update made in one is caused by its commit.

## What the panel says is missing

${words(cells).join('\n')}
`;
