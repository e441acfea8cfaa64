/** A folder as a zip file, the same bit by bit for the same content: no times, no owners, one order. */
export const zipFolder: (folder: string) => Uint8Array;
