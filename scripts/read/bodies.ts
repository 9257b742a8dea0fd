// Where plans and other documents name bodies.

import type { DocumentEntry } from '../../src/schema/document.ts';
import type { PlanEntry } from '../../src/schema/plan.ts';
import type { Path } from './yaml.ts';

/** Every body that a plan names, with its place in plan.yaml. */
export function listBodies(entry: PlanEntry): { body: string; path: Path }[] {
  return [
    { body: entry.document.issuer, path: ['document', 'issuer'] },
    ...entry.replies.map(({ from }, index) => ({ body: from, path: ['replies', index, 'from'] })),
    ...entry.records.flatMap((record, at) =>
      listBodiesOfRecord(record).map(({ body, path }) => ({ body, path: ['records', at, ...path] })),
    ),
  ];
}

function listBodiesOfRecord(record: PlanEntry['records'][number]): { body: string; path: Path }[] {
  switch (record.table) {
    case 'commitments':
    case 'models':
      return Array.isArray(record.who)
        ? record.who.map(({ body }, index) => ({ body, path: ['who', index, 'body'] }))
        : [];
    case 'events':
      return [
        ...(record.from ?? []).map((body, index) => ({ body, path: ['from', index] })),
        ...(record.to ?? []).map((body, index) => ({ body, path: ['to', index] })),
        ...(record.via ?? []).map((body, index) => ({ body, path: ['via', index] })),
      ];
    case 'references':
      return record.issuer.includes('@') ? [{ body: record.issuer, path: ['issuer'] }] : [];
    case 'recipients':
      return record.body ? [{ body: record.body, path: ['body'] }] : [];
    default:
      return [];
  }
}

/** Every body that a document names, with its place in document.yaml. */
export function listBodiesOf({ issuer, speaksFor }: DocumentEntry): { body: string; path: Path }[] {
  return [
    ...(typeof issuer === 'string' ? [{ body: issuer, path: ['issuer'] }] : []),
    ...speaksFor.map((body, at) => ({ body, path: ['speaksFor', at] })),
  ];
}
