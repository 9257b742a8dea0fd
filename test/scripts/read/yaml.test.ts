import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatPath, readYaml } from '../../../scripts/read/yaml.ts';

const size = z.strictObject({ size: z.int().min(1), unit: z.enum(['m', 'km']) });
const schema = z.strictObject({
  name: z.string(),
  items: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('road'), length: size.or(z.enum(['not stated'])) }),
      z.strictObject({ kind: z.literal('house') }),
    ]),
  ),
  note: z.strictObject({ vi: z.string(), en: z.string() }).optional(),
});

const read = (...lines: string[]) => readYaml('data/x.yaml', lines.join('\n'), schema);

/** Each issue as "line:column path: message". */
const listIssues = (...lines: string[]) =>
  read(...lines).issues.map(({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`);

describe('readYaml', () => {
  it('gives the checked value of a right file', () => {
    expect(read('name: A', 'items:', '  - { kind: road, length: { size: 2, unit: km } }')).toMatchObject({
      value: { name: 'A', items: [{ kind: 'road', length: { size: 2, unit: 'km' } }] },
      issues: [],
    });
  });

  it('gives no value of a wrong one', () => {
    expect(read('name: 1', 'items: []').value).toBe(null);
  });

  it('points to the key of a wrong value', () => {
    expect(listIssues('items: []', 'name: 12')).toEqual(['2:1 name: Invalid input: expected string, received number']);
  });

  it('points to a wrong value deep inside lists and maps', () => {
    expect(
      listIssues(
        'name: A',
        'items:',
        '  - kind: house',
        '  - kind: road',
        '    length:',
        '      unit: km',
        '      size: 0',
      ),
    ).toEqual(['7:7 items[1].length.size: Too small: expected number to be >=1']);
  });

  it('points into a map written on one line', () => {
    expect(listIssues('name: A', 'items: []', 'note: { vi: a, en: 5 }')).toEqual([
      '3:16 note.en: Invalid input: expected string, received number',
    ]);
  });

  it('points to a wrong item of a list', () => {
    expect(listIssues('name: A', 'items:', '  - { kind: house }', '  - house')).toEqual([
      '4:5 items[1]: Invalid input: expected object, received string',
    ]);
  });

  it('counts columns in letters, not bytes', () => {
    expect(listIssues('name: A', 'items: []', 'note: { vi: "Đầy đủ", en: 5 }')).toEqual([
      '3:23 note.en: Invalid input: expected string, received number',
    ]);
  });

  it('names an unknown key and points to it', () => {
    expect(read('name: A', 'items: []', 'colour: red').issues).toEqual([
      {
        file: 'data/x.yaml',
        line: 3,
        column: 1,
        path: 'colour',
        message: 'unknown key "colour"',
        tip: 'remove it, or correct its spelling; known here: name, items, note',
      },
    ]);
  });

  it('names the keys that belong where a key is unknown, or where a group of values is wanted', () => {
    const tips = (...lines: string[]) => read(...lines).issues.map(({ tip }) => tip);
    expect(tips('name: A', 'items:', '  - { kind: house, colour: red }', 'note: { vi: a, en: b, fr: c }')).toEqual([
      'remove it, or correct its spelling; known here: kind',
      'remove it, or correct its spelling; known here: vi, en',
    ]);
    expect(tips('name: A', 'items:', '  - { kind: road, length: 3 }')).toEqual([
      'write a group of values: { size: …, unit: … }',
    ]);
    expect(tips('name: A', 'items: []', 'note: words')).toEqual(['write a group of values: { vi: …, en: … }']);
  });

  it('points to the map that lacks a key, and says which', () => {
    expect(read('name: A', 'items:', '  - kind: house', 'note:', '  vi: a').issues).toEqual([
      {
        file: 'data/x.yaml',
        line: 4,
        column: 1,
        path: 'note.en',
        message: 'missing: expected string',
        tip: 'add "en"',
      },
    ]);
  });

  it('says of a union only what the branch that came furthest says', () => {
    expect(listIssues('name: A', 'items:', '  - kind: road', '    length: { size: 2, unit: mile }')).toEqual([
      '4:24 items[0].length.unit: Invalid option: expected one of "m"|"km"',
    ]);
  });

  it('says of a union what each branch expects where none came further', () => {
    expect(listIssues('name: A', 'items:', '  - kind: road', '    length: unknown')).toEqual([
      '4:5 items[0].length: expected object, received string; or expected "not stated"',
    ]);
  });

  it('lists the kinds that an entry can be', () => {
    const [issue] = listIssues('name: A', 'items:', '  - kind: bridge');
    expect(issue).toMatch(/^3:5 items\[0\]\.kind: .*'road' \| 'house'/);
  });

  it('says everything that is wrong, at once', () => {
    expect(listIssues('name: 1', 'items:', '  - kind: house', '    roof: red', 'colour: red')).toEqual([
      '1:1 name: Invalid input: expected string, received number',
      '4:5 items[0].roof: unknown key "roof"',
      '5:1 colour: unknown key "colour"',
    ]);
  });

  it('points to a key that stands twice', () => {
    expect(listIssues('name: A', 'items: []', 'name: B')).toEqual(['3:1 : not valid YAML: Map keys must be unique']);
  });

  it.each([
    ['a list that is not closed', ['name: A', 'items: [1', 'note: {}'], 3],
    ['a colon in unquoted words', ['items: []', 'name: Kế hoạch: phần một'], 2],
    ['quotes that are not closed', ['items: []', 'name: "Kế hoạch'], 2],
    ['a tab as indent', ['name: A', 'note:', '\tvi: a'], 3],
    ['a second document', ['name: A', '---', 'name: B'], 2],
    ['an unknown tag', ['items: []', 'name: !secret A'], 2],
    ['words that begin with an asterisk', ['items: []', 'name: *ghi chú'], 2],
  ])('points to the line of broken YAML: %s', (_, lines, line) => {
    const { value, issues } = read(...lines);
    expect(value).toBe(null);
    expect(issues[0]).toMatchObject({
      line,
      path: '',
      tip: 'mend the line; quote text that holds ": " or begins with a special character',
    });
    expect(issues[0]?.message).toMatch(/^not valid YAML: /);
  });

  it.each([
    ['of nothing', ['items: []', 'name: *ghichu'], '2:7'],
    ['of nothing, inside a list', ['name: A', 'items:', '  - { kind: *nha }'], '3:13'],
    ['of something', ['name: &a A', 'items: []', 'note: { vi: *a, en: B }'], '3:13'],
    ['of itself', ['name: A', 'items: &a [*a]'], '2:12'],
  ])('refuses a reference %s: values that refer to each other can grow without end', (_, lines, place) => {
    expect(listIssues(...lines)).toEqual([
      expect.stringMatching(new RegExp(`^${place} : not valid YAML: "\\*\\w+" refers to another value`)),
    ]);
  });

  it.each([
    ['itself', 'name: A\u202eB', '1:8'],
    ['as an escape', 'name: "A\\u200BB"', '1:7'],
    ['in a comment', 'name: A # \u2066', '1:11'],
    ['in a key', '"na\\0me": A', '1:1'],
    ['a form feed itself', 'name: A\fB', '1:8'],
    ['a form feed as an escape', 'name: "A\\fB"', '1:7'],
    ['a vertical tab as an escape', 'name: "A\\vB"', '1:7'],
    ['a vertical tab itself', 'name: A\vB', '1:8'],
    ['a carriage return as an escape', 'name: "A\\rB"', '1:7'],
    ['a bell', 'name: "A\\aB"', '1:7'],
    ['a control character of the upper row', 'name: "A\\x85B"', '1:7'],
  ])('refuses a character without a shape, %s', (_, line, place) => {
    const [first] = listIssues(line, 'items: []');
    expect(first).toMatch(new RegExp(`^${place} : holds ⟨U\\+[0-9A-F]{4}⟩, a character without a shape`));
  });

  it('takes tabs, and lines that end as on Windows', () => {
    expect(read('name: "A\\tB"\r', 'items: []\r', '').value?.name).toBe('A\tB');
  });

  it.each([
    ['itself', 'name: \u00d0ảng', '1:7'],
    ['as an escape', 'name: "\\u0189ảng"', '1:7'],
    ['a small one', 'name: xã \u00f0ó', '1:10'],
  ])('refuses a letter that only looks like Đ, %s, and says what to write', (_, line, place) => {
    const { issues } = read(line, 'items: []');
    expect(`${issues[0]?.line}:${issues[0]?.column}`).toBe(place);
    expect(issues[0]?.message).toMatch(/^holds . ⟨U\+[0-9A-F]{4}⟩, a letter that only looks like Đ or đ/u);
    expect(issues[0]?.tip).toContain('write Đ (U+0110) or đ (U+0111)');
  });

  it.each(['[', '{', '- ', '? ', '{ a: '])('refuses endless nesting of %j', (opening) => {
    const [first] = listIssues(`items: ${opening.repeat(60)}`);
    expect(first).toMatch(/^\d+:\d+ : not valid YAML: /);
    expect(listIssues(opening.repeat(100_000))[0]).toMatch(/^\d+:\d+ : not valid YAML: /);
  });

  it('leaves a date that is not quoted as text', () => {
    expect(read('name: 2031-11-15', 'items: []').value?.name).toBe('2031-11-15');
  });

  it('refuses an empty file at its first line', () => {
    expect(listIssues('')).toEqual(['1:1 : Invalid input: expected object, received null']);
  });
});

describe('issueAt', () => {
  const { issueAt } = read('name: A', 'items:', '  - { kind: house }', '  - kind: house');

  it('makes an issue at a value that is right in form', () => {
    expect(issueAt(['items', 1, 'kind'], 'wrong', 'mend it')).toEqual({
      file: 'data/x.yaml',
      line: 4,
      column: 5,
      path: 'items[1].kind',
      message: 'wrong',
      tip: 'mend it',
    });
  });

  it('points to the nearest thing above a value that is not there', () => {
    expect(issueAt(['items', 1, 'length', 'size'], 'wrong', 'mend it')).toMatchObject({
      line: 4,
      column: 5,
      path: 'items[1].length.size',
    });
    expect(issueAt(['items', 7], 'wrong', 'mend it')).toMatchObject({ line: 2, column: 1, path: 'items[7]' });
  });
});

describe('formatPath', () => {
  it('writes a path as people do', () => {
    expect(formatPath(['records', 3, 'due', 'edtf'])).toBe('records[3].due.edtf');
    expect(formatPath([0, 'id'])).toBe('[0].id');
    expect(formatPath([])).toBe('');
  });
});
