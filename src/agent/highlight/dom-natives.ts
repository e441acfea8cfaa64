import type { Natives } from '../natives.ts';

/** What drawing on the page takes, captured before the page could patch it. */
export const captureDomNatives = ({ apply, attempt, getter }: Pick<Natives, 'apply' | 'attempt' | 'getter'>) => {
  const { animate, attachShadow, remove } = Element.prototype;
  const { pause, cancel } = Animation.prototype;
  const { createElement } = Document.prototype;
  const { appendChild } = Node.prototype;
  const { IntersectionObserver, matchMedia, HTMLCanvasElement, CanvasRenderingContext2D } = window;
  const { getContext } = HTMLCanvasElement.prototype;
  const { observe, disconnect } = IntersectionObserver.prototype;
  const isConnected = getter(Node.prototype, 'isConnected');

  return {
    /** Keyframes held at their start: they cost nothing per frame. */
    animatePaused: (element: Element, keyframes: Keyframe[]): Animation => {
      const animation: Animation = apply(animate, element, [keyframes, { duration: 1, fill: 'both' }]);
      apply(pause, animation, []);
      return animation;
    },
    cancel: (animation: Animation): void => apply(cancel, animation, []),
    createDiv: (): HTMLElement => apply(createElement, document, ['div']),
    /** null in a document that is no HTML. */
    createPen: (): CanvasRenderingContext2D | null => {
      const canvas = apply(createElement, document, ['canvas']);
      const pen = canvas instanceof HTMLCanvasElement ? apply(getContext, canvas, ['2d']) : null;
      return pen instanceof CanvasRenderingContext2D ? pen : null;
    },
    closedShadow: (host: Element): ShadowRoot => apply(attachShadow, host, [{ mode: 'closed' }]),
    append: (parent: Node, child: Node): void => {
      apply(appendChild, parent, [child]);
    },
    remove: (element: Element): void => apply(remove, element, []),
    isConnected: (node: Node): boolean => isConnected(node) === true,
    prefersReducedMotion: (): boolean => apply(matchMedia, window, ['(prefers-reduced-motion: reduce)']).matches,
    /** Box of each element in the viewport once the browser has laid it out; null for one that is not to be seen. */
    readBoxes: (elements: readonly Element[], read: (boxes: readonly ElementBox[]) => void): void => {
      const observer = new IntersectionObserver((entries) => {
        apply(disconnect, observer, []);
        attempt(() =>
          read(
            entries.map(({ target, isIntersecting, boundingClientRect: box }) => ({
              element: target,
              box: isIntersecting && box.width > 0 && box.height > 0 ? box : null,
            })),
          ),
        );
      });
      for (const element of elements) apply(observe, observer, [element]);
    },
  };
};

export interface ElementBox {
  readonly element: Element;
  readonly box: DOMRectReadOnly | null;
}

export type DomNatives = ReturnType<typeof captureDomNatives>;
