import type { ReactNode } from 'react';
import * as ReactDOM from 'react-dom';

// Stands in for `react-dom/client` where a page is bundled with React 16 or 17: the same call on a legacy root.

interface LegacyDom {
  readonly render: (element: ReactNode, container: Element) => void;
  readonly hydrate: (element: ReactNode, container: Element) => void;
  readonly unmountComponentAtNode: (container: Element) => void;
}

const isLegacy = (dom: object): dom is LegacyDom => 'render' in dom && 'unmountComponentAtNode' in dom;

const legacy = (): LegacyDom => {
  if (!isLegacy(ReactDOM)) throw new Error('this React has no legacy root');
  return ReactDOM;
};

export const createRoot = (container: Element) => ({
  render: (element: ReactNode) => legacy().render(element, container),
  unmount: () => legacy().unmountComponentAtNode(container),
});

export const hydrateRoot = (container: Element, element: ReactNode) => {
  legacy().hydrate(element, container);
  return createRoot(container);
};
