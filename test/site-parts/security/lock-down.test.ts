import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lockDown } from '../../../src/site/security/lock-down.ts';

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title>${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) => /content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('lockDown', () => {
  it('joins the styles of a page in their order and names them by their hash, before they stand', () => {
    const html = lockDown(page('<style>a{b:$1}</style><link><style>c{}</style>'), { runsWasm: false });
    const hash = createHash('sha256').update('a{b:$1}c{}').digest('base64');
    const policy = `<meta http-equiv="content-security-policy" content="${policyOf(html)}">`;
    expect(html).toContain(`<meta charset="utf-8">${policy}<style>a{b:$1}c{}</style><title>`);
    expect(policyOf(html)).toContain(`style-src 'sha256-${hash}';`);
    expect(html.match(/<style>/g)).toHaveLength(1);
  });

  it('leaves out the styles of components of which no element stands in the page', () => {
    const css = [
      '@layer a, b;',
      '@layer a{p[data-astro-cid-x]{c:d}i[data-astro-cid-y],b[data-astro-cid-x]{c:d}',
      '@media print{i[data-astro-cid-y]{c:d}}u{c:d}}',
    ].join('');
    const html = lockDown(page(`<style>${css}</style>`, '<p data-astro-cid-x></p>'), { runsWasm: false });
    expect(html).toContain(
      '<style>@layer a, b;@layer a{p[data-astro-cid-x]{c:d}i[data-astro-cid-y],b[data-astro-cid-x]{c:d}u{c:d}}</style>',
    );
  });

  it.each([
    ['no script', '', false, "script-src 'none'"],
    ['data only', '<script type="application/ld+json">{}</script>', false, "script-src 'none'"],
    ['a file of the site', '<script type="module" src="/a.js"></script>', false, "script-src 'self';"],
    ['WebAssembly', '<script type="module" src="/a.js"></script>', true, "script-src 'self' 'wasm-unsafe-eval';"],
  ])('allows a page with %s no more than that', (_, body, runsWasm, expected) => {
    const policy = policyOf(lockDown(page('', body), { runsWasm }));
    expect(policy).toContain(expected);
    expect(policy).not.toContain('unsafe-inline');
  });

  it('refuses a page that holds a script itself', () => {
    expect(() => lockDown(page('', '<script type="module">alert(1)</script>'), { runsWasm: false })).toThrow(
      'make it a file',
    );
  });

  it('takes the words of an attribute for words, whatever they say', () => {
    const title = '</p><style>p{display:none}</style><script>alert(1)</script>';
    const words = `<p title="${title}" data-x='<style>q{}</style>'>x</p>`;
    const html = lockDown(page('<style>a{}</style>', words), { runsWasm: false });
    expect(html).toContain(words);
    expect(html).toContain('<style>a{}</style><title>');
    expect(policyOf(html)).toContain("script-src 'none'");
  });
});
