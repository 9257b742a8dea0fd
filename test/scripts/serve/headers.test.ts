import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderHeaders } from '../../../scripts/formats/headers.ts';
import { getHeaders, parseHeaders } from '../../../scripts/serve/headers.ts';

const rules = parseHeaders(
  [
    '# a remark',
    '/*',
    '  X-All: yes',
    '',
    '/data/*',
    '  Access-Control-Allow-Origin: *',
    '/a/:id/b.ics',
    '  Content-Type: text/calendar',
    '/a/*',
    '  X-All: again',
    '/a.b',
    '  X-Dot: 1',
  ].join('\n'),
);

describe('getHeaders', () => {
  it.each([
    ['/', { 'x-all': 'yes' }],
    ['/data/v0.1.0/plans.csv', { 'x-all': 'yes', 'access-control-allow-origin': '*' }],
    ['/database', { 'x-all': 'yes' }],
    ['/a/x/b.ics', { 'x-all': 'yes, again', 'content-type': 'text/calendar' }],
    ['/a/x/y/b.ics', { 'x-all': 'yes, again' }],
    ['/aXb', { 'x-all': 'yes' }],
  ])('of %s are those of every rule that matches, as hosts join them', (path, headers) => {
    expect(getHeaders(rules, path)).toEqual(headers);
  });
});

describe('parseHeaders', () => {
  it.each(['  X-Early: 1\n/a', '/a\n  no header'])(
    'refuses a header that stands under no path, and a line that is none: %j',
    (text) => {
      expect(() => parseHeaders(text)).toThrow('is no header of a path');
    },
  );
});

describe('the configuration of nginx on the page about hosting', () => {
  it('sends what _headers sends: policies, permissions and lifetimes', () => {
    const nginx = readFileSync('content/pages/nginx.conf', 'utf8');
    const values = parseHeaders(Buffer.from(renderHeaders('https://example.org/')).toString('utf8')).flatMap(
      ({ headers }) => headers.filter(([name]) => name !== 'content-type'),
    );
    const missing = values.filter(([, value]) => !nginx.includes(`"${value}"`) && !nginx.includes(` ${value} always;`));
    expect(values.length).toBeGreaterThan(5);
    expect([...new Set(missing.map((header) => header.join(': ')))]).toEqual([]);
  });
});
