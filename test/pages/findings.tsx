import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { CleanCase } from './findings/clean-case.tsx';
import * as page from './findings/page-cases.tsx';
import * as renders from './findings/render-cases.tsx';
import * as requests from './findings/request-cases.tsx';
import * as updates from './findings/update-cases.tsx';

// `?case=<name>`: a page with one problem, which a click on #go shows, and no other. `CleanCase` has none.

const cases: Readonly<Record<string, ComponentType>> = { CleanCase, ...page, ...renders, ...requests, ...updates };
const Case = cases[new URLSearchParams(location.search).get('case') ?? ''];
const root = document.getElementById('root');
if (root !== null && Case !== undefined) createRoot(root).render(<Case />);
