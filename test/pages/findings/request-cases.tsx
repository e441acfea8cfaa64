import { useEffect, useState } from 'react';

// The server answers after `delay` ms; `plain`: without a Server-Timing header. Every case calls fetch itself: that is
// the line that its finding points to.

const read = async (answer: Promise<Response>): Promise<unknown> => (await answer).json();

/** A page whose click does some work and then shows that it is done. */
const page = (work: () => Promise<unknown>) =>
  function RequestPage() {
    const [done, setDone] = useState(0);
    const go = async () => {
      await work();
      setDone((times) => times + 1);
    };
    return (
      <button id="go" type="button" onClick={go}>
        {done}
      </button>
    );
  };

const loadCart = () => read(fetch('/api/cart?delay=20&plain')); // duplicate-request
export const DuplicateRequest = page(() => Promise.all([loadCart(), loadCart()]));

const loadStock = (id: number) => read(fetch(`/api/stock/${id}?delay=20&plain`)); // n-plus-one
export const NPlusOne = page(() => Promise.all([1, 2, 3, 4, 5].map(loadStock)));

export const Waterfall = page(async () => {
  await read(fetch('/api/user?delay=60&plain'));
  await read(fetch('/api/orders?delay=60&plain')); // waterfall
});

export const SlowServer = page(
  () => read(fetch('/api/report?delay=400&plain')), // slow-server
);

export const SlowDatabase = page(
  () => read(fetch('/api/report?delay=50')), // slow database
);

export const LargeResponse = page(async () => {
  const answer = await fetch('/api/list?as=text&size=150000&plain'); // large-response
  return answer.text();
});

const otherOrigin = location.origin.replace('127.0.0.1', 'localhost');
export const Preflight = page(
  () => read(fetch(`${otherOrigin}/api/order?delay=40&cors&plain`, { headers: { 'x-shop': '1' } })), // preflight
);

const loadPart = (name: string) => read(fetch(`/api/part-${name}?delay=100&plain`)); // queueing
export const Queueing = page(() => Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(loadPart)));

function Orders({ user }: { readonly user: unknown }) {
  const [orders, setOrders] = useState<unknown>(null);
  useEffect(() => {
    read(fetch('/api/orders?delay=40&plain')).then(setOrders); // fetch-on-render
  }, []);
  return <i>{JSON.stringify([user, orders])}</i>;
}
export function FetchOnRender() {
  const [user, setUser] = useState<unknown>(null);
  const open = () => read(fetch('/api/user?delay=40&plain')).then(setUser);
  return (
    <main>
      <button id="go" type="button" onClick={open}>
        open
      </button>
      {user !== null && <Orders user={user} />}
    </main>
  );
}
