import { describe, expect, it } from 'vitest';
import { finishSheet, nameColumn } from '../../src/downloads/finish-workbook.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (files: Record<string, Uint8Array>, path: string) => new TextDecoder().decode(files[path]);

describe('nameColumn', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
  ])('calls column %i %s', (at, name) => {
    expect(nameColumn(at)).toBe(name);
  });
});

describe('finishSheet', () => {
  const path = 'xl/worksheets/sheet1.xml';

  it('adds a filter after the rows, and links as relations outside the file', () => {
    const files = { [path]: bytes('<worksheet xmlns="x"><sheetData></sheetData></worksheet>') };
    finishSheet(files, 1, { filter: 'A1:B3', links: [['B2', 'https://example.org/?a=1&b="2"']] });
    expect(read(files, path)).toContain(
      '</sheetData><autoFilter ref="A1:B3"/><hyperlinks><hyperlink ref="B2" r:id="link1"/>',
    );
    expect(read(files, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'Target="https://example.org/?a=1&amp;b=&quot;2&quot;" TargetMode="External"',
    );
  });

  it('refuses a sheet that is not there', () => {
    expect(() => finishSheet({}, 3, {})).toThrow('sheet3');
  });
});
