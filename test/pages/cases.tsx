import { createRoot } from 'react-dom/client';
import { contextCases } from './cases/context-cases.tsx';
import { propCases } from './cases/prop-cases.tsx';
import { stateCases } from './cases/state-cases.tsx';
import { structureCases } from './cases/structure-cases.tsx';

// `?case=<id>` picks one behaviour. Each has a button #go that is clicked once; ids are those of the accuracy cases.
const cases = { ...propCases, ...stateCases, ...contextCases, ...structureCases };
const id = new URLSearchParams(location.search).get('case') ?? '';
const Case = cases[id];
const root = document.getElementById('root');
if (root !== null && Case !== undefined) createRoot(root).render(<Case />);
