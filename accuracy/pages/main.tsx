import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { contextCases } from '../../test/pages/cases/context-cases.tsx';
import { propCases } from '../../test/pages/cases/prop-cases.tsx';
import { stateCases } from '../../test/pages/cases/state-cases.tsx';
import { structureCases } from '../../test/pages/cases/structure-cases.tsx';
import { classPages } from './class-cases.tsx';
import { compiledPages } from './compiled-cases.tsx';
import { concurrentPages } from './concurrent-cases.tsx';
import { contextPages } from './context-cases.tsx';
import { drillingPages } from './drilling-cases.tsx';
import { listPages } from './list-cases.tsx';
import { propPages } from './prop-cases.tsx';
import { statePages } from './state-cases.tsx';
import { structurePages } from './structure-cases.tsx';

/** All pages by case id. */
const pages: Record<string, ComponentType> = {
  ...propCases,
  ...stateCases,
  ...contextCases,
  ...structureCases,
  ...propPages,
  ...drillingPages,
  ...listPages,
  ...classPages,
  ...contextPages,
  ...statePages,
  ...structurePages,
  ...concurrentPages,
  ...compiledPages,
};
const Page = pages[new URLSearchParams(location.search).get('case') ?? ''];
const root = document.getElementById('root');
if (root !== null && Page !== undefined) createRoot(root).render(<Page />);
