import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { CartProvider } from './cart/CartProvider.tsx';
import './styles/base.css';
import './styles/header.css';
import './styles/catalogue.css';
import './styles/cart.css';

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');

// no StrictMode: in development it renders everything twice, and this shop's numbers are quoted in its README
createRoot(container).render(
  <CartProvider>
    <App />
  </CartProvider>,
);
