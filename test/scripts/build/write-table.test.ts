import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { fillStore } from '../../../scripts/build/fill-store.ts';
import { render } from '../../../scripts/build/render.ts';
import { STAGING } from '../../../scripts/build/staging.ts';
import { run } from '../../../scripts/build/write-table.ts';
import { hashAndSize } from '../../../scripts/formats/describe-file.ts';
import { writeTable } from '../../../scripts/formats/table-files.ts';
import { STORE_FILE } from '../../../src/store/register.ts';
import { Store } from '../../../src/store/store.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeCommitment, makeInput, makePlan } from '../../support/input.ts';

const input = makeInput({ plans: [makePlan({ records: [makeCommitment()] })] });
const { register } = input.vocabularies;
const notes = {
  register: register.name.en,
  version: register.version,
  date: register.date,
  licence: register.licences.data.id,
};

it.each(['plans', 'commitments', 'targets'] as const)(
  'stages from the store the files of a table that rendering makes of it, byte for byte: %s',
  async (name) => {
    const root = makeFolder();
    mkdirSync(dirname(join(root, STORE_FILE)), { recursive: true });
    const store = new Store(join(root, STORE_FILE));
    fillStore(store, input);
    const expected = await render(input);
    const { counts, files } = run({ root, name, notes });
    expect(files.map(([path]) => path).sort()).toEqual(
      ['csv', 'json', 'parquet'].map((format) => `public/data/${name}.${format}`),
    );
    for (const [path, fact] of files) {
      const bytes = readFileSync(join(root, STAGING, path));
      expect(bytes.equals(expected.get(path) ?? Buffer.of()), path).toBe(true);
      expect(fact).toEqual(hashAndSize(bytes));
    }
    expect(counts).toEqual(writeTable(new Map(), store, name, notes));
    store.close();
  },
);
