// Every text field of the authored files, walked: hostile text is held as text, or refused with its place.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { formatIssue } from '../../scripts/read/issue.ts';
import { readTexts, writeText } from '../support/folder.ts';
import { getAt, listProblems, listTextPaths, type Path, setAt, YAML_FILES } from '../support/hostile.ts';

const GOOD = readTexts(join(import.meta.dirname, '../build/good/data'));
const root = mkdtempSync(join(tmpdir(), 'register-fields-'));
beforeAll(() => {
  for (const [path, text] of Object.entries(GOOD)) writeText(root, `data/${path}`, text);
});
afterAll(() => rmSync(root, { recursive: true }));

interface Field {
  file: string;
  path: Path;
}

/** One field of each kind: "records.*.title.vi" of each table. */
function listFields(): Field[] {
  const kinds = new Map<string, Field>();
  for (const file of YAML_FILES) {
    const value: unknown = parse(GOOD[file] as string);
    for (const path of listTextPaths(value)) {
      const table =
        path[0] === 'records' && !file.startsWith('register') ? getAt(value, [...path.slice(0, 2), 'table']) : '';
      const kind = `${file.split('/').at(-1)} ${table} ${path.map((key) => (typeof key === 'number' ? '*' : key)).join('.')}`;
      if (!kinds.has(kind)) kinds.set(kind, { file, path });
    }
  }
  return [...kinds.values()];
}

/** The problems of the register with a text put into a field. */
function tryText({ file, path }: Field, change: (text: string) => string) {
  const value: unknown = parse(GOOD[file] as string);
  writeText(root, `data/${file}`, stringify(setAt(value, path, change(getAt(value, path)))));
  const issues = listProblems(root);
  writeText(root, `data/${file}`, GOOD[file] as string);
  return issues;
}

const FIELDS = listFields();
const say = ({ file, path }: Field) => `${file} ${path.join('.')}`;

describe('a text field', { timeout: 300_000 }, () => {
  it('is of one of more than a hundred kinds', () => {
    expect(FIELDS.length).toBeGreaterThan(100);
  });

  it('takes no character without a shape', () => {
    const hidden = '\u202e\u2066\u200b\0\ufeff';
    const wrong = FIELDS.filter((field) => {
      const [issue] = tryText(field, (text) => `${text.slice(0, 1)}${hidden}${text.slice(1)}`);
      const isSaid = issue?.message.includes('⟨U+202E⟩') && issue.message.match(/[45] such characters/);
      return !isSaid || issue?.file !== `data/${field.file}` || issue.line < 1 || issue.column < 1;
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it.each(['../../x', '..', '__proto__', 'a b', '<b>'])('that is an id takes no %j', (text) => {
    const ids = FIELDS.filter(({ path }) =>
      /^(id|locality|parent|issuer|clause|clauses|themes|places|body|type|replacedBy|suffix|plans|to|from|formedFrom|repeats)$/.test(
        String(path.findLast((key) => typeof key === 'string')),
      ),
    );
    expect(ids.length).toBeGreaterThan(40);
    const wrong = ids.filter((field) => {
      const issues = tryText(field, () => text);
      return (
        issues.length === 0 ||
        issues.some(({ line, column, message }) => line < 1 || column < 1 || /undefined|\[object/.test(message))
      );
    });
    // A licence is no folder: its id is a name that others chose.
    expect(wrong.map(say).filter((field) => !/licences\.\w+\.id$/.test(field))).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'https://example.org/"><script>',
    'https://exa mple.org',
  ])('that is an address takes no %j', (text) => {
    const addresses = FIELDS.filter(
      ({ path, file }) => /^https?:/.test(getAt(parse(GOOD[file] as string), path)) && path.at(-1) !== 'source',
    );
    expect(addresses.length).toBeGreaterThan(2);
    for (const field of addresses)
      expect(tryText(field, () => text).map(formatIssue)[0], say(field)).toMatch(/^data\/.*:\d+:\d+ /);
  });
});
