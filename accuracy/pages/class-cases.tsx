import {
  Component,
  type ComponentType,
  createRef,
  forwardRef,
  memo,
  PureComponent,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import { Go } from '../../test/pages/cases/go.tsx';
import { named, parent, useCounter } from './counter.tsx';

// Classes, refs and handles.

interface Props {
  readonly o?: object;
  readonly v?: number;
}
class Pure extends PureComponent<Props> {
  override render() {
    return <i>{this.props.v}</i>;
  }
}
class Plain extends Component<Props> {
  override render() {
    return <i>{this.props.v}</i>;
  }
}
class Decides extends Component<Props> {
  override shouldComponentUpdate(next: Props) {
    return next.v !== this.props.v;
  }
  override render() {
    return <i>{this.props.v}</i>;
  }
}
class AlwaysYes extends Component<Props> {
  override shouldComponentUpdate() {
    return true;
  }
  override render() {
    return <i>{this.props.v}</i>;
  }
}
class Watches extends Component<Props> {
  updates = 0;
  override componentDidUpdate() {
    this.updates++;
  }
  override render() {
    return <i>{this.props.v}</i>;
  }
}

const owner = (name: string, before: object, after: (state: object) => object | null): ComponentType =>
  Object.defineProperty(
    class extends Component {
      override state = before;
      override render() {
        return (
          <div>
            <Go onGo={() => this.setState(after)} />
            {JSON.stringify(this.state)}
          </div>
        );
      }
    },
    'name',
    { value: name },
  );

const Forwarded = forwardRef<HTMLElement, Props>(function Forwarded({ v }, ref) {
  return <i ref={ref}>{v}</i>;
});
const MemoForwarded = memo(Forwarded);
const HandleOpen = forwardRef<object, Props>(function HandleOpen({ v }, ref) {
  useImperativeHandle(ref, () => ({ v }));
  return <i>{v}</i>;
});
const HandleClosed = forwardRef<object, Props>(function HandleClosed({ v }, ref) {
  useImperativeHandle(ref, () => ({ v }), [v]);
  return <i>{v}</i>;
});
const HANDLE = createRef<object>();
const ELEMENT = createRef<HTMLElement>();

function Latest({ on }: { on: () => unknown }) {
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  return <i>{typeof on}</i>;
}
const MemoLatest = memo(Latest);

/** Writes a ref of its own in an effect with dependencies that do not change: nothing is lost when it is skipped. */
function Settled({ v }: { v: number }) {
  const seen = useRef(0);
  useEffect(() => {
    seen.current = v;
  }, [v]);
  return <i>{v}</i>;
}
/** Keeps the previous props by hand. */
const previous = named('Parent', function Parent() {
  const [n, go] = useCounter();
  const last = useRef(0);
  useEffect(() => {
    last.current = n;
  }, [n]);
  return (
    <div>
      {go}
      <Settled v={1} />
    </div>
  );
});

export const classPages: Record<string, ComponentType> = {
  pureEqualObject: parent(() => <Pure o={{ a: 1 }} />),
  pureSame: parent(() => <Pure v={1} />),
  pureChanged: parent((n) => <Pure v={n} />),
  classSameProps: parent(() => <Plain v={1} />),
  classDidUpdate: parent(() => <Watches v={1} />),
  shouldNot: parent(() => <Decides v={1} o={{ a: 1 }} />),
  shouldAlways: parent(() => <AlwaysYes v={1} />),
  shouldAlwaysEqual: parent(() => <AlwaysYes o={{ a: 1 }} />),
  classSameKey: owner('Owner', { n: 1 }, () => ({ n: 1 })),
  classEqualKey: owner('Owner', { o: { a: 1 } }, () => ({ o: { a: 1 } })),
  classOneOfTwo: owner('Owner', { n: 1, m: 1 }, () => ({ m: 2 })),
  classNull: owner('Owner', { n: 1 }, () => null),
  forwardRefSame: parent(() => <Forwarded v={1} ref={ELEMENT} />),
  memoForwardRefEqual: parent(() => <MemoForwarded o={{ a: 1 }} ref={ELEMENT} />),
  handleOpen: parent(() => <HandleOpen v={1} ref={HANDLE} />),
  handleClosed: parent(() => <HandleClosed v={1} ref={HANDLE} />),
  latestRef: parent((n) => <MemoLatest on={() => n} />),
  effectWithDependencies: previous,
};
