import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createRoot as createLegacyRoot } from './legacy-client.ts';
import * as own from './matrix/own-actions.tsx';
import * as shared from './matrix/shared-actions.tsx';

// All actions of the matrix on one page; `?strict` under StrictMode, `?legacy` on a root of `ReactDOM.render`.
const sections = [...Object.values(own), ...Object.values(shared)];
const page = sections.map((Section, index) => <Section key={index} />);
const root = document.getElementById('root');
if (root !== null)
  (location.search.includes('legacy') ? createLegacyRoot : createRoot)(root).render(
    location.search.includes('strict') ? <StrictMode>{page}</StrictMode> : <main>{page}</main>,
  );
