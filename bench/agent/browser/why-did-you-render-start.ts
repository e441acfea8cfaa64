import whyDidYouRender from '@welldone-software/why-did-you-render';
import React from 'react';

// It tracks every component and hook. What it finds is counted instead of printed: its default costs more.

let renders = 0;
whyDidYouRender(React, {
  include: [/./],
  trackAllPureComponents: true,
  trackHooks: true,
  notifier: () => {
    renders++;
  },
});
globalThis.benchTool = { heard: () => renders };
