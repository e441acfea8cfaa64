import type { ReportDocument } from '../document/report-document.ts';
import { escapeHtml } from './escape-html.ts';
import { STYLE, STYLE_SHA256 } from './style.ts';
import { writeBlocks, writeText } from './write-blocks.ts';

/** Nothing is loaded, run or sent, whatever a page's text might smuggle in. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_SHA256}'; base-uri 'none'; form-action 'none'`;

/** A document as one HTML file. */
export const writeHtml = ({ title, byline, sections }: ReportDocument): string => {
  const links = sections.map(({ id, title: name }) => `<li><a href="#${id}">${escapeHtml(name)}</a></li>`).join('');
  const body = sections
    .map(
      ({ id, title: name, blocks }) =>
        `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(name)}</h2>\n${writeBlocks(blocks)}\n</section>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><p class="byline">${writeText(byline)}</p></header>
<nav aria-label="Sections"><ul>${links}</ul></nav>
<main>
${body}
</main>
<footer>Written by Clickfall. This page loads nothing and runs nothing.</footer>
</body>
</html>
`;
};
