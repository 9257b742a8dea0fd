// Runs every rule over all records.

import { checkBodies } from '../checks/bodies.ts';
import { checkChanges } from '../checks/changes.ts';
import { checkClauseExists } from '../checks/clause-exists.ts';
import { checkCoverage } from '../checks/coverage.ts';
import { checkDates } from '../checks/dates.ts';
import { checkErrata } from '../checks/errata.ts';
import { checkIdsKept } from '../checks/ids-kept.ts';
import { checkIdsUnique } from '../checks/ids-unique.ts';
import { checkLinks } from '../checks/links.ts';
import { checkPlaces } from '../checks/places.ts';
import { checkPlanFolder } from '../checks/plan-folder.ts';
import { checkRepeated } from '../checks/repeated.ts';
import { checkSourceHash } from '../checks/source-hash.ts';
import { checkTodos } from '../checks/todos.ts';
import { checkUnseen } from '../checks/unseen.ts';
import { checkVocabulary } from '../checks/vocabulary.ts';
import { checkWithdrawn } from '../checks/withdrawn.ts';
import { checkWording } from '../checks/wording.ts';
import type { Input } from '../lib/input.ts';
import { type Issue, sortIssues } from '../lib/issue.ts';
import { type Loaded, load } from './load.ts';

const RULES: readonly ((input: Input) => Issue[])[] = [
  checkSourceHash,
  checkErrata,
  checkUnseen,
  checkPlanFolder,
  checkClauseExists,
  checkCoverage,
  checkIdsUnique,
  checkIdsKept,
  checkRepeated,
  checkVocabulary,
  checkBodies,
  checkPlaces,
  checkDates,
  checkWording,
  checkLinks,
  checkChanges,
  checkWithdrawn,
  checkTodos,
];

/** Takes the input; gives everything that any rule finds wrong. */
export function check(input: Input): Issue[] {
  return RULES.flatMap((rule) => rule(input));
}

/** Takes the root folder of a register; gives its input, as far as it can be read, and all that is wrong with it, in the order of the files. */
export function loadAndCheck(root: string): Loaded {
  const { input, issues } = load(root);
  return { input, issues: sortIssues([...issues, ...(input ? check(input) : [])]) };
}
