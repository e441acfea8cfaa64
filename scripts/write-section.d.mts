/**
 * Writes the text between `<!-- name -->` and `<!-- /name -->` of a document anew. Rejects where it has no such section.
 */
export const writeSection: (path: string, name: string, text: string) => Promise<void>;
