/** Rounded to a microsecond, which is as fine as the page's clock is; null stays null. */
export function round(value: number): number;
export function round(value: number | null): number | null;
export function round(value: number | null): number | null {
  // Adding 0 turns −0 into 0.
  return value === null || !Number.isFinite(value) ? null : Math.round(value * 1000) / 1000 + 0;
}

/** null for the empty text, which stands for "unknown" inside the analysis only. */
export const known = (text: string): string | null => (text === '' ? null : text);

/** For `JSON.stringify`: every number rounded. */
export const rounded = (_key: string, value: unknown): unknown => (typeof value === 'number' ? round(value) : value);
