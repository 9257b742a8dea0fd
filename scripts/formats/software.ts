// The software that makes the register: a bill of materials (CycloneDX, by npm, from the lock file), and the licences
// of what is sent to readers.

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BILL_FILE, SENT } from '../../src/site/software.ts';
import { encodeJson, type Files } from './files.ts';

interface Bill {
  serialNumber?: string;
  metadata: { timestamp: string; tools: { version?: string }[]; component: { name: string } };
}

/** Where its files go. */
export const SOFTWARE_PATHS = [BILL_FILE, ...Object.values(SENT)].map((file) => `public/${file}`);

/**
 * `date` is that of the data, YYYY-MM-DD. The same lock file gives the same bytes. Throws if npm cannot read the lock
 * file.
 */
export function renderSoftware(root: string, date: string): Files {
  const { name: project } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
  const bill = readBill(root);
  // These tell when and where the bill was made, not what is in it.
  delete bill.serialNumber;
  bill.metadata.timestamp = `${date}T00:00:00Z`;
  bill.metadata.component.name = project;
  for (const tool of bill.metadata.tools) delete tool.version;
  const files: Files = new Map([[`public/${BILL_FILE}`, encodeJson(bill, 1)]]);
  for (const [name, file] of Object.entries(SENT))
    files.set(`public/${file}`, readLicence(join(root, 'node_modules', name)));
  return files;
}

function readBill(root: string): Bill {
  const options = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const { status, stdout, stderr, error } = spawnSync('npm', options, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
    shell: process.platform === 'win32',
  });
  // A program that could not be started at all has said nothing.
  if (error) throw new Error('npm cannot be started to list the packages', { cause: error });
  if (status !== 0) throw new Error(`npm cannot list the packages of package-lock.json: ${stderr.trim()}`);
  return JSON.parse(stdout) as Bill;
}

/** Most packages have a file LICENSE, some a folder of that name. */
function readLicence(folder: string): Buffer {
  const path = join(folder, 'LICENSE');
  return readFileSync(statSync(path).isDirectory() ? join(path, 'LICENSE') : path);
}
