declare module 'react-devtools-inline/backend' {
  export function initialize(target: object): void;
}
