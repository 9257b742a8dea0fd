import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../support/folder.ts';

const MODULE = join(import.meta.dirname, '../../../scripts/serve/address.ts');

/** The address as a program sees it that starts beside a register.yaml, with settings of the environment. */
function readSite(register: string, { SITE_URL = '', BASE_PATH = '' } = {}): unknown {
  const code = `import(${JSON.stringify(MODULE)}).then((site) => console.log(JSON.stringify(site)))`;
  const cwd = makeFolder({ 'data/register.yaml': register });
  const { stdout } = spawnSync(process.execPath, ['--eval', code], {
    cwd,
    env: { ...process.env, SITE_URL, BASE_PATH },
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}

const local = {
  HAS_PUBLIC_ADDRESS: false,
  SITE_URL: 'http://localhost:4321',
  BASE_PATH: '/',
  SITE_ROOT: 'http://localhost:4321/',
};
const set = {
  HAS_PUBLIC_ADDRESS: true,
  SITE_URL: 'https://example.org',
  BASE_PATH: '/register/',
  SITE_ROOT: 'https://example.org/register/',
};
const HOMEPAGE = 'homepage: "https://example.org/register/"';

describe('the address of the site', () => {
  it.each([
    ['this machine, where nothing is set', 'version: 0.0.1', {}, local],
    ['homepage of data/register.yaml', HOMEPAGE, {}, set],
    [
      'what the environment says, before homepage, path and all',
      HOMEPAGE,
      { SITE_URL: 'https://example.net' },
      { ...set, SITE_URL: 'https://example.net', BASE_PATH: '/', SITE_ROOT: 'https://example.net/' },
    ],
    [
      'host and path of the environment',
      '',
      { SITE_URL: 'https://example.org', BASE_PATH: '/register' },
      { ...set, BASE_PATH: '/register' },
    ],
    [
      'this machine, under a path of the environment',
      '',
      { BASE_PATH: '/x/' },
      { ...local, BASE_PATH: '/x/', SITE_ROOT: 'http://localhost:4321/x/' },
    ],
    ['this machine, where the setting is no address', 'homepage: example.org', {}, local],
    ['this machine, where the file is broken', 'homepage: "https', {}, local],
  ])('is %s', (_, register, settings, expected) => {
    expect(readSite(register, settings)).toEqual(expected);
  });
});
