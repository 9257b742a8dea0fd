import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { fixText } from '../../../../scripts/checks/fix/index.ts';

const schema = z.object({
  code: z.string().optional(),
  year: z.int().optional(),
  sdg: z.string().optional(),
  date: z.object({ words: z.string() }).or(z.literal('not stated')).optional(),
  number: z.string().or(z.literal('not stated')).optional(),
});

const fix = (text: string) => fixText(text, schema);

describe('line ends', () => {
  it('become LF, from the first CRLF on', () => {
    expect(fix('a: 1\nb: 2\r\n\r\nc: 3\r\n')).toEqual({
      text: 'a: 1\nb: 2\n\nc: 3\n',
      mends: [{ line: 2, what: 'line ends CRLF → LF, to the end of the file' }],
    });
  });

  it('are given to a last line that has none', () => {
    expect(fix('a: 1\nb: 2')).toEqual({
      text: 'a: 1\nb: 2\n',
      mends: [{ line: 2, what: 'line end added to the last line' }],
    });
  });

  it('lose a byte order mark before the first line', () => {
    expect(fix('\ufeffa: 1\n')).toEqual({ text: 'a: 1\n', mends: [{ line: 1, what: 'byte order mark removed' }] });
  });
});

describe('blanks', () => {
  it('at the end of a line go: after a value, a comment, a key, and on an empty line', () => {
    const { text, mends } = fix('a: 1  \n# words \t\n  \nb: \n  c: 2\n');
    expect(text).toBe('a: 1\n# words\n\nb:\n  c: 2\n');
    expect(mends.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });

  it('inside texts of several lines stay', () => {
    const text = 'a: |\n  x  \n   \nb: "a \n  b"\nc: d \n  e\n';
    expect(fix(text)).toEqual({ text, mends: [] });
  });

  it('that are tabs between a key and its value become a space', () => {
    expect(fix('a:\t1\nb:  2\t# two\n').text).toBe('a: 1\nb:  2 # two\n');
    expect(fix('a: "x\ty"\n').mends).toEqual([]);
  });
});

describe('tabs as indentation', () => {
  it('become spaces', () => {
    expect(fix('a:\n\tb: 1\n\tc:\n\t\td: 2\n')).toEqual({
      text: 'a:\n  b: 1\n  c:\n    d: 2\n',
      mends: [2, 3, 4].map((line) => ({ line, what: `tabs → ${line === 4 ? 4 : 2} spaces` })),
    });
  });

  it('become as many as the lines around them have', () => {
    expect(fix('a:\n    b: 1\n\tc: 2\n').text).toBe('a:\n    b: 1\n    c: 2\n');
    expect(fix('- a: 1\n\tb: 2\n').text).toBe('- a: 1\n  b: 2\n');
  });

  it('stay where two widths would say different things', () => {
    const text = 'a:\n  b:\n    c:\n\td: 1\n';
    expect(fix(text)).toEqual({ text, mends: [] });
  });

  it('stay where no width makes the file readable', () => {
    const text = 'a: [1\n\tb: 2\n';
    expect(fix(text)).toEqual({ text, mends: [] });
  });
});

describe('quotes', () => {
  it('are put around a number where the schema asks for text, as it is written', () => {
    expect(fix('code: 01\nyear: 2031\nsdg: 5.10 # of 2030\n')).toEqual({
      text: 'code: "01"\nyear: 2031\nsdg: "5.10" # of 2030\n',
      mends: [
        { line: 1, what: '01 → "01"' },
        { line: 3, what: '5.10 → "5.10"' },
      ],
    });
  });

  it('are put around a number in a value that may be left open', () => {
    expect(fix('date: { words: 2031 }\nnumber: 58\n').text).toBe('date: { words: "2031" }\nnumber: "58"\n');
  });

  it('are put around dates, wherever they stand', () => {
    const dates = ['2026-01-02', '2026-01', '2026-01-XX', '2026-01-02/2026-02-03', '2026-01-02?'];
    expect(fix(`days: [${dates.join(', ')}]\n`).text).toBe(`days: [${dates.map((date) => `"${date}"`).join(', ')}]\n`);
  });

  it('are not put around keys, numbers, versions, and texts that only begin like a date', () => {
    const text = "2026-01-02: x\nversion: 0.1.1\na: 2026-01-02 là ngày\nb: 2026\nc: '2026-01-02'\nd: 2019-2020\n";
    expect(fix(text)).toEqual({ text, mends: [] });
  });

  it('are not put around what no text can be: an empty value, true, a list', () => {
    const text = 'code:\nsdg: true\nnumber: [1]\n';
    expect(fix(text)).toEqual({ text, mends: [] });
  });
});

describe('lists whose order the schema fixes', () => {
  it('are sorted: what was looked for in a plan, and levels of bodies', () => {
    expect(fix('checked: [due, who,  places] # three\n')).toEqual({
      text: 'checked: [who, places,  due] # three\n',
      mends: ['due → who', 'who → places', 'places → due'].map((what) => ({ line: 1, what: `order: ${what}` })),
    });
    expect(fix('- levels:\n    - commune\n    - nation\n').text).toBe('- levels:\n    - nation\n    - commune\n');
  });

  it('stay where an item is unknown, or has a comment', () => {
    for (const text of ['checked: [due, whom, who]\n', 'checked:\n  - due # later\n  - who\n'])
      expect(fix(text)).toEqual({ text, mends: [] });
  });

  it('are no others', () => {
    const text = 'themes: [violence, communication]\nsources: [local, central]\n';
    expect(fix(text)).toEqual({ text, mends: [] });
  });
});

describe('a file whose YAML is broken', () => {
  it('has only its line ends and blanks mended', () => {
    expect(fix('a: b: c \r\ncode: 01\r\n').text).toBe('a: b: c\ncode: 01\n');
  });
});

describe('any file', () => {
  const line = fc.constantFrom(
    'code: 01',
    'b: "x \t\n  y"',
    'c:\t[due, who]',
    'checked: [due, who]',
    'levels: [commune, nation]',
    'd: |\n  x \t\n  \ty',
    'e: { on: 2026-01-02 }',
    '# words',
    'f:\n\tg: 1',
    'g: >-\n  a\n\n  b',
    "h: 'it''s'",
    'i: x\n  y ',
    '',
  );
  const texts = fc
    .tuple(fc.uniqueArray(line), fc.constantFrom('\n', '\r\n', ' \n', '\t\n'), fc.constantFrom('', ' ', '\n', '\r\n'))
    .map(([lines, gap, end]) => lines.join(gap) + end);

  it('is mended once and for all', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = fix(text).text;
        expect(fix(once)).toEqual({ text: once, mends: [] });
      }),
    );
  });

  it('says the same after it as before, but for numbers that are text and lists in order', () => {
    const read = (text: string) => {
      const { code, checked, levels, ...rest } = (parse(text) ?? {}) as Record<string, unknown>;
      return { ...rest, code: code === undefined ? '' : '01', lists: [checked, levels].flat().sort() };
    };
    const readable = texts.filter((text) => parseDocument(text).errors.length === 0);
    fc.assert(
      fc.property(readable, (text) => {
        expect(read(fix(text).text)).toEqual(read(text));
      }),
    );
  });
});
