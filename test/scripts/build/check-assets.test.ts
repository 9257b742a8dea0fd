import { describe, expect, it } from 'vitest';
import { checkAssets } from '../../../scripts/build/check-assets.ts';
import { makeFolder } from '../../support/folder.ts';

const PAGE =
  '<style>@font-face{src:url(/so/assets/serif.A1_b.woff2) format("woff2")}</style><script src="/assets/x.js">';

describe('checkAssets', () => {
  const check = (files: Record<string, string>) => () =>
    checkAssets(makeFolder(files), ['a/index.html', 'a/feed.atom']);

  it('accepts pages whose fonts and scripts are there, whatever the folder of the site', () => {
    expect(
      check({ 'a/index.html': PAGE, 'a/feed.atom': '/assets/', 'assets/serif.A1_b.woff2': '', 'assets/x.js': '' }),
    ).not.toThrow();
  });

  it('names the page and the file that it lacks', () => {
    expect(check({ 'a/index.html': PAGE, 'assets/x.js': '' })).toThrow(
      'a/index.html asks for assets/serif.A1_b.woff2, which the bundler has not written',
    );
    expect(check({ 'a/index.html': PAGE })).toThrow('a/index.html asks for assets/serif.A1_b.woff2');
  });

  it('follows scripts to what they import', () => {
    expect(check({ 'a/index.html': '', 'assets/x.js': 'import{a}from"./y.B2.js";' })).toThrow(
      'assets/x.js asks for assets/y.B2.js',
    );
  });
});
