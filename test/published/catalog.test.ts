import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import jsonld from 'jsonld';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { DataFactory, Parser, Store, Writer } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { DATA, findStandard, readIndex, readPublished } from './support.ts';

const shapesFile = findStandard('dcat-ap-3.0.1-shacl.ttl');
const turtle = readPublished('data/catalog.ttl').toString('utf8');

function readTurtle(text: string): Store {
  return new Store(new Parser().parse(text));
}

/** Reads JSON-LD with a parser other than the one that the build uses. */
async function readJsonLd(): Promise<Store> {
  const store = new Store();
  const parser = new JsonLdParser();
  for await (const quad of createReadStream(join(DATA, 'catalog.jsonld')).pipe(parser) as unknown as Readable)
    store.addQuad(quad as Quad as never);
  return store;
}

/** One text for one graph, whatever the order of its lines. */
async function canonize(store: Store): Promise<string> {
  const text = await new Promise<string>((resolve, reject) => {
    const writer = new Writer({ format: 'N-Quads' });
    writer.addQuads(store.getQuads(null, null, null, null));
    writer.end((error, result) => (error ? reject(error) : resolve(result)));
  });
  return (await jsonld.canonize(
    text as never,
    { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads', format: 'application/n-quads' } as never,
  )) as unknown as string;
}

async function validate(store: Store): Promise<string[]> {
  const shapes = readTurtle(readFileSync(shapesFile ?? '', 'utf8'));
  const report = await new SHACLValidator(shapes as never).validate(store as never);
  return report.results.map(
    ({ path, focusNode, message }) =>
      `${focusNode?.value} ${path?.value}: ${message.map(({ value }) => value).join('; ')}`,
  );
}

const { namedNode, literal } = DataFactory;
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const SPDX = 'http://spdx.org/rdf/terms#';
const TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

describe.skipIf(!shapesFile)(
  'the DCAT-AP 3.0.1 shapes (skipped where ../shared/standards and STANDARDS_DIR are absent)',
  () => {
    it('accept the catalogue in Turtle', async () => {
      expect(await validate(readTurtle(turtle))).toEqual([]);
    });

    it('accept the catalogue in JSON-LD', async () => {
      expect(await validate(await readJsonLd())).toEqual([]);
    });

    const removeAll = (store: Store, predicate: string) => {
      store.removeQuads(store.getQuads(null, namedNode(predicate), null, null));
    };
    it.each([
      ['no publisher of the catalogue', (store: Store) => removeAll(store, `${DCT}publisher`)],
      ['datasets without a title', (store: Store) => removeAll(store, `${DCT}title`)],
      ['distributions without an address', (store: Store) => removeAll(store, `${DCAT}accessURL`)],
      ['checksums without an algorithm', (store: Store) => removeAll(store, `${SPDX}algorithm`)],
      [
        'a licence that does not say what it is',
        (store: Store) => store.removeQuads(store.getQuads(null, TYPE, namedNode(`${DCT}LicenseDocument`), null)),
      ],
      [
        'a size in words',
        (store: Store) => {
          const [size] = store.getQuads(null, namedNode(`${DCAT}byteSize`), null, null);
          if (!size) throw new Error('no file has a size');
          store.removeQuad(size);
          store.addQuad(size.subject, size.predicate, literal('large'));
        },
      ],
    ])('refuse a catalogue with %s', async (_, breakIt) => {
      const store = readTurtle(turtle);
      breakIt(store);
      expect(await validate(store)).not.toEqual([]);
    });
  },
);

describe('the catalogue', () => {
  it('says the same in Turtle and in JSON-LD', async () => {
    expect(await canonize(readTurtle(turtle))).toBe(await canonize(await readJsonLd()));
  });

  it('lists every table and every file, with its true size and checksum', () => {
    const store = readTurtle(turtle);
    const { tables, files } = readIndex();
    const all = [...files, ...tables.flatMap((table) => table.files)];
    expect(store.getSubjects(TYPE, namedNode(`${DCAT}Dataset`), null)).toHaveLength(tables.length + 1);
    expect(store.getSubjects(TYPE, namedNode(`${DCAT}Distribution`), null)).toHaveLength(all.length);
    const readValue = (path: string, end: string, predicate: string) =>
      store.getObjects(null, namedNode(predicate), null).length > 0 &&
      store
        .getQuads(null, namedNode(predicate), null, null)
        .find(({ subject }) => subject.value.endsWith(`/${path}#${end}`))?.object.value;
    for (const { path, bytes, sha256 } of all) {
      expect([
        path,
        readValue(path, 'distribution', `${DCAT}byteSize`),
        readValue(path, 'checksum', `${SPDX}checksumValue`),
      ]).toEqual([path, String(bytes), sha256]);
    }
  });
});
