// Each page carries its own Content Security Policy, so that any host serves it; it names the page's style by its hash.
// Which sites may frame a page can only be said in a header: scripts/formats/headers.ts.

import { createHash } from 'node:crypto';
import { keepStylesInUse } from './styles-in-use.ts';

interface Needs {
  /** The search engine is WebAssembly. */
  runsWasm: boolean;
}

/**
 * Whole tags, so that "<style>" in the value of an attribute is not taken for one; styles and scripts with what they
 * hold.
 */
const TAG = new RegExp(
  [
    '<style>(.*?)</style>',
    String.raw`<script(?=[\s>])((?:"[^"]*"|'[^']*'|[^'">])*)>.*?</script>`,
    `<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>`,
  ].join('|'),
  'gis',
);

/** JSON-LD is data, which no policy concerns. */
const DATA_SCRIPT = /\stype="application\/[a-z.+-]*json"/;

/**
 * Joins the styles that a page uses into one block, and puts before it the policy that allows this block and, if the
 * page has scripts, scripts of the site. Throws at a script whose code is in the page.
 */
export function lockDown(html: string, { runsWasm }: Needs): string {
  let all = '';
  const scripts: string[] = [];
  const body = html.replace(TAG, (tag, style?: string, script?: string) => {
    if (script !== undefined && !DATA_SCRIPT.test(script)) scripts.push(script);
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
