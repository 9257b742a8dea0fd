import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { serve } from '../../scripts/serve/serve.ts';
import { makeSamples, TOOLS } from '../../src/downloads/samples.ts';
import { DATA, DIST, readIndex, readPublished, readRows } from './support.ts';

const { tables } = readIndex();
let server: Awaited<ReturnType<typeof serve>>;
let db: DuckDBConnection;
beforeAll(async () => {
  server = await serve(DIST);
  db = await (await DuckDBInstance.create()).connect();
});
afterAll(() => {
  server.server.closeAllConnections();
  server.server.close();
  db.closeSync();
});

/** Runs a program with its arguments; gives what it prints. Rejects with what it complains of. */
function run(program: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args);
    let [printed, complaint] = ['', ''];
    child.stdout.on('data', (bytes) => {
      printed += bytes;
    });
    child.stderr.on('data', (bytes) => {
      complaint += bytes;
    });
    child.on('close', (status) => (status === 0 ? resolve(printed) : reject(new Error(complaint))));
  });
}

describe('the DuckDB sample', () => {
  // DuckDB reads addresses through an extension that it downloads: here the same query reads the same files from their
  // folder.
  it.each(tables.map((table) => [table.name, table] as const))(
    'of %s runs, and counts every row',
    async (name, table) => {
      const reader = await db.runAndReadAll(makeSamples(table, `${DATA}/`).duckdb);
      const rows = reader.getRowObjectsJS() as Record<string, unknown>[];
      const link = table.foreignKeys.find((key) => key.table !== name);
      const linked = (readRows(name) as unknown as Record<string, unknown>[]).filter(
        (row) => !link || row[link.column] !== null,
      );
      expect(link ? rows.reduce((sum, row) => sum + Number(row.rows), 0) : rows.length).toBe(linked.length);
    },
  );

  it('fails where there is no such file', async () => {
    await expect(
      db.run(makeSamples({ name: 'nothing', key: ['id'], foreignKeys: [] }, `${DATA}/`).duckdb),
    ).rejects.toThrow(/no files found/i);
  });
});

const runJavaScript = (code: string) => run(process.execPath, '--input-type=module', '--eval', code);

describe('the JavaScript sample', () => {
  it.each(['commitments', 'references', 'themes'] as const)(
    'of %s runs against the served site, and prints how many rows there are',
    async (name) => {
      const table = tables.find((item) => item.name === name);
      if (!table) throw new Error(`no table ${name}`);
      const printed = await runJavaScript(makeSamples(table, `${server.url}data/`).javascript);
      expect(printed.split('\n')[0]).toBe(String(readRows(name).length));
      expect(printed).toContain((readRows(name)[0] as { id: string }).id);
    },
  );

  it('fails where there is no such file', async () => {
    await expect(
      runJavaScript(makeSamples({ name: 'nothing', key: ['id'], foreignKeys: [] }, `${server.url}data/`).javascript),
    ).rejects.toThrow(/JSON/);
  });
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!hasPython)('the Python sample (skipped where there is no python3)', () => {
  it.each(['commitments', 'clauses', 'themes'] as const)(
    'of %s runs with what Python itself has, and prints how many rows there are',
    async (name) => {
      const table = tables.find((item) => item.name === name);
      if (!table) throw new Error(`no table ${name}`);
      const printed = await run('python3', '-X', 'utf8', '-c', makeSamples(table, `${server.url}data/`).python);
      expect(printed.split(/\r?\n/)[0]).toBe(String(readRows(name).length));
      expect(printed).toContain((readRows(name)[0] as { id: string }).id);
    },
  );

  it('fails where there is no such file', async () => {
    const { python } = makeSamples({ name: 'nothing', key: ['id'], foreignKeys: [] }, `${server.url}data/`);
    await expect(run('python3', '-c', python)).rejects.toThrow(/404/);
  });
});

describe('the page of a table', () => {
  it('shows each sample as it was run, but for the address', () => {
    const table = tables.find(({ name }) => name === 'commitments');
    if (!table) throw new Error('no table commitments');
    const html = readPublished('du-lieu/commitments/index.html').toString('utf8');
    const decode = (text: string) =>
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
    const shown = [...html.matchAll(/<pre class="scroll-x"[^>]*>(.*?)<\/pre>/gs)].map(([, code = '']) => decode(code));
    const address = /https?:[^"' ]*\/data\//.exec(shown[0] ?? '')?.[0] ?? '';
    expect(shown).toEqual(TOOLS.map((tool) => makeSamples(table, address)[tool]));
  });
});

describe('the structured data of schema.org', () => {
  const read = (path: string) => {
    const html = readPublished(path).toString('utf8');
    return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
  };

  it('names the catalogue and every dataset on the page of the data', () => {
    expect(read('du-lieu/index.html')).toMatchObject({
      '@type': 'DataCatalog',
      dataset: expect.objectContaining({ length: tables.length + 1 }),
    });
  });

  it.each(['du-lieu', 'en/data'])('gives each table its licence, files and columns, under %s/', (folder) => {
    for (const table of tables) {
      const dataset = read(`${folder}/${table.name}/index.html`);
      expect(dataset).toMatchObject({
        '@type': 'Dataset',
        identifier: table.name,
        dateModified: table.modified,
        license: expect.stringMatching(/^https:/),
      });
      expect(dataset.distribution.map(({ sha256 }: { sha256: string }) => sha256)).toEqual(
        table.files.map(({ sha256 }) => sha256),
      );
      expect(dataset.variableMeasured.length).toBe(table.columns.length);
    }
  });

  it('takes its name from the settings of the register', () => {
    const { name } = parse(readFileSync('data/register.yaml', 'utf8')) as { name: { vi: string } };
    expect(read('du-lieu/index.html').name).toBe(name.vi);
  });
});
