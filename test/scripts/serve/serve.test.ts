// The server of a publication on this machine answers every request as RFC 9110 says, and goes on.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from '../../../scripts/serve/serve.ts';
import { writeText } from '../../support/folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'register-serve-'));
writeText(folder, '404.html', 'none');
writeText(folder, 'data/plans.csv', '0123456789');
const { server, url } = await serve(folder, 'so');
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
const ask = async (path: string, range?: string) => {
  const response = await fetch(url + path, { headers: range === undefined ? {} : { range } });
  return { status: response.status, text: await response.text() };
};

describe('a request for a range', () => {
  it.each([
    ['bytes=0-0', 206, '0'],
    ['bytes=2-4', 206, '234'],
    ['bytes=-5', 206, '56789'],
    ['bytes=7-', 206, '789'],
    ['bytes=8-99999999999999999999', 206, '89'],
    ['lines=1-2', 200, '0123456789'],
  ])('%s is answered with %i', async (range, status, text) => {
    expect(await ask('data/plans.csv', range)).toEqual({ status, text });
  });

  it.each(['bytes=10-5', 'bytes=99-', 'bytes=99999999999999999999-'])(
    '%s is refused with the length, and the server goes on',
    async (range) => {
      const { status } = await ask('data/plans.csv', range);
      expect([200, 416]).toContain(status);
      expect(await ask('data/plans.csv')).toEqual({ status: 200, text: '0123456789' });
    },
  );
});

it('says of what is not there that it is not, whatever the address', async () => {
  for (const path of ['no', '%', '..%2f..%2fetc%2fpasswd', '\u0000'.repeat(3), 'a'.repeat(9000)])
    expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
  expect((await ask('data/plans.csv')).status).toBe(200);
});
