// How the register is cited by archives and software says what the register says of itself.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderCitationFiles } from '../../../scripts/releases/citation-files.ts';
import { registerEntry } from '../../../src/schema/register.ts';

const register = registerEntry.parse(parse(readFileSync('data/register.yaml', 'utf8')));

describe('the files of a citation', () => {
  it.each([...renderCitationFiles(register)])('%s says of its version what the register says', (path, text) => {
    const written = readFileSync(path, 'utf8');
    const { version } = parse(written) as { version: string };
    // Between two releases the register may be ahead.
    if (version === register.version) expect(written).toBe(text);
    else expect(register.changes.map((change) => change.version)).toContain(version);
  });

  it('have what CFF 1.2.0 and Zenodo require', () => {
    const files = renderCitationFiles({ ...register, homepage: 'https://example.org/so/' });
    const citation = parse(files.get('CITATION.cff') ?? '');
    expect(citation).toMatchObject({
      'cff-version': '1.2.0',
      title: expect.stringContaining(register.name.vi),
      message: expect.any(String),
      version: register.version,
      'date-released': register.date,
      license: 'CC-BY-4.0',
      url: 'https://example.org/so/',
    });
    expect(citation.authors.length).toBeGreaterThan(0);
    const zenodo = JSON.parse(files.get('.zenodo.json') ?? '');
    for (const key of ['title', 'description', 'upload_type', 'creators', 'access_right', 'license'])
      expect(zenodo[key], key).toBeTruthy();
  });
});
