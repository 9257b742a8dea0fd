// The files of each plan for other tools: its rows joined, its receipts as Web Annotations, and what its pages say in
// the vocabulary of schema.org.

import { describe, expect, it } from 'vitest';
import { getAnnotationsPath, getPlanFilePath, translatePath } from '../../src/schema/address.ts';
import { TABLE_NAMES, TABLES } from '../../src/schema/tables.ts';
import { readRows as read, readPublished } from './support.ts';

interface Selector {
  type: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}
interface Annotation {
  id: string;
  body: { type: string; value?: string; language?: string; source?: string }[];
  target: { source: string; scope: string; selector: Selector[] }[];
}

const plans = read('plans').map(({ id }) => id);
const readText = (path: string) => readPublished(path).toString('utf8');
const isWithin = (base: string, path: string) => new URL(path).pathname.slice(new URL(base).pathname.length);

describe.each(plans)('the annotations of %s', (plan) => {
  const path = getAnnotationsPath(plan);
  const collection = JSON.parse(readText(path));
  const items: Annotation[] = collection.first.items;
  const root = collection.id.slice(0, -path.length);

  it('are one for each record, which point to its clauses', () => {
    const clauses = Map.groupBy(read('record_clauses'), ({ record_id }) => record_id);
    const expected = read('records').filter(({ plan_id }) => plan_id === plan);
    expect(collection.total).toBe(expected.length);
    expect(items.map(({ id, target }) => [id.slice(collection.id.length + 1), target.length])).toEqual(
      expected.map(({ id }) => [id, clauses.get(id)?.length]),
    );
  });

  it('quote what stands at their position, and hold the wording of their clause', () => {
    const letters = [...readText(`data/plans/${plan}/source.txt`)];
    const text = (from: number, to: number) => letters.slice(Math.max(0, from), to).join('');
    const squeeze = (words: string) => words.normalize('NFC').replace(/[\s*|]+/g, '');
    const errata = read('plan_errata').filter(({ plan_id }) => plan_id === plan);
    const isMended = (row: { line_start: number; line_end: number }) =>
      errata.some(({ line }) => line >= row.line_start && line <= row.line_end);
    // Where the source has a slip of its scan, the wording is what the document says.
    const wordings = new Map(
      read('records')
        .filter((row) => !isMended(row))
        .map(({ id, text }) => [id, squeeze(text)]),
    );
    for (const { id, target } of items) {
      for (const { source, selector } of target) {
        expect(isWithin(root, source)).toBe(`data/plans/${plan}/source.txt`);
        const [quote, position] = selector as [Selector, Selector];
        expect(text(position.start, position.end)).toBe(quote.exact);
        expect(text(position.start - quote.prefix.length, position.start)).toBe(quote.prefix);
        expect(text(position.end, position.end + quote.suffix.length)).toBe(quote.suffix);
      }
      const quoted = target.map(({ selector }) => squeeze(selector[0]?.exact ?? '')).join('');
      expect(quoted).toContain(wordings.get(id.split('#')[1] ?? '') ?? '');
    }
  });

  it('lead to pages that are there, at anchors that are there', () => {
    for (const { body, target } of items) {
      const addresses = [...body.flatMap(({ source }) => source ?? []), ...target.map(({ scope }) => scope)];
      for (const address of addresses) {
        const { hash } = new URL(address);
        const page = readText(`${isWithin(root, address).replace(/#.*/, '')}index.html`);
        const anchor = decodeURIComponent(hash.slice(1)).replace(/:~:text=.*$/s, '');
        if (anchor !== '') expect(page.includes(`id="${anchor}"`), address).toBe(true);
      }
    }
  });
});

describe.each(plans)('the file of %s', (plan) => {
  type Row = Record<string, unknown>;
  const file: Record<string, unknown> = JSON.parse(readText(getPlanFilePath(plan)));

  /** All rows of a table, wherever they stand. */
  function collect(value: unknown, name: string): Row[] {
    if (Array.isArray(value)) return value.flatMap((each) => collect(each, name));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, held]) => [
      ...(key === name && Array.isArray(held) ? (held as Row[]) : []),
      ...collect(held, name),
    ]);
  }

  it('holds every row of the plan once, as the tables have it', () => {
    const withPlan = TABLE_NAMES.filter((name) => name !== 'records' && 'plan_id' in TABLES[name].schema.shape);
    expect(withPlan).toContain('responsibilities');
    for (const name of withPlan.filter((table) => !['change_plans', 'change_figures', 'searches'].includes(table))) {
      const expected = (read(name) as Row[]).filter(({ plan_id }) => plan_id === plan);
      const held = collect(file, name).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([column]) => column in TABLES[name].schema.shape)),
      );
      const sort = (rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort();
      expect(sort(held), name).toEqual(sort(expected));
    }
  });

  it('holds within a commitment the duties, places and themes that it has', () => {
    const commitments = file.commitments as (Row & { responsibilities?: Row[]; record_themes?: Row[] })[];
    const duties = read('responsibilities').filter(({ plan_id }) => plan_id === plan);
    for (const { id, responsibilities = [], record_themes = [], themes } of commitments) {
      expect(responsibilities.map((row) => row.id)).toEqual(
        duties.filter(({ commitment_id }) => commitment_id === id).map((row) => row.id),
      );
      expect(record_themes.map(({ theme_id }) => theme_id).join(' | ')).toBe(themes);
    }
  });

  it('names each body that it points to', () => {
    const known = new Set((file.agencies as Row[]).map(({ id }) => id));
    const named = collect(file, 'responsibilities').map(({ body_id }) => body_id);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('what a page says in the vocabulary of schema.org', () => {
  const readData = (path: string): Record<string, unknown>[] =>
    [...readText(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) =>
      JSON.parse(json ?? ''),
    );

  it.each(read('plans'))('is of a plan what its row holds: $id', (plan) => {
    for (const language of ['vi', 'en'] as const) {
      const described = readData(`${translatePath(plan.path, language)}index.html`);
      const document = described.find((each) => each['@type'] === 'DigitalDocument');
      expect(document).toMatchObject({
        identifier: plan.id,
        name: plan[`title_${language}`],
        alternateName: plan.official_title,
        temporalCoverage: plan.period_edtf,
      });
      expect(document?.datePublished).toBe(/^\d{4}-\d\d-\d\d$/.test(plan.date_edtf ?? '') ? plan.date_edtf : undefined);
      expect(String(document?.url).endsWith(translatePath(plan.path, language))).toBe(true);
    }
  });

  it('is of a promise its wording, and the plan that it is part of', () => {
    const rows = read('commitments').filter(({ id, path }) => path.endsWith(`/${id}/`));
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) {
      const quotation = readData(`${row.path}index.html`).find((each) => each['@type'] === 'Quotation');
      expect(quotation).toMatchObject({ identifier: row.id, text: row.text });
      const whole = quotation?.isPartOf as Record<string, string> | undefined;
      expect(whole?.['@id']).toContain(`ke-hoach/${row.plan_id}/#plan`);
    }
  });
});
