// Astro gives a page the styles of every component that it might show; this drops those of components that it does not.

import postcss, { type Root } from 'postcss';

/** Astro's mark of a component, on its elements and in its selectors. */
const SCOPE = /data-astro-cid-\w+/g;

const parsed = new Map<string, Root>();
const kept = new Map<string, string>();

/** Without the rules for components of which the page has no element. */
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
