// React is patched before any module of the page is evaluated.
import './why-did-you-render-start.ts';
import './page.ts';
