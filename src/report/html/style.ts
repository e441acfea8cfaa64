/** Colours of the panel (panel/styles/tokens.css) that the report needs. A test keeps them equal. */
export const TOKENS: Readonly<Record<string, string>> = {
  bg: 'light-dark(#ffffff, #202124)',
  'bg-2': 'light-dark(#f6f8fc, #28292c)',
  'bg-3': 'light-dark(#eceff5, #303134)',
  line: 'light-dark(#dfe3ea, #3c4043)',
  'line-strong': 'light-dark(#c4c9d4, #5f6368)',
  text: 'light-dark(#1f2023, #e3e3e3)',
  dim: 'light-dark(#5a5f66, #a2a8b0)',
  accent: 'light-dark(#0b57d0, #8ab4f8)',
  input: 'light-dark(#7b93b8, #8ea6cc)',
  processing: 'light-dark(#3367d6, #8ab4f8)',
  presentation: 'light-dark(#b3c6ee, #4a6296)',
  'net-blocked': 'light-dark(#e3e9ee, #3b4248)',
  'net-connect': 'light-dark(#f0d9a8, #6a5526)',
  'net-wait': 'light-dark(#bfe3d6, #2d5a4c)',
  'net-server': 'light-dark(#57b894, #3f9d76)',
  'net-database': 'light-dark(#157a4c, #a5ebca)',
  'net-receive': 'light-dark(#1e8e5a, #81e0b1)',
  action: 'light-dark(#b5178a, #ff8bd7)',
  update: 'light-dark(#8430ce, #c58af9)',
  commit: 'light-dark(#6c5ce7, #a79bff)',
  layout: 'light-dark(#a29bfe, #7a6fe0)',
  passive: 'light-dark(#cbc5fb, #5b539e)',
  timer: 'light-dark(#8a8f98, #8a9099)',
  necessary: 'light-dark(#c9d6ee, #3d4a63)',
  'necessary-text': 'light-dark(#22324f, #d5e0f5)',
  mount: 'light-dark(#cfeadb, #2c5240)',
  'mount-text': 'light-dark(#123d28, #d3f1e1)',
  unknown: 'light-dark(#e2e4e8, #46494e)',
  'unknown-text': 'light-dark(#3c4046, #dadce0)',
  avoidable: 'light-dark(#ffd08a, #8a5a12)',
  'avoidable-text': 'light-dark(#5a3200, #ffe2b8)',
  'long-frame': 'light-dark(#f3c1bd, #6e3a37)',
  bad: 'light-dark(#c5221f, #f28b82)',
  'bad-bg': 'light-dark(#fce8e6, #4a2525)',
  mark: 'light-dark(#b06000, #fdd663)',
  measure: 'light-dark(#f5dcae, #6b5626)',
  paint: 'light-dark(#188038, #81c995)',
};

/** What things of the timeline are filled with. */
const TONES: readonly string[] = [
  'input',
  'processing',
  'presentation',
  'net-blocked',
  'net-connect',
  'net-wait',
  'net-server',
  'net-database',
  'net-receive',
  'action',
  'update',
  'commit',
  'layout',
  'passive',
  'timer',
  'mark',
  'measure',
  'paint',
  'long-frame',
  'avoidable',
  'necessary',
  'mount',
  'unknown',
];

const LAYOUT = `
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;overflow-wrap:break-word}
header,main,footer,nav{max-width:1040px;margin:0 auto;padding:0 20px}
header{padding-top:32px}
h1{font-size:26px;line-height:1.25;margin:0 0 6px}
h2{font-size:18px;margin:36px 0 8px;padding-top:14px;border-top:1px solid var(--line)}
p,ul,ol{margin:8px 0;max-width:78ch}
li{margin:3px 0}
.byline{max-width:none}
.byline,footer,small,figcaption,caption{color:var(--dim);font-size:13px}
footer{padding:32px 20px}
a{color:var(--accent)}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:2px 16px;max-width:none;font-size:13px}
code,pre,.flow{font-family:ui-monospace,"Roboto Mono",Menlo,Consolas,monospace;font-size:13px}
code{background:var(--bg-3);border-radius:3px;padding:1px 4px;overflow-wrap:anywhere}
pre{background:var(--bg-2);border:1px solid var(--line);border-radius:4px;padding:10px 12px;overflow:auto;line-height:1.45}
pre code{background:none;padding:0;overflow-wrap:normal}
.scrolls{overflow-x:auto;margin:14px 0}
table{border-collapse:collapse;min-width:100%;font-size:14px;line-height:1.4}
caption{text-align:left;padding:4px 0}
th,td{text-align:left;vertical-align:top;padding:5px 12px 5px 0;border-bottom:1px solid var(--line)}
th{font-weight:600;border-color:var(--line-strong);white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td code{overflow-wrap:normal}
details{margin:12px 0;border:1px solid var(--line);border-radius:4px;padding:0 12px}
summary{cursor:pointer;padding:8px 0;font-weight:600;font-size:14px}
.flow ul{list-style:none;margin:0;padding:0 0 0 16px;max-width:none}
.flow>ul{padding:0}
.flow li{margin:0;position:relative}
.flow li li::before{content:"";position:absolute;left:-10px;top:0;bottom:0;border-left:1px solid var(--line-strong)}
.flow li li:last-child::before{bottom:auto;height:12px}
.flow li li::after{content:"";position:absolute;left:-10px;top:12px;width:7px;border-top:1px solid var(--line-strong)}
.row{display:flex;flex-wrap:wrap;gap:0 12px;align-items:baseline;padding:1px 0}
.time{color:var(--dim);white-space:nowrap}
.note{font-size:12px;padding:0 6px;border-radius:3px;background:var(--bg-3)}
.note.avoidable,.note.cascading{background:var(--avoidable);color:var(--avoidable-text)}
.note.necessary{background:var(--necessary);color:var(--necessary-text)}
.note.mount{background:var(--mount);color:var(--mount-text)}
.note.unknown,.note.discarded{background:var(--unknown);color:var(--unknown-text)}
.note.failed{background:var(--bad-bg);color:var(--bad)}
figure{margin:14px 0}
figcaption{padding-top:4px}
.legend{margin-right:14px}
.key{display:inline-block;width:10px;height:10px;margin:0 3px 0 6px}
figure .scrolls{margin:0;border:1px solid var(--line);border-radius:4px}
svg{display:block;min-width:760px;width:100%;height:auto;background:var(--bg)}
svg text{fill:var(--text);font:11px system-ui,"Segoe UI",Roboto,sans-serif}
svg .head,svg .tick{fill:var(--dim)}
svg .grid,svg .rule{stroke:var(--line);fill:none}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media (max-width:560px){header,main,nav,footer{padding-left:12px;padding-right:12px}h1{font-size:21px}}
@media (forced-colors:active){svg,.key{forced-color-adjust:none}.note{border:1px solid}}
@media print{:root{color-scheme:light;print-color-adjust:exact}body{font-size:11pt}nav{display:none}h2{break-after:avoid}tr,li,figure{break-inside:avoid}.flow li{break-inside:auto}
.scrolls,pre{overflow:visible}pre{white-space:pre-wrap}svg{min-width:0}details{border:0;padding:0}details::details-content{content-visibility:visible;display:block}th{white-space:normal}}
`;

/** The whole style sheet: light and dark as the reader's system says, and for paper. */
export const STYLE: string = [
  `:root{color-scheme:light dark;${Object.entries(TOKENS)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')}}`,
  LAYOUT.trim(),
  TONES.map((tone) => `.t-${tone}{fill:var(--${tone});background:var(--${tone})}`).join(''),
].join('\n');

/** Of `STYLE`, in Base64: the page's own policy lets nothing else style it. A test says the right one. */
export const STYLE_SHA256 = 'UiHO8saj/Aq74+oxhFP9JKQiTspWHH3E3IzbVhDIZyQ=';
