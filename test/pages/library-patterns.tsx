import { mount, named, resultName } from './async/shell.tsx';
import { formLibraries } from './libraries/form-libraries.tsx';
import { queryLibraries } from './libraries/query-libraries.tsx';
import { storeLibraries } from './libraries/store-libraries.tsx';

// `?pattern=<name>&seed=<number>`: as async-patterns.tsx, with the released builds of libraries.
const libraries = { ...queryLibraries, ...storeLibraries, ...formLibraries };
const name = new URLSearchParams(location.search).get('pattern') ?? '';
const library = libraries[name];
// the router's own components stand between: those name their pages themselves
const isOwn = !name.startsWith('React Router');
if (library !== undefined) {
  mount((id) => {
    const Part = library.part(id);
    return isOwn ? named(resultName(id), Part) : Part;
  }, library.Wrap ?? null);
}
