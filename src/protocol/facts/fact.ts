import type { ActionFact, AsyncFact, RequestFact, RequestProgressFact } from './async-facts.ts';
import type { LongFrameFact, PaintFact, TimingFact } from './browser-facts.ts';
import type { CommitFact, EffectFact, PassiveFact } from './commit-facts.ts';
import type { TypesFact } from './component-types.ts';
import type { EventTimingFact, InputEndFact, InputFact } from './input-facts.ts';
import type { DocumentFact, GapFact, RendererFact, SettledFact, StartedFact, StoppedFact } from './session-facts.ts';
import type { TrialFact } from './trial-fact.ts';
import type { UpdateFact } from './update-fact.ts';

/**
 * What the page agent reports. One discriminated union, plain JSON, append-only.
 *
 * Every fact carries only what was seen: no verdicts, no deduction. Ids are numbers that are unique within one
 * document and one agent life; 0 is never an id.
 *
 * All times (`at`, `end`, …) are `performance.now()` of the document that sent them.
 */
export type Fact =
  | DocumentFact
  | RendererFact
  | StartedFact
  | StoppedFact
  | SettledFact
  | GapFact
  | InputFact
  | InputEndFact
  | EventTimingFact
  | AsyncFact
  | RequestFact
  | RequestProgressFact
  | TypesFact
  | ActionFact
  | UpdateFact
  | CommitFact
  | PassiveFact
  | EffectFact
  | TimingFact
  | LongFrameFact
  | PaintFact
  | TrialFact;
