// Every body is a known agency type of a known locality.

import { listBodies } from '../read/bodies.ts';
import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkBodies({ plans, vocabularies }: Input): Issue[] {
  const types = new Set(vocabularies.agencyTypes.map(({ id }) => id));
  const localities = new Set(vocabularies.localities.map(({ id }) => id));
  return plans.flatMap((plan) =>
    listBodies(plan.entry).flatMap(({ body, path }) => {
      const [type = '', locality = ''] = body.split('@');
      return [
        ...(types.has(type)
          ? []
          : [plan.issueAt(path, `unknown agency type "${type}"`, 'use a type of agencies.yaml, or add it there')]),
        ...(localities.has(locality)
          ? []
          : [plan.issueAt(path, `unknown locality "${locality}"`, 'use a unit of localities.yaml, or add it there')]),
      ];
    }),
  );
}
