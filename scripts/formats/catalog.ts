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
const EU_VOCABULARIES = 'http://publications.europa.eu/resource/authority/';

type Node = NodeObject;

/** Both forms say the same. `root` is the address of the home page. */
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
    'dct:title': inBothLanguages(register.name),
    'dct:description': inBothLanguages(register.description),
    'dct:license': { '@id': getLicence(register, root) },
    'foaf:homepage': { '@id': root },
    'dcat:themeTaxonomy': { '@id': `${EU_VOCABULARIES}data-theme` },
    'dcat:dataset': [whole, ...tables].map((dataset) => ({ '@id': dataset['@id'] })),
  };
  return [catalog, whole, ...tables, ...pages, ...standards, ...makeShared(register, root)];
}

type MakeAddress = (path: string) => string;

/** Properties that the catalogue shares with its datasets. */
function makeCommon({ date, contact }: Register, at: MakeAddress) {
  return {
    'dct:publisher': { '@id': at('#publisher') },
    'dct:language': [{ '@id': `${EU_VOCABULARIES}language/VIE` }, { '@id': `${EU_VOCABULARIES}language/ENG` }],
    'dct:spatial': { '@id': `${EU_VOCABULARIES}country/VNM` },
    'dct:modified': makeDay(date),
    ...(contact.email ? { 'dcat:contactPoint': { '@id': at('#contact') } } : {}),
  };
}

/** Properties that the datasets share. `page` is where a dataset is shown. */
function makeTerms({ version }: Register, page: string) {
  return {
    'dcat:version': version,
    'dcat:theme': { '@id': `${EU_VOCABULARIES}data-theme/GOVE` },
    'dct:accessRights': { '@id': `${EU_VOCABULARIES}access-right/PUBLIC` },
    'dcat:landingPage': { '@id': page },
  };
}

/** The register as one dataset, whose files hold every table. */
function makeWhole(register: Register, index: DataIndex, common: Node, at: MakeAddress): Node {
  return {
    '@id': at(`${getPath('data')}#register`),
    '@type': 'dcat:Dataset',
    ...common,
    'dct:identifier': 'register',
    'dct:title': inBothLanguages(register.name),
    'dct:description': inBothLanguages(register.description),
    ...makeTerms(register, at(getPath('data'))),
    'dcat:distribution': index.files
      .filter(({ format }) => FORMATS[format])
      .map((file) => makeDistribution(file, at, register)),
  };
}

function makeTable(register: Register, table: TableDescription, common: Node, at: MakeAddress): Node {
  return {
    '@id': at(`${getPath('data', table.name)}#dataset`),
    '@type': 'dcat:Dataset',
    ...common,
    'dct:identifier': table.name,
    'dct:title': inBothLanguages(table.label),
    'dct:description': inBothLanguages(table.row),
    ...makeTerms(register, at(getPath('data', table.name))),
    'dct:conformsTo': { '@id': at(table.schema) },
    'dct:isPartOf': { '@id': at(`${getPath('data')}#register`) },
    'dcat:distribution': table.files.map((file) => makeDistribution(file, at, register, table.name)),
  };
}

function makeDistribution(file: FileDescription, at: MakeAddress, register: Register, table?: TableName): Node {
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
    'dct:modified': makeDay(register.date),
    'spdx:checksum': {
      '@id': `${at(file.path)}#checksum`,
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
    },
  };
}

/** Nodes that others point to. DCAT-AP asks that each states its type. */
function makeShared(register: Register, root: string): Node[] {
  const { publisher, contact, licences } = register;
  const at = (path: string) => new URL(path, root).href;
  return [
    {
      '@id': at('#publisher'),
      '@type': 'foaf:Agent',
      'foaf:name': inBothLanguages(publisher.name),
      ...(publisher.url ? { 'foaf:homepage': { '@id': publisher.url } } : {}),
    },
    ...(publisher.url ? [{ '@id': publisher.url, '@type': 'foaf:Document' }] : []),
    ...(contact.email
      ? [{ '@id': at('#contact'), '@type': 'vcard:Kind', 'vcard:hasEmail': { '@id': `mailto:${contact.email}` } }]
      : []),
    { '@id': root, '@type': 'foaf:Document' },
    {
      '@id': getLicence(register, root),
      '@type': 'dct:LicenseDocument',
      'dct:title': inBothLanguages(licences.data.title),
    },
    { '@id': at('#wording'), '@type': 'dct:RightsStatement', 'rdfs:label': inBothLanguages(licences.wording.title) },
    ...['VIE', 'ENG'].map((code) => ({ '@id': `${EU_VOCABULARIES}language/${code}`, '@type': 'dct:LinguisticSystem' })),
    { '@id': `${EU_VOCABULARIES}country/VNM`, '@type': 'dct:Location' },
    { '@id': `${EU_VOCABULARIES}access-right/PUBLIC`, '@type': 'dct:RightsStatement' },
    {
      '@id': `${EU_VOCABULARIES}data-theme`,
      '@type': 'skos:ConceptScheme',
      'dct:title': { '@language': 'en', '@value': 'Data theme' },
    },
    {
      '@id': `${EU_VOCABULARIES}data-theme/GOVE`,
      '@type': 'skos:Concept',
      'skos:inScheme': { '@id': `${EU_VOCABULARIES}data-theme` },
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

function inBothLanguages(words: Bilingual): Node[] {
  return (['vi', 'en'] as const).map((language) => ({ '@language': language, '@value': words[language] }));
}

function makeDay(date: string): Node {
  return { '@type': 'xsd:date', '@value': date };
}
