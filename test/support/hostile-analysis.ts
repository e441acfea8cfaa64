import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { createAnalysisBuilder } from './analysis-builder.ts';
import { avoidable, change, frame, mount, place, render, times } from './render-spec.ts';

/** Names that a page may give its things, each of which ends, begins or hides something in one of the formats. */
export const HOSTILE: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '</details></summary></pre></svg></style><script>alert(1)</script>',
  '"]; n0 --> n1; click n0 href "javascript:alert(1)"',
  '%%{init: {"securityLevel": "loose"}}%%',
  'a|b\\|c\\\\|d | --- | ---',
  '```\n# pwned\n\n- item\n```mermaid',
  '~~~ ** __ `` ` ``` [x](javascript:alert(1)) ![y](http://evil.test/y.png)',
  '# pwned',
  '    indented',
  '1. one\n2. two',
  '> quote',
  '=====',
  '- [ ] todo',
  '<!-- comment',
  '&lt;b&gt; &#60;b&#62; #60;b#62;',
  'subgraph end style classDef ::: @{ shape: circle }',
  '\u202egnp.exe\u2066 \u200b\u061c',
  '\u001b[31mred\u001b[0m \u0000 \u2028 \u2029 \t \r\n',
  'lone \ud800 surrogate',
  '@everyone and @octocat',
  "' onmouseover='alert(1)",
  '{{x}} {x} <%= x %> $x$',
  'שלום עולם',
  'x'.repeat(5000),
];

/** Every name in every place where a page's text can stand. */
export const hostileAnalysis = (): Analysis => {
  const builder = createAnalysisBuilder();
  let at = 0;
  const click = builder.interaction({
    at,
    target: { selector: HOSTILE.join(' '), text: HOSTILE.slice(0, 12).join(' ') },
    entryPoint: {
      component: HOSTILE[0] ?? '',
      componentId: 1,
      path: HOSTILE.slice(0, 6).join(' › '),
      handler: HOSTILE[5] ?? '',
      prop: HOSTILE[4] ?? '',
      source: place(HOSTILE[1] ?? '', 1),
      document: 0,
      input: 0,
    },
  });
  for (const name of HOSTILE) {
    at += 40;
    const callSite = { ...place(name, 7), function: name };
    const update = builder.update(name, { at, by: click, component: name, callSite, hook: name });
    const rows = times(6, (index) =>
      render(
        name,
        {
          self: 4,
          key: `${name}${index}`,
          verdict: avoidable('functions-only', name),
          changes: [change('prop', name, 'same-text')],
        },
        mount(`${name} inside`, { self: 1 }),
      ),
    );
    const commit = builder.commit({ at: at + 1, by: update, content: [render(`${name} root`, {}, ...rows)] });
    builder.note(commit, name);
    const effect = builder.effect(name, { at: at + 32, by: commit });
    const url = `GET /${name}?${name}=${name}`;
    const initiator = [frame(name, name, 3)];
    const serverTiming = [
      { name: 'total', dur: 200, desc: name },
      { name, dur: 180, desc: name },
    ];
    for (let nth = 0; nth < 3; nth++) {
      builder.request(url, { at: at + 33 + nth, end: at + 300 + nth, by: effect, initiator, serverTiming });
    }
    builder.timer({ at: at + 34, end: at + 35, by: effect, label: name });
    builder.mark(name, { at: at + 36, by: click });
  }
  const second = builder.interaction({ at: 10_000, target: { selector: '', text: HOSTILE.slice(12).join(' ') } });
  builder.commit({ at: 10_002, by: builder.update('set', { at: 10_001, by: second }), content: [render('App')] });
  return builder.build({
    page: { url: `http://shop.test/${HOSTILE[0]}`, title: HOSTILE.join(' '), userAgent: HOSTILE[0] ?? '' },
    info: {
      startedAt: HOSTILE[0] ?? '',
      durationMs: 12_000,
      dropped: 1,
      overheadMs: 2,
      complete: true,
      imported: false,
      notes: [...HOSTILE],
    },
    react: [
      {
        renderer: 1,
        version: HOSTILE[7] ?? '',
        build: 'development',
        hasDurations: true,
        support: 'partial',
        missing: [...HOSTILE],
      },
    ],
  });
};
