import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../../scripts/read/issue.ts';
import { load } from '../../../scripts/read/load.ts';
import { makeFolder, readTexts, writeText } from '../../support/folder.ts';

const GOOD = readTexts(join(import.meta.dirname, '../../build/good/data'));
const makeRegister = () =>
  makeFolder(Object.fromEntries(Object.entries(GOOD).map(([path, text]) => [`data/${path}`, text])));
const listMessages = (root: string) => load(root).issues.map((issue) => formatIssue(issue).split('\n')[0]);

describe('load', () => {
  it('reads plans in the order of their folders, with text, errata and clauses', () => {
    const { input, issues } = load(makeRegister());
    expect(issues).toEqual([]);
    expect(input?.plans.map(({ folder }) => folder)).toEqual(['thi-du-2031', 'thu-nghiem-2032']);
    expect(input?.plans[0]?.clauseById.get('III.b3')?.text).toBe('Đề nghị Hội thử tham gia giám sát.');
  });

  it('keeps the bytes of an official text as they are', () => {
    const root = makeRegister();
    const { input } = load(root);
    expect(Buffer.from(input?.plans[0]?.source.bytes ?? [])).toEqual(
      readFileSync(join(root, 'data/plans/thi-du-2031/source.txt')),
    );
  });

  it('knows the line of each published id', () => {
    expect(load(makeRegister()).input?.publishedIds[0]).toMatchObject({
      id: 'thi-du-2031.III.b1',
      table: 'commitments',
      line: 2,
    });
  });

  it('reads a register without plans', () => {
    const root = makeRegister();
    rmSync(join(root, 'data/plans'), { recursive: true });
    expect(load(root)).toMatchObject({ input: { plans: [] }, issues: [] });
  });

  it.each(['register.yaml', 'themes.yaml', 'agencies.yaml', 'models.yaml', 'localities.yaml'])(
    'gives no input without %s',
    (file) => {
      const root = makeRegister();
      rmSync(join(root, 'data', file));
      expect(load(root).input).toBe(null);
      expect(listMessages(root)).toEqual([`data/${file} cannot be read (ENOENT)`]);
    },
  );

  it('says which file of a plan is missing, and reads the other plans', () => {
    const root = makeRegister();
    rmSync(join(root, 'data/plans/thi-du-2031/source.txt'));
    expect(listMessages(root)).toEqual(['data/plans/thi-du-2031/source.txt cannot be read (ENOENT)']);
    expect(load(root).input).toMatchObject({
      plans: [{ folder: 'thu-nghiem-2032' }],
      unreadPlans: new Set(['thi-du-2031']),
    });
  });

  it('says that a folder without plan.yaml and source.txt lacks both', () => {
    const root = makeRegister();
    mkdirSync(join(root, 'data/plans/trong-2033'));
    expect(listMessages(root)).toEqual([
      'data/plans/trong-2033/plan.yaml cannot be read (ENOENT)',
      'data/plans/trong-2033/source.txt cannot be read (ENOENT)',
    ]);
  });

  it('refuses a text that is not UTF-8, and says where it ceases to be', () => {
    const root = makeRegister();
    writeFileSync(join(root, 'data/plans/thi-du-2031/source.txt'), Buffer.from([0x4b, 0x0a, 0xc4, 0x91, 0xea, 0x20]));
    expect(listMessages(root)).toEqual(['data/plans/thi-du-2031/source.txt:2:2 is not UTF-8 text from here on']);
  });

  it('says everything that is wrong in all files at once', () => {
    const root = makeRegister();
    writeText(root, 'data/themes.yaml', '- id: A\n');
    writeText(root, 'data/plans/thi-du-2031/plan.yaml', 'id: [\n');
    const files = load(root).issues.map(({ file }) => file);
    expect([...new Set(files)]).toEqual(['data/themes.yaml', 'data/plans/thi-du-2031/plan.yaml']);
  });

  it.each([
    ['two fields', 'thi-du-2031.I\tcommitments'],
    ['four fields', 'thi-du-2031.I\tcommitments\tabc\tdef'],
    ['blanks for tabs', 'thi-du-2031.I commitments abc'],
  ])('refuses a line of published-ids.txt with %s', (_, line) => {
    const root = makeRegister();
    writeText(root, 'data/published-ids.txt', `# ids\n\n${line}\n`);
    expect(listMessages(root)).toEqual([
      'data/published-ids.txt:3:1 expected three fields: id, table, digest of 12 characters',
    ]);
  });

  it('refuses a register whose guard of published ids is gone', () => {
    const root = makeRegister();
    rmSync(join(root, 'data/published-ids.txt'));
    expect(listMessages(root)).toEqual(['data/published-ids.txt cannot be read (ENOENT)']);
  });
});
