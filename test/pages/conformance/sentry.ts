import * as Sentry from '@sentry/browser';
import { note, onGo, sleep, stage } from './subject.ts';

// Patches timers, frames, EventTarget, XHR, fetch, history and the console, reads stacks, and tells it all: here to the log.
Sentry.init({
  dsn: 'https://key@localhost/1',
  defaultIntegrations: Sentry.getDefaultIntegrations({}).filter(({ name }) => name !== 'BrowserSession'),
  beforeSend: (event) => {
    for (const { type, value, mechanism, stacktrace } of event.exception?.values ?? []) {
      note(`sent ${type} ${value} ${mechanism?.type} ${mechanism?.handled}`);
      // Sentry's order is outermost first. It leaves out its own wrapper if that is the outermost of all
      for (const { function: name, filename, lineno, colno } of stacktrace?.frames ?? []) {
        if (name === 'sentryWrapped') continue;
        note(`    at ${name} (${filename}:${lineno}:${colno})`);
      }
    }
    for (const { category, message, data } of event.breadcrumbs ?? []) {
      // not noted again within a second
      if (category === 'ui.click') continue;
      note(`crumb ${category} ${message ?? ''} ${data?.method ?? ''} ${data?.url ?? ''} ${data?.status_code ?? ''}`);
    }
    return null;
  },
});

onGo(async () => {
  console.warn('a warning');
  await (await fetch('/api/sentry')).text();
  const request = new XMLHttpRequest();
  request.open('POST', '/api/sentry-xhr');
  await new Promise((resolve) => {
    request.onload = resolve;
    request.send('x');
  });
  history.replaceState(null, '', `#${stage.childNodes.length}`);
  setTimeout(function inTimer() {
    throw new Error('in a timer');
  }, 0);
  stage.addEventListener(
    'ping',
    function onPing() {
      throw new Error('in a listener');
    },
    { once: true },
  );
  stage.dispatchEvent(new CustomEvent('ping'));
  await sleep(10);
  Promise.reject(new Error('nobody handles this'));
  await sleep(10);
  Sentry.captureException(new RangeError('captured'));
  stage.append('sent ');
});
