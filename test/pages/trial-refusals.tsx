import './trial/watcher.ts';
import * as React from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { facts, idsOf, watcher } from './trial/watcher.ts';

// What a trial must leave alone, on real builds: where memo breaks React's own features, or somebody has a rule already.

declare global {
  interface Window {
    /** By component: why its trial was refused; null: it is on. */
    refusals: Readonly<Record<string, string | null>>;
  }
}

const useEffectEvent: unknown = Reflect.get(React, 'useEffectEvent');

function Plain() {
  return <i>plain</i>;
}
const Memo = React.memo(() => <i>memo</i>);
const MemoForward = React.memo(React.forwardRef<HTMLElement>((_props, ref) => <i ref={ref}>forward</i>));
class Pure extends React.PureComponent {
  override render() {
    return <i>pure</i>;
  }
}
class OwnRule extends React.Component {
  override shouldComponentUpdate() {
    return true;
  }
  override render() {
    return <i>own</i>;
  }
}
class Frozen extends React.Component {
  constructor(props: object) {
    super(props);
    // React sets some fields of an instance, but adds none after the constructor
    Object.assign(this, { updater: null, refs: {}, _reactInternals: null, _reactInternalFiber: null });
    Object.assign(this, { _reactInternalInstance: null, state: null, context: null });
    Object.preventExtensions(this);
  }
  override render() {
    return <i>frozen</i>;
  }
}
function EffectEvent() {
  if (typeof useEffectEvent === 'function') useEffectEvent(() => {});
  return <i>event</i>;
}
const WithDefaults = Object.assign(({ text = 'none' }: { text?: string }) => <i>{text}</i>, {
  defaultProps: { text: 'default' },
});
let isLoaded = false;
const Lazy = React.lazy(() =>
  Promise.resolve({ default: WithDefaults }).then((module) => {
    isLoaded = true;
    return module;
  }),
);
class Legacy extends React.Component<{ children: React.ReactNode }> {
  static childContextTypes = { color: () => null };
  getChildContext() {
    return { color: 'red' };
  }
  override render() {
    return this.props.children;
  }
}
function BelowLegacy() {
  return <i>below</i>;
}

const types = { Plain, Memo, MemoForward, Pure, OwnRule, Frozen, EffectEvent, WithDefaults, Legacy, BelowLegacy };
for (const [displayName, type] of Object.entries(types)) Object.assign(type, { displayName });

const page = (
  <>
    <Plain />
    <Memo />
    <MemoForward />
    <Pure />
    <OwnRule />
    <Frozen />
    <EffectEvent />
    <React.Suspense fallback={<b id="wait">wait</b>}>
      <Lazy />
    </React.Suspense>
    <Legacy>
      <BelowLegacy />
    </Legacy>
  </>
);

const container = document.getElementById('root');
if (container !== null) {
  const root = createRoot(container);
  root.render(page);
  const tryAll = async (): Promise<void> => {
    if (!isLoaded || container.querySelector('i') === null || document.getElementById('wait') !== null) {
      setTimeout(tryAll);
      return;
    }
    const ids = await idsOf(() => flushSync(() => root.render(<main>{page}</main>)));
    const refusals: Record<string, string | null> = {};
    for (const [name, id] of ids) {
      watcher.tryMemo(id, 'on');
      const fact = facts.findLast((one) => one.kind === 'trial');
      if (name in types) refusals[name] = fact?.kind === 'trial' && fact.status === 'refused' ? fact.refusal : null;
    }
    window.refusals = refusals;
  };
  tryAll();
}
