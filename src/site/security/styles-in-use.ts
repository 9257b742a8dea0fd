// Astro gives a page the styles of every component that it might show. Here those of components that it does not show are left out.

import postcss, { type Root } from 'postcss';

/** The mark that Astro puts on the elements of a component, and into the selectors of its styles. */
const SCOPE = /data-astro-cid-\w+/g;

const parsed = new Map<string, Root>();
const kept = new Map<string, string>();

/** Takes the styles of a page and the page; gives them without the rules for components of which no element stands in it. */
export function keepStylesInUse(styles: string, html: string): string {
  const present = new Set(html.match(SCOPE));
  const key = `${[...present].sort().join()} ${styles}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const root = parsed.get(styles) ?? postcss.parse(styles);
  parsed.set(styles, root);
  const used = dropRules(root.clone(), present).toString();
  kept.set(key, used);
  return used;
}

function dropRules(root: Root, present: ReadonlySet<string>): Root {
  const isDead = (selector: string) => (selector.match(SCOPE) ?? []).some((scope) => !present.has(scope));
  root.walkRules((rule) => {
    if (rule.selectors.every(isDead)) rule.remove();
  });
  // A statement such as "@layer a, b;" has no rules of its own and stays.
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root;
}
