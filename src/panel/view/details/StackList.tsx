import type { StackFrame } from '../../../analysis/model/source-place.ts';
import { strings } from '../../strings.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** A call stack: the app's own frames, library frames folded into one line. */
export const StackList = ({ stack }: { readonly stack: readonly StackFrame[] }) => {
  if (stack.length === 0) return <p class="dim">{strings.details.noStack}</p>;
  const own = stack.filter(({ library }) => !library);
  const library = stack.filter((frame) => frame.library);
  return (
    <>
      <Frames frames={own} />
      {library.length > 0 && (
        <details class="frames-folded">
          <summary>{strings.details.libraryFrames(library.length)}</summary>
          <Frames frames={library} />
        </details>
      )}
    </>
  );
};

const Frames = ({ frames }: { readonly frames: readonly StackFrame[] }) => (
  <ol class="frames">
    {frames.map((frame, index) => (
      <li key={index}>
        <code class="cut" title={frame.function}>
          {frame.function || '(anonymous)'}
        </code>
        <PlaceLink place={frame} />
      </li>
    ))}
  </ol>
);
