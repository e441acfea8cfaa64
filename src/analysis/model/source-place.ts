export interface SourcePlace {
  readonly url: string;
  readonly line: number;
  readonly column: number;
  readonly mapped: boolean;
}

export interface StackFrame {
  readonly function: string;
  readonly url: string;
  readonly line: number;
  readonly column: number;
  readonly mapped: boolean;
  readonly library: boolean;
}
