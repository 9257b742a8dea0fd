// Descriptions in the vocabulary of schema.org, for search engines: a DataCatalog, a Dataset a table, and breadcrumbs.

import { getPath, type Language } from '../schema/address.ts';
import type { DataIndex, FileDescription, TableDescription } from '../schema/data-index.ts';
import { FORMATS } from '../schema/format.ts';

/** The root is the absolute address of the site. */
export function makeDataCatalog(data: DataIndex, root: string, language: Language): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    '@id': `${root}${getPath('data')}#catalog`,
    name: data.name[language],
    description: data.description[language],
    url: `${root}${getPath('data', '', language)}`,
    ...makeTerms(data, language),
    dataset: [
      {
        '@type': 'Dataset',
        '@id': `${root}${getPath('data')}#register`,
        name: data.name[language],
        description: data.description[language],
        ...makeTerms(data, language),
        distribution: data.files.map((file) => makeDownload(file, root)),
      },
      ...data.tables.map((table) => ({
        '@type': 'Dataset',
        '@id': `${root}${getPath('data', table.name)}#dataset`,
        name: table.label[language],
        description: describeTable(data, table, language),
        url: `${root}${getPath('data', table.name, language)}`,
        ...makeTerms(data, language),
      })),
    ],
  };
}

/** One table, with its columns and files. */
export function makeDataset(data: DataIndex, table: TableDescription, root: string, language: Language): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${root}${getPath('data', table.name)}#dataset`,
    identifier: table.name,
    name: `${table.label[language]} – ${data.name[language]}`,
    description: describeTable(data, table, language),
    url: `${root}${getPath('data', table.name, language)}`,
    version: data.version,
    dateModified: table.modified,
    inLanguage: ['vi', 'en'],
    ...makeTerms(data, language),
    spatialCoverage: { '@type': 'Country', name: language === 'vi' ? 'Việt Nam' : 'Viet Nam' },
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      '@id': `${root}${getPath('data')}#catalog`,
      name: data.name[language],
    },
    variableMeasured: table.columns.map(({ name, label, help, unit }) => ({
      '@type': 'PropertyValue',
      propertyID: name,
      name: label[language],
      ...(help ? { description: help[language] } : {}),
      ...(unit ? { unitText: unit } : {}),
    })),
    distribution: table.files.map((file) => makeDownload(file, root)),
  };
}

function describeTable(data: DataIndex, table: TableDescription, language: Language): string {
  return `${table.row[language]}. ${data.description[language]}`;
}

function makeTerms({ publisher, licences }: DataIndex, language: Language) {
  const organisation = {
    '@type': 'Organization',
    name: publisher.name[language],
    ...(publisher.url ? { url: publisher.url } : {}),
  };
  return {
    creator: organisation,
    publisher: organisation,
    license: licences.data.url ?? licences.data.title[language],
    isAccessibleForFree: true,
  };
}

function makeDownload({ format, path, bytes, sha256 }: FileDescription, root: string) {
  return {
    '@type': 'DataDownload',
    encodingFormat: FORMATS[format]?.mediaType,
    contentUrl: `${root}${path}`,
    contentSize: `${bytes} B`,
    sha256,
  };
}

export function makeTrail(steps: readonly { label: string; url: string }[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: url,
    })),
  };
}
