// The catalogue of the data as DCAT-AP 3.0.1, in JSON-LD and Turtle, for portals that harvest.

import jsonld, { type NodeObject } from 'jsonld';
import { Parser, Writer } from 'n3';
import { getPath } from '../../src/schema/address.ts';
import type { DataIndex, FileDescription, TableDescription } from '../../src/schema/data-index.ts';
import type { Bilingual } from '../../src/schema/field.ts';
import { FORMATS } from '../../src/schema/format.ts';
import type { Register } from '../../src/schema/register.ts';
import { TABLES, type TableName } from '../../src/schema/tables.ts';
import { encodeJson, encodeText } from './files.ts';

const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const EU = 'http://publications.europa.eu/resource/authority/';

type Node = NodeObject;

/** Takes the settings, the address of the site and the description of the data; gives the bytes of both forms of the catalogue. */
export async function renderCatalog(
  register: Register,
  root: string,
  index: DataIndex,
): Promise<{ jsonld: Uint8Array; turtle: Uint8Array }> {
  const document = { '@context': PREFIXES, '@graph': makeGraph(register, root, index) };
  const quads = (await jsonld.toRDF(document, { format: 'application/n-quads' })) as unknown as string;
  const writer = new Writer({ prefixes: PREFIXES });
  writer.addQuads(new Parser({ format: 'N-Quads' }).parse(quads));
  const turtle = await new Promise<string>((resolve, reject) =>
    writer.end((error, text) => (error ? reject(error) : resolve(text))),
  );
  const comment = `# ${index.generatedFrom}\n`;
  return { jsonld: encodeJson(document), turtle: encodeText(comment + turtle) };
}

function makeGraph(register: Register, root: string, index: DataIndex): Node[] {
  const at = (path: string) => new URL(path, root).href;
  const common = makeCommon(register, at);
  const whole = makeWhole(register, index, common, at);
  const tables = index.tables.map((table) => makeTable(register, table, common, at));
  const pages = [getPath('data'), ...index.tables.map(({ name }) => getPath('data', name))].map((path) => ({
    '@id': at(path),
    '@type': 'foaf:Document',
  }));
  const standards = index.tables.map(({ schema }) => ({
    '@id': at(schema),
    '@type': 'dct:Standard',
    'dct:title': 'JSON Schema 2020-12',
  }));
  const catalog = {
    '@id': at(`${getPath('data')}#catalog`),
    '@type': 'dcat:Catalog',
    ...common,
    'dct:title': say(register.name),
    'dct:description': say(register.description),
    'dct:license': { '@id': getLicence(register, root) },
    'foaf:homepage': { '@id': root },
    'dcat:themeTaxonomy': { '@id': `${EU}data-theme` },
    'dcat:dataset': [whole, ...tables].map((dataset) => ({ '@id': dataset['@id'] })),
  };
  return [catalog, whole, ...tables, ...pages, ...standards, ...makeShared(register, root)];
}

type Place = (path: string) => string;

/** What the catalogue and its datasets say alike. */
function makeCommon({ date, contact }: Register, at: Place) {
  return {
    'dct:publisher': { '@id': at('#publisher') },
    'dct:language': [{ '@id': `${EU}language/VIE` }, { '@id': `${EU}language/ENG` }],
    'dct:spatial': { '@id': `${EU}country/VNM` },
    'dct:modified': day(date),
    ...(contact.email ? { 'dcat:contactPoint': { '@id': at('#contact') } } : {}),
  };
}

/** What the datasets say alike, with the page of each. */
function makeTerms({ version }: Register, page: string) {
  return {
    'dcat:version': version,
    'dcat:theme': { '@id': `${EU}data-theme/GOVE` },
    'dct:accessRights': { '@id': `${EU}access-right/PUBLIC` },
    'dcat:landingPage': { '@id': page },
  };
}

/** The register as one dataset: its files hold every table. */
function makeWhole(register: Register, index: DataIndex, common: Node, at: Place): Node {
  return {
    '@id': at(`${getPath('data')}#register`),
    '@type': 'dcat:Dataset',
    ...common,
    'dct:identifier': 'register',
    'dct:title': say(register.name),
    'dct:description': say(register.description),
    ...makeTerms(register, at(getPath('data'))),
    'dcat:distribution': index.files
      .filter(({ format }) => FORMATS[format])
      .map((file) => makeDistribution(file, at, register)),
  };
}

function makeTable(register: Register, table: TableDescription, common: Node, at: Place): Node {
  return {
    '@id': at(`${getPath('data', table.name)}#dataset`),
    '@type': 'dcat:Dataset',
    ...common,
    'dct:identifier': table.name,
    'dct:title': say(table.label),
    'dct:description': say(table.row),
    ...makeTerms(register, at(getPath('data', table.name))),
    'dct:conformsTo': { '@id': at(table.schema) },
    'dct:isPartOf': { '@id': at(`${getPath('data')}#register`) },
    'dcat:distribution': table.files.map((file) => makeDistribution(file, at, register, table.name)),
  };
}

function makeDistribution(file: FileDescription, at: Place, register: Register, table?: TableName): Node {
  const media = FORMATS[file.format];
  if (!media) throw new Error(`format ${file.format} has no media type`);
  const quotes = !table || 'text' in TABLES[table].schema.shape;
  return {
    '@id': `${at(file.path)}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': media.label,
    'dcat:accessURL': { '@id': at(file.path) },
    'dcat:downloadURL': { '@id': at(file.path) },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.bytes) },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${media.mediaType}` },
    'dct:format': { '@id': `https://www.iana.org/assignments/media-types/${media.mediaType}` },
    'dct:license': { '@id': getLicence(register, at('')) },
    ...(quotes ? { 'dct:rights': { '@id': at('#wording') } } : {}),
    'dct:modified': day(register.date),
    'spdx:checksum': {
      '@id': `${at(file.path)}#checksum`,
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
    },
  };
}

/** Nodes that others point to. The profile asks that each says what it is. */
function makeShared(register: Register, root: string): Node[] {
  const { publisher, contact, licences } = register;
  const at = (path: string) => new URL(path, root).href;
  return [
    {
      '@id': at('#publisher'),
      '@type': 'foaf:Agent',
      'foaf:name': say(publisher.name),
      ...(publisher.url ? { 'foaf:homepage': { '@id': publisher.url } } : {}),
    },
    ...(publisher.url ? [{ '@id': publisher.url, '@type': 'foaf:Document' }] : []),
    ...(contact.email
      ? [{ '@id': at('#contact'), '@type': 'vcard:Kind', 'vcard:hasEmail': { '@id': `mailto:${contact.email}` } }]
      : []),
    { '@id': root, '@type': 'foaf:Document' },
    { '@id': getLicence(register, root), '@type': 'dct:LicenseDocument', 'dct:title': say(licences.data.title) },
    { '@id': at('#wording'), '@type': 'dct:RightsStatement', 'rdfs:label': say(licences.wording.title) },
    ...['VIE', 'ENG'].map((code) => ({ '@id': `${EU}language/${code}`, '@type': 'dct:LinguisticSystem' })),
    { '@id': `${EU}country/VNM`, '@type': 'dct:Location' },
    { '@id': `${EU}access-right/PUBLIC`, '@type': 'dct:RightsStatement' },
    {
      '@id': `${EU}data-theme`,
      '@type': 'skos:ConceptScheme',
      'dct:title': { '@language': 'en', '@value': 'Data theme' },
    },
    {
      '@id': `${EU}data-theme/GOVE`,
      '@type': 'skos:Concept',
      'skos:inScheme': { '@id': `${EU}data-theme` },
      'skos:prefLabel': { '@language': 'en', '@value': 'Government and public sector' },
    },
    { '@id': 'spdx:checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' },
    ...Object.values(FORMATS).map(({ mediaType, label }) => ({
      '@id': `https://www.iana.org/assignments/media-types/${mediaType}`,
      '@type': ['dct:MediaType', 'dct:MediaTypeOrExtent'],
      'rdfs:label': label,
    })),
  ];
}

function getLicence({ licences }: Register, root: string): string {
  return licences.data.url ?? new URL('#licence', root).href;
}

function say(words: Bilingual): Node[] {
  return (['vi', 'en'] as const).map((language) => ({ '@language': language, '@value': words[language] }));
}

function day(date: string): Node {
  return { '@type': 'xsd:date', '@value': date };
}
