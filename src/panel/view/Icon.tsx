/** Drawn on a 16 × 16 grid with a 1.4 px stroke in the text's colour, as the icons of DevTools. */
const SHAPES = {
  record: { fill: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6z' },
  stop: { fill: 'M4.5 4.5h7v7h-7z' },
  target: {
    stroke: 'M8 2.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4z',
    fill: 'M8 5.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z',
  },
  reload: { stroke: 'M12.9 6.2A5.3 5.3 0 1 0 13.3 8.9M13.2 2.6v3.7H9.5' },
  clear: { stroke: 'M8 2.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4zM4.1 4.1l7.8 7.8' },
  open: { stroke: 'M8 10.2V2.6M5 5.6l3-3 3 3M2.7 9.8v3.4h10.6V9.8' },
  export: { stroke: 'M8 2.6v7.6M5 7.2l3 3 3-3M2.7 9.8v3.4h10.6V9.8' },
  search: { stroke: 'M7 2.7a4.3 4.3 0 1 0 0 8.6 4.3 4.3 0 0 0 0-8.6zM10.2 10.2l3.4 3.4' },
  close: { stroke: 'M4 4l8 8M12 4l-8 8' },
  next: { stroke: 'M6 3.5 10.5 8 6 12.5' },
  previous: { stroke: 'M10 3.5 5.5 8l4.5 4.5' },
  down: { stroke: 'M4 6.2 8 10.2l4-4' },
  copy: { stroke: 'M5.6 5.6h7.2v7.2H5.6zM3.2 10.4V3.2h7.2' },
  source: { stroke: 'M6 4.2 2.4 8 6 11.8M10 4.2 13.6 8 10 11.8' },
  break: { stroke: 'M2.8 4.2h7l3.4 3.8-3.4 3.8h-7z', fill: 'M5 6.2h3.8L10.6 8l-1.8 1.8H5z' },
  highlight: {
    stroke: 'M2.6 5.4V2.6h2.8M10.6 2.6h2.8v2.8M13.4 10.6v2.8h-2.8M5.4 13.4H2.6v-2.8',
    fill: 'M5.2 5.2h5.6v5.6H5.2z',
  },
  element: { stroke: 'M2.6 2.6h10.8v4M2.6 2.6v10.8h4M8 8l5.8 2.2-2.5 1.1-1.1 2.5z' },
  editor: { stroke: 'M6.5 3.2H3v9.8h9.8V9.5M9 2.8h4.2V7M13 3 7.6 8.4' },
  note: { stroke: 'M3 3h10v7.4L10.4 13H3zM5.4 6h5.2M5.4 8.6h3.4' },
  info: { stroke: 'M8 2.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4zM8 7.4v3.6M8 4.9v.9' },
  warning: { stroke: 'M8 2.6 14 13H2zM8 6.6v3.2M8 11v.7' },
  settings: {
    stroke:
      'M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM8 2v2.2M8 11.8V14M2 8h2.2M11.8 8H14M3.8 3.8l1.5 1.5M10.7 10.7l1.5 1.5M12.2 3.8l-1.5 1.5M5.3 10.7l-1.5 1.5',
  },
  help: {
    stroke:
      'M8 2.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4zM6.3 6.4a1.7 1.7 0 1 1 2.5 1.5c-.5.3-.8.6-.8 1.2M8 10.7v.8',
  },
  compare: { stroke: 'M3 3h4v10H3zM9 3h4v10H9zM4.4 9.6h1.2M10.4 6.4h1.2M10.4 9.6h1.2' },
  trial: { stroke: 'M6.4 2.6h3.2M7 2.6v4L3.4 13h9.2L9 6.6v-4M5.2 9.8h5.6' },
  filter: { stroke: 'M2.6 3.4h10.8L9.4 8v4.4l-2.8 1V8z' },
  fit: { stroke: 'M2.6 3v10M13.4 3v10M5 8h6M6.8 6.2 5 8l1.8 1.8M9.2 6.2 11 8l-1.8 1.8' },
} as const satisfies Record<string, { readonly stroke?: string; readonly fill?: string }>;

export type IconName = keyof typeof SHAPES;

/** Decoration only: the control that holds it carries the name. */
export const Icon = ({ name }: { readonly name: IconName }) => {
  const shape: { readonly stroke?: string; readonly fill?: string } = SHAPES[name];
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shape.stroke && (
        <path d={shape.stroke} fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" />
      )}
      {shape.fill && <path d={shape.fill} fill="currentColor" />}
    </svg>
  );
};
