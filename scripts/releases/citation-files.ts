// CITATION.cff and .zenodo.json: how software and archives cite the register. Both follow data/register.yaml, and a
// release writes them, so that what is archived cites itself.

import { stringify } from 'yaml';
import type { Register } from '../../src/schema/register.ts';

/** By their paths in the root folder. */
export function renderCitationFiles(register: Register): Map<string, string> {
  const { name, description, publisher, version, date, licences, homepage } = register;
  const title = `${name.vi} (${name.en})`;
  const abstract = `${description.vi} ${description.en}`;
  const keywords = ['bình đẳng giới', 'gender equality', 'Việt Nam', 'local government', 'commitments', 'open data'];
  const citation = {
    'cff-version': '1.2.0',
    message: 'Nếu dùng dữ liệu này, xin dẫn như sau. If you use these data, please cite them as below.',
    type: 'dataset',
    title,
    abstract,
    authors: [
      { name: `${publisher.name.vi} (${publisher.name.en})`, ...(publisher.url ? { website: publisher.url } : {}) },
    ],
    version,
    'date-released': date,
    license: licences.data.id,
    ...(homepage ? { url: homepage } : {}),
    keywords,
  };
  const zenodo = {
    title,
    description: abstract,
    upload_type: 'dataset',
    creators: [{ name: `${publisher.name.vi} (${publisher.name.en})` }],
    version,
    publication_date: date,
    access_right: 'open',
    license: licences.data.id.toLowerCase(),
    language: 'vie',
    keywords,
  };
  return new Map([
    ['CITATION.cff', `# Written by npm run release from data/register.yaml.\n${stringify(citation)}`],
    ['.zenodo.json', `${JSON.stringify(zenodo, null, 2)}\n`],
  ]);
}
