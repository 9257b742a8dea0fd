// Every body is a known agency type of a known locality. One that is withdrawn is named by no plan, and what replaces it
// is.

import { listBodies } from '../read/bodies.ts';
import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkBodies(input: Input): Issue[] {
  return [...checkNamed(input), ...checkWithdrawn(input)];
}

function checkWithdrawn({ plans, vocabularies, issueIn, unreadPlans }: Input): Issue[] {
  const named = new Set(plans.flatMap(({ entry }) => listBodies(entry).map(({ body }) => body)));
  const localities = new Set(vocabularies.localities.map(({ id }) => id));
  return vocabularies.register.withdrawnBodies.flatMap(({ id, replacedBy }, at) => {
    const issue = (field: string, message: string, tip: string) =>
      issueIn('register', ['withdrawnBodies', at, field], message, tip);
    const isLost = replacedBy !== undefined && !named.has(replacedBy) && unreadPlans.size === 0;
    return [
      ...(named.has(id) ? [issue('id', `"${id}" is withdrawn, but a plan names it`, 'remove it from the list')] : []),
      ...(localities.has(id.split('@')[1] ?? '')
        ? []
        : [issue('id', `"${id}" is of an unknown locality`, 'use a unit of localities.yaml')]),
      ...(isLost
        ? [issue('replacedBy', `no plan names "${replacedBy}"`, 'name a body of a plan, or leave replacedBy out')]
        : []),
    ];
  });
}

function checkNamed({ plans, vocabularies }: Input): Issue[] {
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
