import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixText } from '../../../../scripts/checks/fix/index.ts';
import { fixRegister } from '../../../../scripts/checks/fix/register.ts';
import { listYamlFiles } from '../../../../scripts/read/load.ts';
import { makeFolder, readTexts } from '../../../support/folder.ts';

const REAL = join(import.meta.dirname, '../../../..');
const GOOD = join(import.meta.dirname, '../../../build/good/data');
const PLAN = 'data/plans/thu-nghiem-2032/plan.yaml';

function makeRegister(edit: (path: string, text: string) => string = (_, text) => text): string {
  const data = Object.entries(readTexts(GOOD)).map(([path, text]) => [`data/${path}`, edit(`data/${path}`, text)]);
  return makeFolder(Object.fromEntries(data));
}

describe('the files of the register', () => {
  it.each(listYamlFiles(REAL))('$file has nothing to mend', ({ file, schema }) => {
    const text = readFileSync(join(REAL, file), 'utf8');
    expect(fixText(text, schema)).toEqual({ text, mends: [] });
  });

  it('are all its files of YAML', () => {
    const files = Object.keys(readTexts(join(REAL, 'data'))).filter((path) => path.endsWith('.yaml'));
    expect(
      listYamlFiles(REAL)
        .map(({ file }) => file)
        .sort(),
    ).toEqual(files.map((path) => `data/${path}`).sort());
  });
});

describe('mending a register', () => {
  const damage = (path: string, text: string) => {
    if (path === PLAN) return text.replace(/"(\d{4}-\d{2})"/, '$1').replace(/\n$/, '');
    if (path === 'data/localities.yaml') return text.replace('"998"', '998');
    return text.replaceAll('\n', path.endsWith('.yaml') ? '\r\n' : ' \r\n');
  };

  it('makes of damaged files what they were, and says where', () => {
    const root = makeRegister(damage);
    const lines = fixRegister(root);
    const [now, before] = [readTexts(root), readTexts(makeRegister())];
    for (const { file } of listYamlFiles(root)) expect(now[file], file).toBe(before[file]);
    expect(lines).toContain('data/localities.yaml:8: 998 → "998"');
    expect(lines.filter((line) => line.startsWith(PLAN))).toEqual([
      `${PLAN}:31: 2032-05 → "2032-05"`,
      `${PLAN}:42: line end added to the last line`,
    ]);
    expect(lines).toContain('data/themes.yaml:1: line ends CRLF → LF, to the end of the file');
    expect(fixRegister(root)).toEqual([]);
  });

  it('never touches a text, or any other file, and leaves nothing behind', () => {
    const root = makeRegister(damage);
    const others = (texts: Readonly<Record<string, string>>) =>
      Object.entries(texts).filter(([path]) => !path.endsWith('.yaml'));
    const before = others(readTexts(root));
    fixRegister(root);
    expect(others(readTexts(root))).toEqual(before);
  });

  it('mends one plan alone where one is named', () => {
    const root = makeRegister(damage);
    expect(fixRegister(root, 'thu-nghiem-2032')).toHaveLength(2);
    expect(readTexts(root)['data/themes.yaml']).toContain('\r\n');
  });

  it('leaves alone a file that is no UTF-8, and keeps the mode of a file', () => {
    const root = makeRegister(damage);
    const bad = Buffer.from([0x61, 0x3a, 0x20, 0xff, 0x0d, 0x0a]);
    writeFileSync(join(root, 'data/themes.yaml'), bad);
    chmodSync(join(root, PLAN), 0o600);
    fixRegister(root);
    expect(readFileSync(join(root, 'data/themes.yaml')).equals(bad)).toBe(true);
    expect(statSync(join(root, PLAN)).mode & 0o777).toBe(0o600);
  });
});
