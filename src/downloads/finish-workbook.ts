// What the library of workbooks does not write: filters in the header of a sheet, and live links.

export interface Finish {
  /** Letters and numbers: "A1:K54". */
  filter?: string;
  /** Cell and address. */
  links?: readonly (readonly [cell: string, address: string])[];
}

/** "A", "B", … "AA". */
export function nameColumn(at: number): string {
  return (at >= 26 ? nameColumn(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Changes the files of a workbook in place; sheets by their number, from 1. */
export function finishSheet(files: Record<string, Uint8Array>, sheet: number, { filter, links = [] }: Finish): void {
  const path = `xl/worksheets/sheet${sheet}.xml`;
  const known = files[path];
  if (!known) throw new Error(`the workbook has no ${path}`);
  const shared = `xl/worksheets/_rels/sheet${sheet}.xml.rels`;
  const relations = links.map(
    ([, address], at) =>
      `<Relationship Id="link${at + 1}" Type="${HYPERLINK}" Target="${escapeXml(address)}" TargetMode="External"/>`,
  );
  const existing = files[shared] ? new TextDecoder().decode(files[shared]) : '';
  const marks = links.map(([cell], at) => `<hyperlink ref="${cell}" r:id="link${at + 1}"/>`);
  let xml = new TextDecoder().decode(known);
  if (links.length > 0 && !xml.includes('xmlns:r='))
    xml = xml.replace('<worksheet ', `<worksheet xmlns:r="${OFFICE}" `);
  xml = xml.replace(
    '</sheetData>',
    `</sheetData>${filter ? `<autoFilter ref="${filter}"/>` : ''}${marks.length > 0 ? `<hyperlinks>${marks.join('')}</hyperlinks>` : ''}`,
  );
  files[path] = new TextEncoder().encode(xml);
  if (relations.length === 0) return;
  files[shared] = new TextEncoder().encode(
    existing.includes('</Relationships>')
      ? existing.replace('</Relationships>', `${relations.join('')}</Relationships>`)
      : `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="${RELATIONSHIPS}">${relations.join('')}</Relationships>`,
  );
}
