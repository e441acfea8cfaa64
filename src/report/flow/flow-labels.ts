import { distinct, formatPlace, listNames, shortUrl } from '../../analysis/findings/words.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import type { RequestStep } from '../../analysis/model/request-step.ts';
import type { SourcePlace } from '../../analysis/model/source-place.ts';
import type { ActionStep, EffectStep, Step, UpdateStep } from '../../analysis/model/step.ts';
import { assertNever } from '../../protocol/assert-never.ts';
import type { FlowPart } from './flow-node.ts';

/** `src/CartButton.tsx:18`; `short`: without folders. The part holds the whole address. */
export const placePart = (source: SourcePlace | null, form: 'long' | 'short' = 'long'): readonly FlowPart[] =>
  source === null
    ? []
    : [
        {
          role: 'place',
          text: form === 'long' ? formatPlace(source) : formatPlace(source).replace(/^.*\//, ''),
          source,
        },
      ];

/** `click "Add to cart"`, the selector where the target has no text. */
export const interactionLabel = (interaction: Interaction): readonly FlowPart[] => {
  const { selector, text } = interaction.target;
  return [
    { role: 'text', text: interaction.type },
    { role: 'name', text: text ? `"${text}"` : selector || 'unknown target' },
  ];
};

const UPDATE_WORDS: ReadonlyMap<string, string> = new Map([
  ['setState-class', 'setState'],
  ['store', 'store change'],
  ['root-render', 'root.render'],
  ['retry', 'Suspense retry'],
  ['refresh', 'hot reload'],
  ['unknown', 'update'],
]);

/** `setItems(…)` as written at the call site, else `setState items`. */
export const updateName = (update: UpdateStep): string => {
  if (update.callee) return `${update.callee}(…)`;
  const words = UPDATE_WORDS.get(update.updateType) ?? update.updateType;
  return update.hook ? `${words} ${update.hook}` : words;
};

/** `setItems(…)` `· App` `App.tsx:31`; several updates of one commit: `setA(…), setB(…)`, with counts where they are equal. */
export const updatesLabel = (updates: readonly UpdateStep[]): readonly FlowPart[] => {
  const first = updates[0];
  if (!first) return [];
  const names = distinct(updates.map(updateName));
  const text =
    names.length > 1 ? listNames(names, 3) : `${updateName(first)}${updates.length > 1 ? ` × ${updates.length}` : ''}`;
  const components = distinct(updates.map((update) => update.component)).filter((name) => name !== '');
  const owners: readonly FlowPart[] =
    components.length > 0 ? [{ role: 'dim', text: `· ${listNames(components, 2)}` }] : [];
  return [
    { role: 'name', text, stepId: first.id },
    ...owners,
    ...(names.length > 1 ? [] : placePart(first.callSite, 'short')),
  ];
};

/** `dispatch cart/addItem` `Cart.tsx:31`; stores that set their state instead: `set cart/addItem`. */
export const actionLabel = (action: ActionStep): readonly FlowPart[] => [
  { role: 'text', text: actionVerb(action) },
  { role: 'name', text: action.type || 'without a type' },
  ...placePart(action.callSite, 'short'),
];

const actionVerb = ({ store }: ActionStep): string => {
  switch (store) {
    case 'redux':
      return 'dispatch';
    case 'zustand':
      return 'set';
    case 'tanstack-query':
      return 'cache';
    case 'other':
      return 'store action';
    default:
      return assertNever(store);
  }
};

/** `effect in CartTotal`, `layout effect in Tooltip × 3`. */
export const effectLabel = (component: string, phase: EffectStep['phase'], count = 1): readonly FlowPart[] =>
  [
    { role: 'text', text: phase === 'layout' ? 'layout effect' : 'effect' },
    {
      role: 'text',
      text: component ? `in ${component}${count > 1 ? ` × ${count}` : ''}` : count > 1 ? `× ${count}` : '',
    },
  ].filter((part): part is FlowPart => part.text !== '');

/** `commit 2`, as people count them. */
export const commitLabel = (commit: CommitStep): readonly FlowPart[] => [
  { role: 'name', text: `commit ${commit.number}`, stepId: commit.id },
];

/** `POST /api/cart/items`. */
export const requestLabel = (request: RequestStep): readonly FlowPart[] => [
  { role: 'text', text: request.method },
  { role: 'name', text: shortUrl(request.url) },
];

/** Short name of any step, for references and notes. */
export const stepName = (step: Step): string => {
  switch (step.kind) {
    case 'commit':
      return `commit ${step.number}`;
    case 'request':
      return `${step.method} ${shortUrl(step.url)}`;
    case 'update':
      return step.component ? `${updateName(step)} of ${step.component}` : updateName(step);
    case 'action':
      return `${actionVerb(step)} ${step.type}`;
    case 'effect':
      return effectLabel(step.component, step.phase)
        .map((part) => part.text)
        .join(' ');
    case 'timer':
      return [step.type, step.label].filter((word) => word !== '').join(' ');
    case 'mark':
      return `${step.type} ${step.name}`;
    case 'paint':
      return step.type.replaceAll('-', ' ');
    case 'long-frame':
      return 'long frame';
    case 'interaction':
      return 'the input';
    default:
      return assertNever(step);
  }
};
