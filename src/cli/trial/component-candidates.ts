import { provenCandidates } from '../../analysis/memo-candidates.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { ComponentType } from '../../protocol/facts/component-types.ts';
import type { Recording } from '../../recording/recording.ts';
import { Failure } from '../failure.ts';

/** A component to try memo on. On a page that was loaded anew its type has another id. */
export interface TrialCandidate {
  readonly name: string;
  readonly isType: (type: ComponentType) => boolean;
}

/** All component types that a recording names. */
export const typesOf = ({ documents }: Recording): readonly ComponentType[] =>
  documents.flatMap(({ facts }) => facts.flatMap((fact) => (fact.kind === 'types' ? fact.types : [])));

/** The same source text under the same name; where there is no text, the name. */
const sameAs =
  (known: ComponentType) =>
  ({ name, text }: ComponentType): boolean =>
    name === known.name && text?.start === known.text?.start && text?.length === known.text?.length;

/** Every component that findings prove memo right for; those not worth it only where there are no others. */
export const provenOf = (recording: Recording, analysis: Analysis): readonly TrialCandidate[] => {
  const worth = provenCandidates(recording, analysis, analysis.findings);
  const targets = worth.length > 0 ? worth : provenCandidates(recording, analysis, analysis.minorFindings);
  return targets.flatMap(({ document, type, name }) => {
    const documents = recording.documents.filter(({ id }) => id === document);
    const known = typesOf({ ...recording, documents }).find(({ id }) => id === type);
    return known === undefined ? [] : [{ name, isType: sameAs(known) }];
  });
};

/** Components by name. Throws `Failure` for one that no recording names. */
export const namedCandidates = (names: readonly string[], known: readonly ComponentType[]): readonly TrialCandidate[] =>
  names.map((name) => {
    if (!known.some((type) => type.name === name)) throw new Failure(`There is no component "${name}" on the page.`);
    return { name, isType: (type) => type.name === name };
  });
