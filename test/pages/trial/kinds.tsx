import * as React from 'react';
import type { Kind, Node } from './tree.ts';

/** What the components of one run tell and are told. */
export interface Stage {
  /** Everything that React called, in order. */
  readonly log: string[];
  /** Set the own state of a mounted component, by node id. */
  readonly setters: Map<string, () => void>;
  /** Promises by `id:value`; a component waits until its own is resolved. */
  readonly promises: Map<
    string,
    { readonly promise: Promise<void>; isResolved: boolean; readonly resolve: () => void }
  >;
  /** The first tree is mounted and settled. */
  isSetUp: boolean;
  /** Components that throw when they next render. */
  readonly throwing: Set<string>;
  /** Each render takes this long, in ms, so that React cuts a transition into slices. */
  burn: number;
}

export interface NodeProps {
  readonly node: Node;
  readonly extra: object;
}

export type Kinds = Readonly<Record<Kind, React.ElementType<NodeProps & { readonly ref?: unknown }>>>;

const STABLE = {};
const Shared = React.createContext(0);

/** Every component type of one run; those in `memoized` wrapped by their author. */
export const createKinds = (stage: Stage, memoized: ReadonlySet<Kind>): Kinds => {
  const { log } = stage;

  const rendered = ({ id }: Node, own: unknown, more = ''): void => {
    log.push(`render ${id} ${own}${more}`);
    const until = performance.now() + stage.burn;
    while (performance.now() < until);
  };

  const refs = new Map<string, (element: unknown) => void>();
  /** Another function when the parent's own state is odd: a ref that changes while all props stay equal. */
  const refFor = (id: string, own: number): ((element: unknown) => void) => {
    const key = `${id} ${own % 2}`;
    const known = refs.get(key) ?? ((element: unknown) => void log.push(`ref ${key} ${element === null}`));
    refs.set(key, known);
    return known;
  };

  const show = (node: Node, own: number, more: React.ReactNode = null): React.ReactElement => (
    <div data-id={node.id} title={`${node.value}`}>
      {own} {more}
      {node.children.map((child) => {
        const Child = kinds[child.kind];
        const ref = child.kind === 'forward' ? { ref: refFor(child.id, own) } : {};
        return <Child key={child.id} node={child} extra={child.fresh ? {} : STABLE} {...ref} />;
      })}
    </div>
  );

  const useOwn = ({ id }: Node): number => {
    const [own, setOwn] = React.useState(0);
    React.useLayoutEffect(() => {
      stage.setters.set(id, () => setOwn((n) => n + 1));
      return () => void stage.setters.delete(id);
    }, [id]);
    return own;
  };

  abstract class Logged extends React.Component<NodeProps, { own: number }> {
    override state = { own: 0 };
    override componentDidMount() {
      const { id } = this.props.node;
      log.push(`mounted ${id}`);
      stage.setters.set(id, () => this.setState(({ own }) => ({ own: own + 1 })));
    }
    override componentDidUpdate() {
      log.push(`updated ${this.props.node.id}`);
    }
    override componentWillUnmount() {
      log.push(`unmounted ${this.props.node.id}`);
      stage.setters.delete(this.props.node.id);
    }
  }
  /** What `PureComponent` is to React. */
  const pure = (kind: Kind, type: { readonly prototype: object }): Kinds[Kind] => {
    if (memoized.has(kind)) Object.defineProperty(type.prototype, 'isPureReactComponent', { value: true });
    return named(kind, type);
  };

  class ClassKind extends Logged {
    override render() {
      rendered(this.props.node, this.state.own);
      return show(this.props.node, this.state.own);
    }
  }
  class ClassContext extends Logged {
    static override contextType = Shared;
    override render() {
      rendered(this.props.node, this.state.own, ` context ${this.context}`);
      return show(this.props.node, this.state.own, `${this.context}`);
    }
  }
  class Catcher extends React.Component<NodeProps, { failed: boolean; own: number }> {
    static getDerivedStateFromError = () => ({ failed: true });
    override state = { failed: false, own: 0 };
    override componentDidMount() {
      stage.setters.set(this.props.node.id, () => this.setState(({ own }) => ({ own: own + 1, failed: false })));
    }
    override componentWillUnmount() {
      stage.setters.delete(this.props.node.id);
    }
    override render() {
      rendered(this.props.node, this.state.own, ` failed ${this.state.failed}`);
      return this.state.failed ? <b>failed</b> : show(this.props.node, this.state.own);
    }
  }

  const functions: Readonly<Partial<Record<Kind, (props: NodeProps) => React.ReactElement>>> = {
    function: ({ node }) => {
      const own = useOwn(node);
      rendered(node, own);
      return show(node, own);
    },
    'hook-context': ({ node }) => {
      const own = useOwn(node);
      const shared = React.useContext(Shared);
      rendered(node, own, ` context ${shared}`);
      return show(node, own, `${shared}`);
    },
    'render-context': ({ node }) => {
      const own = useOwn(node);
      rendered(node, own);
      const inside = (shared: number) => {
        log.push(`inside ${node.id} ${shared}`);
        return shared;
      };
      return show(node, own, <Shared.Consumer>{inside}</Shared.Consumer>);
    },
    provider: ({ node }) => {
      const own = useOwn(node);
      rendered(node, own);
      return <Shared.Provider value={own >> 1}>{show(node, own)}</Shared.Provider>;
    },
    effects: ({ node }) => {
      const own = useOwn(node);
      const { id, value } = node;
      // at the first mount of all there is no trial yet: no updates then, which only `memo` would keep from going further
      const [echo, setEcho] = React.useState(stage.isSetUp ? 0 : value);
      React.useEffect(() => {
        log.push(`effect ${id} ${value}`);
        setEcho(value);
        return () => void log.push(`cleanup ${id} ${value}`);
      }, [id, value]);
      React.useLayoutEffect(() => void log.push(`layout ${id}`));
      rendered(node, own, ` echo ${echo}`);
      return show(node, own, `${echo}`);
    },
    suspense: ({ node }) => {
      const own = useOwn(node);
      rendered(node, own);
      return <React.Suspense fallback={<i data-fallback>wait</i>}>{show(node, own)}</React.Suspense>;
    },
    waiting: ({ node }) => {
      const own = useOwn(node);
      const waited = stage.promises.get(node.id);
      if (waited !== undefined && !waited.isResolved) throw waited.promise;
      rendered(node, own);
      return show(node, own);
    },
    thrower: ({ node }) => {
      const own = useOwn(node);
      rendered(node, own);
      if (stage.throwing.has(node.id)) throw new Error(`thrown by ${node.id}`);
      return show(node, own);
    },
  };

  const named = (kind: Kind, type: object) => Object.assign(type, { displayName: kind }) as Kinds[Kind];
  /** As its author would have wrapped it. */
  const wrap = (kind: Kind, type: object) => {
    const known = named(kind, type);
    return memoized.has(kind) ? named(kind, React.memo(known as React.FunctionComponent<NodeProps>)) : known;
  };

  const forward = React.forwardRef<HTMLElement, NodeProps>(({ node }, ref) => {
    const own = useOwn(node);
    rendered(node, own);
    return <section ref={ref}>{show(node, own)}</section>;
  });

  const kinds = {
    class: pure('class', ClassKind),
    'class-context': pure('class-context', ClassContext),
    catcher: pure('catcher', Catcher),
    forward: wrap('forward', forward),
    ...Object.fromEntries(Object.entries(functions).map(([kind, type]) => [kind, wrap(kind as Kind, type)])),
  } as Kinds;
  return kinds;
};
