import { codeLines, isTag, REST } from './names.ts';

/** Renders what can be seen, by @tanstack/react-virtual as one of several libraries that do it. */
export const windowSketch = (component: string): string | null =>
  isTag(component)
    ? codeLines(
        '// for example with @tanstack/react-virtual',
        `const list = useVirtualizer({ count: ${REST}, getScrollElement: () => ${REST}, estimateSize: () => ${REST} });`,
        'list.getVirtualItems().map(({ key, index, start }) => (',
        "  <div key={key} style={{ position: 'absolute', top: start }}>",
        `    <${component} ${REST} />`,
        '  </div>',
        '));',
      )
    : null;
