/** Letters that stay at the end: a file's ending and line, the word that tells long names apart. */
const tailOf = ({ length }: string): number => {
  if (length < 12) return 0;
  return length < 18 ? 6 : 10;
};

export interface MiddleTextProps {
  readonly text: string;
  /** Default: the text itself. "" where what stands around it has a tooltip already. */
  readonly title?: string;
}

/** Text on one line that is cut in its middle where there is no room for it: `CartIte…emovalHint`. */
export const MiddleText = ({ text, title = text }: MiddleTextProps) => {
  const tail = tailOf(text);
  return (
    <span class="middle" title={title || undefined}>
      <span class="middle-head">{text.slice(0, text.length - tail)}</span>
      {tail > 0 && <span class="middle-tail">{text.slice(-tail)}</span>}
    </span>
  );
};
