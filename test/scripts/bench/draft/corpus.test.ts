import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findCorpus, readInvented, readRecordTruth } from '../../../../scripts/bench/draft/corpus.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const FIXTURES = join(ROOT, 'test/scripts/draft');
const split: { rules: string[]; frozen: string[] } = parse(readFileSync(join(FIXTURES, 'corpus.yaml'), 'utf8'));
const provinces = readFileSync(join(FIXTURES, 'corpus.yaml'), 'utf8')
  .split('frozen:')
  .map((half) => new Set([...half.matchAll(/# (.+)$/gm)].map(([, province]) => province)));

describe('the corpus', () => {
  it('has no document and no province in both halves', () => {
    expect(split.rules.filter((name) => split.frozen.includes(name))).toEqual([]);
    expect([...(provinces[0] ?? [])].filter((province) => provinces[1]?.has(province))).toEqual([]);
  });

  it('has record truth whose bodies all have names, of as many documents in each half', () => {
    const names = readdirSync(join(FIXTURES, 'record-truth'))
      .filter((name) => name !== 'bodies.yaml')
      .map((name) => name.replace('.yaml', ''));
    for (const name of names) expect(readRecordTruth(ROOT, name).records?.commitments?.length).toBeGreaterThan(0);
    const inHalf = (half: string[]) => names.filter((name) => half.some((file) => file.startsWith(`${name}.`))).length;
    expect([inHalf(split.rules), inHalf(split.frozen)]).toEqual([3, 3]);
  });

  it('is null where the folder does not exist', () => {
    expect(findCorpus(join(ROOT, 'no-such-folder'))).toBeNull();
  });
});

describe('the invented documents', () => {
  it('have truth whose lines begin with what the truth says', () => {
    for (const { path, truth } of readInvented(ROOT)) {
      const lines = readFileSync(path, 'utf8').split('\n');
      for (const { line, label } of truth.clauses ?? [])
        expect(lines[line - 1]?.replaceAll('*', '').trim().startsWith(label), `${path}:${line} ${label}`).toBe(true);
    }
  });

  it('have a plan, a decision and documents to refuse among them', () => {
    expect([...new Set(readInvented(ROOT).map(({ truth }) => truth.kind))].sort()).toEqual([
      'decision',
      'plan',
      'refuse',
    ]);
  });
});
