// The Content Security Policy of a page, in the page itself: any host that serves the file serves the policy, and it names the page's own style by its hash.
// What may frame a page only a header can say: see scripts/formats/headers.ts.

import { createHash } from 'node:crypto';
import { keepStylesInUse } from './styles-in-use.ts';

interface Needs {
  /** The search engine is WebAssembly. */
  runsWasm: boolean;
}

/** Each tag whole, so that "<style>" in the words of an attribute is words; styles and scripts with what they hold. */
const TAG =
  /<style>(.*?)<\/style>|<script(?=[\s>])((?:"[^"]*"|'[^']*'|[^'">])*)>.*?<\/script>|<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>/gis;

/** A script that is only data (JSON-LD) runs nothing, so no policy speaks of it. */
const DATA = /\stype="application\/[a-z.+-]*json"/;

/** Takes a whole page; gives it with the styles that it uses in one block, and before them the policy that allows that block and scripts of the site, if the page has any. Throws at a script that stands in the page. */
export function lockDown(html: string, { runsWasm }: Needs): string {
  let all = '';
  const scripts: string[] = [];
  const body = html.replace(TAG, (tag, style?: string, script?: string) => {
    if (script !== undefined && !DATA.test(script)) scripts.push(script);
    if (style === undefined) return tag;
    all += style;
    return '';
  });
  const styles = keepStylesInUse(all, body);
  const inline = scripts.find((attributes) => !/\ssrc="/.test(attributes));
  if (inline !== undefined)
    throw new Error(`a script stands in a page (<script${inline}>): its policy would stop it; make it a file`);
  const policy = renderPolicy({
    'default-src': ["'none'"],
    'script-src': scripts.length === 0 ? ["'none'"] : ["'self'", ...(runsWasm ? ["'wasm-unsafe-eval'"] : [])],
    'style-src': [`'sha256-${createHash('sha256').update(styles).digest('base64')}'`],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': [scripts.length === 0 ? "'none'" : "'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  });
  const head = `<meta http-equiv="content-security-policy" content="${policy}"><style>${styles}</style>`;
  return body.replace(/<meta charset="utf-8"\s*\/?>/, (charset) => `${charset}${head}`);
}

function renderPolicy(directives: Record<string, readonly string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
