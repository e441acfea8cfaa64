import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../../src/report/document/build-document.ts';
import { escapeHtml } from '../../../../src/report/html/escape-html.ts';
import { STYLE, STYLE_SHA256, TOKENS } from '../../../../src/report/html/style.ts';
import { toHtml } from '../../../../src/report/html.ts';
import { toMarkdown } from '../../../../src/report/markdown.ts';
import { HOSTILE, hostileAnalysis } from '../../../support/hostile-analysis.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

describe('the HTML report', () => {
  it('says the same as the Markdown: sections in the same order', () => {
    const html = [...toHtml(shopAnalysis()).matchAll(/<h2 [^>]*>(.*?)<\/h2>/g)].map(([, title]) => title);
    const markdown = [...toMarkdown(shopAnalysis()).matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(html).toEqual(markdown);
    expect(html).toHaveLength(buildDocument(shopAnalysis()).sections.length);
  });

  it('allows itself nothing but its own style', () => {
    const html = toHtml(shopAnalysis());
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${STYLE_SHA256}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html.match(/<(script|img|link|iframe|base|form)|<[^>]*\s(on\w+|style|src)=|url\(/gi)).toBeNull();
    expect([...html.matchAll(/href="([^"]*)"/g)].every(([, href]) => href?.startsWith('#'))).toBe(true);
  });

  it('names the hash of its style', () => {
    expect(STYLE_SHA256).toBe(createHash('sha256').update(STYLE).digest('base64'));
  });

  it('has tables with captions and heads, and a timeline with a name', () => {
    const html = toHtml(shopAnalysis());
    const tables = html.match(/<table>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(4);
    expect(html.match(/<table><caption>[^<]+<\/caption><thead><tr><th scope="col"/g)).toHaveLength(tables);
    expect(html).toContain('role="img" aria-labelledby="timeline-title timeline-about"');
    expect(html.match(/<details>/g)?.length).toBe(html.match(/<details><summary>/g)?.length);
  });

  it('lets no text of the page become an element, hide or reorder what is read', () => {
    const html = toHtml(hostileAnalysis());
    expect(html.match(/<script|<img|<!--|<style/gi)).toEqual(['<style']);
    expect(html.replace(/\n/g, '').match(/\p{C}/gu)).toBeNull();
  });

  it('leaves the timeline out of a recording in which nothing happened', () => {
    expect(toHtml({ ...shopAnalysis(), interactions: [], steps: [] })).not.toContain('<svg');
  });
});

describe('escapeHtml', () => {
  it.each([
    [`<b a="x" c='y'>&\``, '&#60;b a=&#34;x&#34; c=&#39;y&#39;&#62;&#38;&#96;'],
    ['two\nlines', 'two lines'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['\u001b[31mred', ' [31mred'],
  ])('of %j is %j', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });

  it('leaves no sign that begins or ends anything', () => {
    for (const name of HOSTILE) expect(escapeHtml(name)).not.toMatch(/[<>"'`]|&(?!#\d+;)/);
  });
});

describe('the colours of the report', () => {
  it('are those of the panel', () => {
    const css = readFileSync(join(import.meta.dirname, '../../../../src/panel/styles/tokens.css'), 'utf8');
    const tokens = Object.fromEntries(
      [...css.matchAll(/--([\w-]+): (light-dark\([^;]+\));/g)].map(([, name, value]) => [name, value]),
    );
    for (const [name, value] of Object.entries(TOKENS)) expect({ [name]: tokens[name] }).toEqual({ [name]: value });
  });

  it('are defined where they are used', () => {
    const used = new Set([...STYLE.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name));
    expect([...used].filter((name) => name !== undefined && !(name in TOKENS))).toEqual([]);
  });
});
