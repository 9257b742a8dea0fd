// A drafted plan.yaml in an editor: the language server of VS Code and others completes and explains its keys from the
// schema that the draft made.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CompletionItem,
  CompletionRequest,
  createMessageConnection,
  DidOpenTextDocumentNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type MarkupContent,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node.js';

const ROOT = join(import.meta.dirname, '../../..');
const SERVER = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
const root = mkdtempSync(join(tmpdir(), 'register-'));
let server: ChildProcess;
let connection: ReturnType<typeof createMessageConnection>;
let folder: string;
let plan: string;

beforeAll(async () => {
  writeFileSync(
    join(root, 'a.txt'),
    'KẾ HOẠCH\nBình đẳng giới tỉnh Lai Châu năm 2031\nỦy ban nhân dân tỉnh ban hành Kế hoạch:\nI. NHIỆM VỤ\n1. Mở hai lớp tập huấn cho phụ nữ.\n',
  );
  mkdirSync(join(root, 'data/plans'), { recursive: true });
  for (const name of ['abbreviations', 'agencies', 'localities', 'models', 'register', 'themes'])
    cpSync(join(ROOT, `data/${name}.yaml`), join(root, `data/${name}.yaml`));
  writeFileSync(join(root, 'data/published-ids.txt'), '');
  const drafted = spawnSync(process.execPath, [join(ROOT, 'scripts/draft.ts'), 'a.txt'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(drafted.stderr).toBe('');
  folder = join(root, 'data/plans/lai-chau-2031');
  plan = readFileSync(join(folder, 'plan.yaml'), 'utf8');
  server = spawn(process.execPath, [SERVER, '--stdio']);
  connection = createMessageConnection(
    new StreamMessageReader(server.stdout as never),
    new StreamMessageWriter(server.stdin as never),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? { hover: true, completion: true, validate: true } : {})),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const completion = { completionItem: { snippetSupport: true, documentationFormat: ['markdown' as const] } };
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true }, textDocument: { completion } },
  });
  // It is ready once it finds fault with a word that the schema does not know.
  const isReady = new Promise<void>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
      if (diagnostics.some(({ message }) => message.includes('inProgress'))) resolve();
    });
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await open(plan.replace('status: inProgress', 'status: |wrong'));
  await isReady;
});

afterAll(() => {
  connection?.dispose();
  server?.kill();
  rmSync(root, { recursive: true });
});

let version = 0;

/** "|" in the text marks where the person is. */
async function open(
  text: string,
): Promise<{ textDocument: { uri: string }; position: { line: number; character: number } }> {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  const uri = pathToFileURL(join(folder, `plan${++version}.yaml`)).href;
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'yaml', version: 1, text: text.replace('|', '') },
  });
  return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

async function complete(text: string): Promise<CompletionItem[]> {
  const found = await connection.sendRequest(CompletionRequest.type, await open(text));
  return Array.isArray(found) ? found : (found?.items ?? []);
}

async function hover(text: string): Promise<string> {
  const found = (await connection.sendRequest(HoverRequest.type, await open(text))) as Hover | null;
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

describe('plan.yaml in an editor', () => {
  it('explains the key under the pointer in Vietnamese and English, its codes with their words', async () => {
    const status = await hover(plan.replace('\nstatus:', '\nsta|tus:'));
    expect(status).toContain('không còn todos');
    expect(status).toContain('no todo is left');
    expect(status).toContain('`inProgress`: Đang nhập – In progress');
    expect(await hover(plan.replace('    kind:', '    ki|nd:'))).toContain('`reporting`: Báo cáo – Reporting');
  });

  it('offers the codes of a key, and the keys that a record lacks', async () => {
    expect((await complete(plan.replace(/^status: .*/m, 'status: |'))).map(({ label }) => label).sort()).toEqual([
      'complete',
      'inProgress',
    ]);
    const themes = await complete(plan.replace(/ {4}themes: .*/, '    themes:\n      - |'));
    expect(themes.map(({ label }) => label)).toEqual(expect.arrayContaining(['communication', 'violence']));
    const keys = await complete(plan.replace('    kind:', '    |\n    kind:'));
    expect(keys.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['who', 'places', 'due', 'quantity', 'alsoIn']),
    );
    expect(keys.map(({ label }) => label)).not.toContain('indicator');
  });

  it('offers a skeleton of each kind of record', async () => {
    const found = await complete(plan.replace('records:\n', 'records:\n  - |\n'));
    const skeleton = (label: string) => found.find((item) => item.label === label)?.insertText ?? '';
    expect(skeleton('commitments')).toMatch(/table: commitments[\s\S]*clause:[\s\S]*title:[\s\S]*kind:[\s\S]*themes:/);
    expect(skeleton('targets')).toMatch(/table: targets[\s\S]*population:[\s\S]*value:/);
  });
});
