import type { TrialOutput } from '../../src/protocol/facts/trial-fact.ts';

/** A page of test/pages on which one component renders without need. */
export interface SavingPage {
  readonly id: string;
  readonly what: string;
  /** File in test/pages, and its query. */
  readonly page: string;
  readonly query: string;
  /** The same page with the fix in its code; null: there is none. */
  readonly fixedQuery: string | null;
  readonly click: string;
  readonly component: string;
  /** What the trial has to say of the screen; null: it has to refuse the component. */
  readonly screen: TrialOutput | null;
  /** It burns an amount of work that the page says, so that every run does the same. */
  readonly burns: boolean;
}

const burning = (id: string, what: string, component: string, screen: TrialOutput | null): SavingPage => ({
  id,
  what,
  page: 'savings',
  query: `?case=${id}`,
  fixedQuery: `?case=${id}&fixed`,
  click: '#go',
  component,
  screen,
  burns: true,
});

export const savingPages: readonly SavingPage[] = [
  burning('plain', 'a component with equal props', 'Plain', 'same'),
  burning('deep', 'a component and what lies below it', 'Deep', 'same'),
  burning('ownCause', 'a component without its child, which has a cause of its own', 'Around', 'same'),
  burning('unstable', 'a memo whose prop is new each time', 'Styled', null),
  {
    id: 'list',
    what: 'six small rows',
    page: 'memo-list',
    query: '',
    fixedQuery: '?memo',
    click: '#count',
    component: 'Row',
    screen: 'same',
    burns: false,
  },
  {
    id: 'outside',
    what: 'a component that reads what changes outside of React',
    page: 'trial-list',
    query: '',
    fixedQuery: null,
    click: '#count',
    component: 'Clock',
    screen: 'changed',
    burns: false,
  },
];
