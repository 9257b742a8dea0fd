import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchRows, makeGrid } from '../../src/take-away/rows.ts';

const FILES: Record<string, object[]> = {
  records: [
    { id: 'a', table: 'commitments', title_vi: 'Một' },
    { id: 'b', table: 'targets', title_vi: 'Hai' },
  ],
  commitments: [{ id: 'a', title_vi: 'Một “ê”', kind: 'activity' }],
  targets: [{ id: 'b', title_vi: 'Hai', value: 2 }],
  localities: [{ id: 'c', full_name: 'Xã Thử' }],
};

/** Serves the files a few bytes at a time, so that letters and lines are cut anywhere. */
function serve(size: number): void {
  vi.stubGlobal('fetch', async (url: string) => {
    const rows = FILES[/([a-z]+)\.json$/.exec(url)?.[1] ?? ''];
    const bytes = new TextEncoder().encode(`[\n${(rows ?? []).map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
    const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, (at + 1) * size));
    return rows ? new Response(new Blob(parts).stream()) : new Response('', { status: 404 });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fetchRows', () => {
  it.each([1, 3, 7, 10_000])('gives rows in the order asked for, whole, when files come %i bytes at a time', async (size) => {
    serve(size);
    const shown = await fetchRows('/', [{ id: 'b', table: 'targets' }, { id: 'c' }, { id: 'a' }]);
    expect(shown).toEqual([
      { table: 'targets', row: FILES.targets?.[0] },
      { table: 'localities', row: FILES.localities?.[0] },
      { table: 'commitments', row: FILES.commitments?.[0] },
    ]);
  });

  it('refuses a row that no file holds, rather than leave it out', async () => {
    serve(100);
    await expect(fetchRows('/', [{ id: 'z' }])).rejects.toThrow('localities has no row z');
  });

  it('refuses a file that cannot be read', async () => {
    serve(100);
    await expect(fetchRows('/', [{ id: 'a', table: 'budgets' }])).rejects.toThrow('budgets.json: 404');
  });
});

describe('makeGrid', () => {
  it('keeps every column of one table', () => {
    expect(makeGrid([{ table: 'targets', row: { id: 'b', value: 2 } }]).columns).toEqual(['id', 'value']);
  });

  it('keeps the shared columns of several, and names places by their full name', () => {
    const grid = makeGrid([
      { table: 'targets', row: { id: 'b', title_vi: 'Hai', value: 2 } },
      { table: 'localities', row: { id: 'c', full_name: 'Xã Thử' } },
    ]);
    expect(grid.columns).not.toContain('value');
    expect(grid.rows.map(({ table, title_vi }) => [table, title_vi])).toEqual([
      ['targets', 'Hai'],
      ['localities', 'Xã Thử'],
    ]);
  });
});
