import { useState } from 'react';
import { createRoot } from 'react-dom/client';

interface Order {
  readonly id: number;
  readonly product: string;
  readonly left: number;
}

// `?api=`: where the orders are, else on the page's own server
const API = new URLSearchParams(location.search).get('api') ?? '/orders/';

function Orders() {
  const [orders, setOrders] = useState<readonly Order[] | null>(null);
  const load = async () => {
    const answer = await fetch(API);
    const { orders: loaded } = await answer.json();
    setOrders(loaded);
  };
  return (
    <main>
      <button id="load" type="button" onClick={load}>
        Load orders
      </button>
      {orders && (
        <ul id="orders">
          {orders.map((order) => (
            <li key={order.id}>
              {order.product}: {order.left} left
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Orders />);
