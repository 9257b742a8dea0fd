// Every script that pages load is read by the oldest browsers that the accessibility page names: Safari 16.0, and
// Chrome and Firefox of November 2023. Newer syntax would stop a whole script, a newer feature what it does.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readTree } from '../support/folder.ts';
import { DIST } from './support.ts';

/** Newer than the floor, by a name that nothing else has. */
const NEWER_NAMES = new Set(
  (
    'groupBy fromAsync withResolvers isWellFormed toWellFormed canParse union intersection difference ' +
    'symmetricDifference isSubsetOf isSupersetOf isDisjointFrom checkVisibility transferToFixedLength waitAsync ' +
    'startViewTransition showPopover hidePopover togglePopover toBase64 fromBase64 toHex fromHex sumPrecise ' +
    'DurationFormat requestIdleCallback scheduler moveBefore setHTMLUnsafe userActivation'
  ).split(' '),
);
/** Newer flags of regular expressions, and look-behind. */
const isNewerPattern = (literal: string) => /\/[a-z]*v[a-z]*$/.test(literal) || /\(\?<[=!]/.test(literal);

/**
 * Fetched only when a reader asks for a file, where a failure is told in words beside a way that needs no script:
 * libraries that write workbooks and Word files.
 */
const ON_DEMAND = /^assets\/(docx|excel)\./;

const scripts = [...readTree(DIST)].filter(
  ([path]) => /^(assets|pagefind)\/.*\.js$/.test(path) && !ON_DEMAND.test(path),
);

function listNewer(code: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile('x.js', code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const visit = (node: ts.Node): void => {
    if (ts.isClassStaticBlockDeclaration(node)) found.push('a static block');
    if (ts.isRegularExpressionLiteral(node) && isNewerPattern(node.text)) found.push(node.text.slice(0, 60));
    if (ts.isPropertyAccessExpression(node) && NEWER_NAMES.has(node.name.text)) found.push(node.name.text);
    if (ts.isImportDeclaration(node) && node.attributes) found.push('attributes of an import');
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using)
      found.push('using');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('a script of the site', () => {
  it.each(scripts.map(([path]) => path))('is read by the oldest browsers: %s', (path) => {
    expect(listNewer(readFileSync(join(DIST, path), 'utf8'))).toEqual([]);
  });

  it('would be found with anything newer', () => {
    for (const code of [
      'class A { static { f() } }',
      'x.replace(/(?<=a)b/, "")',
      'x.match(/[a--b]/v)',
      'Map.groupBy(x, y)',
      'Promise.withResolvers()',
    ])
      expect(listNewer(code), code).toHaveLength(1);
  });
});

it('the floor is the one that the accessibility page and the list of browsers name', () => {
  const list = JSON.parse(readFileSync('package.json', 'utf8')).browserslist as string[];
  expect(list).toEqual(['safari >= 16.0', 'ios_saf >= 16.0', 'chrome >= 119', 'edge >= 119', 'firefox >= 119']);
  for (const page of ['tiep-can', 'en/accessibility']) {
    const html = readFileSync(join(DIST, page, 'index.html'), 'utf8');
    expect(html).toContain('Safari 16.0');
    expect(html).toContain('Chrome 119');
    expect(html).toContain('Firefox 119');
  }
});
