import type { Command } from '../../protocol/envelope.ts';
import type { PanelActions } from '../panel-actions.ts';
import { findRender } from '../state/find-renders.ts';
import { callLoan, componentLoan, documentLoan, handlerLoan, instanceLoan, type Loan, loanKey } from '../state/loan.ts';
import type { PanelState } from '../state/panel-state.ts';
import { strings } from '../strings.ts';
import { createLender } from './lender.ts';
import { openResource } from './sources-panel.ts';

export type PageActions = Pick<
  PanelActions,
  | 'inspectComponent'
  | 'inspectHandler'
  | 'breakOn'
  | 'removeBreak'
  | 'highlight'
  | 'inspectElement'
  | 'findSelectedElement'
>;

export interface PageActionsOptions {
  readonly state: PanelState;
  readonly send: (command: Command) => void;
}

const inspect = (name: string): string => `(inspect(${name}), true)`;

/** What can be done to the live page with the thing that a step is about. */
export const createPageActions = ({ state, send }: PageActionsOptions): PageActions => {
  const lender = createLender(send);
  const warn = (text: string) => {
    state.message.value = { kind: 'warning', text };
  };
  const shown = () => {
    const recording = state.recording.value;
    const analysis = state.analysis.value;
    return recording === null || analysis === null ? null : { recording, analysis };
  };
  const show = (loan: Loan | null, otherwise: string) => {
    if (loan === null) return warn(otherwise);
    lender.use(loan, inspect).then((found) => {
      if (found !== true) warn(otherwise);
    });
  };

  const instancesAtSelected = async (loan: Loan): Promise<readonly number[]> => {
    // `$0` is of the frame in which it is asked for
    const answer = await lender.use(loan, (name) => `$0 && ${name}($0)`);
    return Array.isArray(answer) ? answer.filter((id) => typeof id === 'number') : [];
  };

  const findSelected = async () => {
    const now = shown();
    if (now === null) return;
    let isInPage = false;
    for (const document of now.recording.documents.keys()) {
      const loan = documentLoan(now.recording, document, { kind: 'finder' });
      if (loan === null) continue;
      const instances = await instancesAtSelected(loan);
      isInPage ||= instances.length > 0;
      const found = findRender(now.analysis, document, instances, state.interaction.value?.id ?? null);
      if (found === null) continue;
      state.selection.value = found.selection;
      state.message.value = found.exact ? null : { kind: 'info', text: strings.page.aroundRendered(found.name) };
      return;
    }
    warn(isInPage ? strings.page.notRendered : strings.page.noneSelected);
  };

  return {
    inspectComponent: (target) => {
      const now = shown();
      show(
        now && componentLoan(now.recording, now.analysis, target, 'component'),
        strings.page.functionGone(target.name),
      );
    },
    inspectHandler: (interaction) => {
      const now = shown();
      const entry = now?.analysis.interactions.find(({ id }) => id === interaction)?.entryPoint;
      if (entry?.source && state.devtools.value.opensPlaces)
        return openResource(entry.source.url, entry.source.line, entry.source.column);
      show(
        now && handlerLoan(now.recording, now.analysis, interaction),
        strings.page.functionGone(entry?.handler ?? strings.words.handler),
      );
    },
    breakOn: (target) => {
      const now = shown();
      const loan = now && callLoan(now.recording, now.analysis, target);
      const name =
        target.kind === 'component'
          ? target.component.name
          : (now?.analysis.interactions.find(({ id }) => id === target.interaction)?.entryPoint?.handler ?? '');
      if (!loan) return warn(strings.page.breakFailed(name));
      const key = loanKey(loan);
      if (state.breaks.value.some((active) => active.key === key)) return;
      lender
        .keep(loan, (lent) => `(debug(${lent}), true)`)
        .then((token) => {
          if (token === null) return warn(strings.page.breakFailed(name));
          state.breaks.value = [...state.breaks.value, { token, key, name, frameUrl: loan.frameUrl }];
        });
    },
    removeBreak: (token) => {
      const active = state.breaks.value.find((candidate) => candidate.token === token);
      if (active === undefined) return;
      // shown until it is really gone: the next call may come at once
      lender
        .giveBack(token, active.frameUrl, (lent) => `undebug(${lent})`)
        .then(() => {
          state.breaks.value = state.breaks.value.filter((candidate) => candidate.token !== token);
        });
    },
    highlight: (target) => {
      const now = shown();
      const loan = target && now && instanceLoan(now.recording, target);
      send({
        command: 'highlight',
        document: loan?.document ?? '',
        instance: loan ? (target?.componentId ?? null) : null,
      });
    },
    inspectElement: (target) => {
      const now = shown();
      show(now && instanceLoan(now.recording, target), strings.page.elementGone(target.name));
    },
    findSelectedElement: () => {
      findSelected();
    },
  };
};
