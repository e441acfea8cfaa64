import { scan } from 'react-scan';

// As its documentation tells to load it: outlines on the page; without the toolbar, which has nothing to do with renders.

let renders = 0;
scan({
  enabled: true,
  showToolbar: false,
  dangerouslyForceRunInProduction: true,
  onRender: () => {
    renders++;
  },
});
globalThis.benchTool = { heard: () => renders };
