import { describe, expect, it } from 'vitest';
import type { Cited } from '../../src/facts/citation.ts';
import { makeReport } from '../../src/facts/report.ts';
import { getPage } from '../../src/i18n/page.ts';
import { getTable } from '../../src/store/register.ts';

const page = getPage(new URL('http://localhost/'));
const [row] = getTable('commitments');
if (!row) throw new Error('publish the register first: npm run build');
const cited: Cited = {
  kind: 'record',
  id: row.id,
  title: row.title_vi,
  plan: row.plan_id,
  clause: row.clause_id,
  address: 'http://localhost/x/',
};

describe('a report of an error', () => {
  it('holds the record’s id, its clause and its wording', () => {
    const { body } = makeReport(cited, page, {});
    for (const fact of [row.id, row.clause_id, row.text, 'http://localhost/x/']) expect(body).toContain(fact);
  });

  it('leads nowhere while the register has no contact', () => {
    expect(makeReport(cited, page, {}).link).toBeNull();
  });

  it('is a mail where the register has an address', () => {
    const { link } = makeReport(cited, page, { email: 'so@example.org', issues: 'https://example.org/issues/new' });
    const url = new URL(link?.href ?? '');
    expect([link?.kind, url.protocol, url.pathname]).toEqual(['mail', 'mailto:', 'so@example.org']);
    expect(url.searchParams.get('subject')).toContain(row.id);
    expect(url.searchParams.get('body')).toContain(row.clause_id);
    expect(link?.href.includes('+')).toBe(false);
  });

  it('is a form of the issue tracker where there is only that, and keeps what stands in its address', () => {
    const { link } = makeReport(cited, page, { issues: 'https://example.org/issues/new?labels=data' });
    const { searchParams } = new URL(link?.href ?? '');
    expect([link?.kind, searchParams.get('labels')]).toEqual(['issue', 'data']);
    expect(searchParams.get('title')).toContain(row.id);
  });

  it('stays a link that mail programs take, however long the wording', () => {
    const longest = getTable('commitments').reduce((a, b) => (a.text.length > b.text.length ? a : b));
    const { link } = makeReport(
      { ...cited, id: longest.id, clause: longest.clause_id, title: longest.title_vi },
      page,
      { email: 'so@example.org' },
    );
    expect(link?.href.length).toBeLessThan(4_000);
  });
});
