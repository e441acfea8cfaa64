/** A script that is loaded in the page. */
export interface LoadedScript {
  readonly url: string;
  /** Another text under the same URL (a reload, an edit) has another version. */
  readonly version: number;
}

/** The scripts of the inspected page, wherever they can be read. */
export interface PageScripts {
  readonly list: () => Promise<readonly LoadedScript[]>;
  /** Text of a script; null where nobody has it. */
  readonly text: (url: string) => Promise<string | null>;
}
