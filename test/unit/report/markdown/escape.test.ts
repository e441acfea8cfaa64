import { describe, expect, it } from 'vitest';
import { codeBlock, escapeStart, escapeText, inlineCode } from '../../../../src/report/markdown/escape.ts';

describe('escapeText', () => {
  it.each([
    ['<b>&', '&lt;b&gt;&amp;'],
    ['a|b', 'a\\|b'],
    ['*x* [y](z) `c`', '\\*x\\* \\[y\\](z) \\`c\\`'],
    ['two\nlines\u2028three', 'two lines three'],
    ['snake_case _em_', 'snake_case \\_em\\_'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['@all but a@b.c', '@\u200ball but a@b.c'],
    ['handleAddToCart 19.3.1', 'handleAddToCart 19.3.1'],
  ])('of %j is %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});

describe('escapeStart', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['    no code', 'no code'],
    ['=== no line', '\\=== no line'],
    ['1. no list', '1\\. no list'],
    ['19.3.1 is a version', '19.3.1 is a version'],
    ['10 requests', '10 requests'],
  ])('of %j is %j', (text, escaped) => {
    expect(escapeStart(text)).toBe(escaped);
  });
});

describe('code', () => {
  it('has a fence longer than any inside of it', () => {
    expect(inlineCode('a `b` c')).toBe('``a `b` c``');
    expect(inlineCode('`')).toBe('`` ` ``');
    expect(codeBlock(['a', '```', 'b'])).toBe('````text\na\n```\nb\n````');
  });

  it('keeps table cells and lines whole', () => {
    expect(inlineCode('a\nb')).toBe('`a b`');
    expect(inlineCode('a|b')).toBe('a\\|b');
    expect(inlineCode('')).toBe('');
    expect(codeBlock(['a\nb'])).toBe('```text\na b\n```');
  });
});
