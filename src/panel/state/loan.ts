import type { Analysis } from '../../analysis/model/analysis.ts';
import type { ExposeTarget } from '../../protocol/envelope.ts';
import type { CallTarget, ComponentTarget } from '../panel-actions.ts';
import type { DocumentHead, RecordingHead } from '../worker/task.ts';

/** Something of the live page that can be borrowed from it, addressed so that no other document answers. */
export interface Loan {
  /** `Envelope.document` of the page that it is in. A page that was reloaded, or another one, does not answer to it. */
  readonly document: string;
  /** URL of its frame, null for the page itself. */
  readonly frameUrl: string | null;
  readonly target: ExposeTarget;
}

/** Same function, same key. */
export const loanKey = ({ document, target }: Loan): string => JSON.stringify([document, target]);

type Documents = Pick<RecordingHead, 'documents'>;
type Shown = Pick<Analysis, 'instances' | 'interactions'>;

const at = (document: DocumentHead | undefined, target: ExposeTarget): Loan | null =>
  document === undefined ? null : { document: document.id, frameUrl: document.isTop ? null : document.url, target };

/** Steps that do not tell their document are of the page itself. */
const documentIndex = ({ documents }: Documents, index: number | null): number =>
  index ?? documents.findIndex(({ isTop }) => isTop);

export const documentLoan = (recording: Documents, index: number, target: ExposeTarget): Loan | null =>
  at(recording.documents[index], target);

/** An instance itself, for its elements. */
export const instanceLoan = (recording: Documents, { componentId, document }: ComponentTarget): Loan | null =>
  documentLoan(recording, documentIndex(recording, document), { kind: 'element', instance: componentId });

/** The component of an instance: `component` its definition, `component-call` what React calls. */
export const componentLoan = (
  recording: Documents,
  { instances }: Shown,
  { componentId, document }: ComponentTarget,
  kind: 'component' | 'component-call',
): Loan | null => {
  const index = documentIndex(recording, document);
  const id = instances[index]?.typeIdOf(componentId) ?? 0;
  return id === 0 ? null : documentLoan(recording, index, { kind, id });
};

export const handlerLoan = (recording: Documents, { interactions }: Shown, interaction: string): Loan | null => {
  const entry = interactions.find(({ id }) => id === interaction)?.entryPoint;
  return entry ? documentLoan(recording, entry.document, { kind: 'handler', input: entry.input }) : null;
};

/** What a break is set on. */
export const callLoan = (recording: Documents, shown: Shown, target: CallTarget): Loan | null =>
  target.kind === 'component'
    ? componentLoan(recording, shown, target.component, 'component-call')
    : handlerLoan(recording, shown, target.interaction);
