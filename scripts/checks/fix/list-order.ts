// Two lists are sets of codes whose schema fixes an order. In every other list the order is the author's.

import { type Document, isScalar, isSeq, type Scalar, visit } from 'yaml';
import { level } from '../../../src/schema/locality.ts';
import { CHECKABLE } from '../../../src/schema/plan.ts';
import type { Edit } from './edit.ts';

const ORDERS: Readonly<Record<string, readonly string[]>> = { checked: CHECKABLE, levels: level.options };

export function fixListOrder(document: Document.Parsed, text: string): Edit[] {
  const edits: Edit[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      const order = ORDERS[isScalar(key) ? String(key.value) : ''];
      if (order && isSeq(value) && value.items.every(isScalar))
        edits.push(...sortItems(value.items as Scalar.Parsed[], order, text));
    },
  });
  return edits;
}

/** No edits where an item is unknown, or a comment between items would come to stand beside another one. */
function sortItems(items: readonly Scalar.Parsed[], order: readonly string[], text: string): Edit[] {
  const placeOf = ({ value }: Scalar.Parsed) => order.indexOf(String(value));
  const sorted = [...items].sort((a, b) => placeOf(a) - placeOf(b));
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.some((item) => placeOf(item) === -1)) return [];
  if (text.slice(first.range[0], last.range[1]).includes('#')) return [];
  return items.flatMap((item, index): Edit[] => {
    const wanted = sorted[index] ?? item;
    if (wanted.value === item.value) return [];
    const [start, end] = item.range;
    return [
      {
        start,
        end,
        text: text.slice(wanted.range[0], wanted.range[1]),
        what: `order: ${item.value} → ${wanted.value}`,
      },
    ];
  });
}
