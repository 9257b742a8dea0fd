import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eachJsonLine, renderJson } from '../../scripts/formats/json.ts';
import { Ranges } from '../../scripts/formats/ranges.ts';
import { fetchRows, makeGrid } from '../../src/downloads/rows.ts';

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
    if (url.endsWith('/ranges.json')) return Response.json([]);
    const rows = FILES[/([a-z]+)\.json$/.exec(url)?.[1] ?? ''];
    const bytes = new TextEncoder().encode(`[\n${(rows ?? []).map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
    const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.slice(at * size, (at + 1) * size),
    );
    return rows ? new Response(new Blob(parts).stream()) : new Response('', { status: 404 });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fetchRows', () => {
  it.each([1, 3, 7, 10_000])(
    'gives rows in the order asked for, whole, when files come %i bytes at a time',
    async (size) => {
      serve(size);
      const shown = await fetchRows('/', [{ id: 'b', table: 'targets' }, { id: 'c' }, { id: 'a' }]);
      expect(shown).toEqual([
        { table: 'targets', row: FILES.targets?.[0] },
        { table: 'localities', row: FILES.localities?.[0] },
        { table: 'commitments', row: FILES.commitments?.[0] },
      ]);
    },
  );

  it('refuses a row that no file holds, rather than leave it out', async () => {
    serve(100);
    await expect(fetchRows('/', [{ id: 'z' }])).rejects.toThrow('localities has no row z');
  });

  it('refuses a file that cannot be read', async () => {
    serve(100);
    await expect(fetchRows('/', [{ id: 'a', table: 'budgets' }])).rejects.toThrow('budgets.json: 404');
  });
});

describe('the rows of a large table', () => {
  const plans = ['an-2020', 'an-2021', 'binh-2020', 'chi-2020'];
  const rows = plans.flatMap((plan) =>
    Array.from({ length: 30 }, (_, at) => ({ id: `${plan}.I.${at}`, title_vi: `Mở lớp ${at} ở “${plan}”` })),
  );
  const table = Buffer.from(renderJson(rows));
  const ranges = new Ranges();
  let offset = 0;
  for (const line of eachJsonLine(rows.map((row) => JSON.stringify(row)))) {
    const bytes = Buffer.byteLength(line);
    if (line.startsWith('{')) ranges.add(line, offset, offset + bytes - (line.endsWith('\n]\n') ? 3 : 1));
    offset += bytes;
  }
  const files: Record<string, Uint8Array> = {
    '/data/ranges.json': Buffer.from('["commitments"]'),
    '/data/ranges/commitments.json': ranges.render(offset, 0) ?? Buffer.of(),
    '/data/commitments.json': table,
  };

  /** Serves the files or ranges of them; a host may not know ranges. Gives the number of bytes sent of the table. */
  function serveRanges(knowsRanges: boolean): { sent: number } {
    const counted = { sent: 0 };
    vi.stubGlobal(
      'fetch',
      async (url: string, { headers: { range = '' } = {} }: { headers?: { range?: string } } = {}) => {
        const bytes = Buffer.from(files[url] ?? []);
        const [, from, to] = (knowsRanges && /^bytes=(\d+)-(\d+)$/.exec(range)) || [];
        const sent = from === undefined ? bytes : bytes.subarray(Number(from), Number(to) + 1);
        if (url === '/data/commitments.json') counted.sent += sent.length;
        return new Response(sent, { status: from === undefined ? 200 : 206 });
      },
    );
    return counted;
  }

  it.each([true, false])(
    'are those asked for, whether the host knows parts of files or not: %s',
    async (knowsRanges) => {
      const all = fc.subarray(rows, { minLength: 1 });
      await fc.assert(
        fc.asyncProperty(all, async (asked) => {
          serveRanges(knowsRanges);
          const shown = await fetchRows(
            '/',
            asked.map(({ id }) => ({ id, table: 'commitments' })),
          );
          expect(shown.map(({ row }) => row)).toEqual(asked);
        }),
      );
    },
  );

  it('move the bytes of their plans alone', async () => {
    const counted = serveRanges(true);
    await fetchRows('/', [
      { id: 'an-2021.I.3', table: 'commitments' },
      { id: 'chi-2020.I.29', table: 'commitments' },
    ]);
    expect(counted.sent).toBeGreaterThan(0);
    expect(counted.sent).toBeLessThanOrEqual(table.length / 2);
  });

  it('are fetched whole where a row is of no plan', async () => {
    const counted = serveRanges(true);
    await expect(fetchRows('/', [{ id: 'constructor', table: 'commitments' }])).rejects.toThrow(
      'commitments has no row constructor',
    );
    expect(counted.sent).toBe(table.length);
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
