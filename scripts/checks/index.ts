// Runs every rule over all records.

import type { Input } from '../read/input.ts';
import { type Issue, sortIssues } from '../read/issue.ts';
import { type Loaded, load } from '../read/load.ts';
import { checkBodies } from './bodies.ts';
import { checkChanges } from './changes.ts';
import { checkClauseExists } from './clause-exists.ts';
import { checkCoverage } from './coverage.ts';
import { checkDates } from './dates.ts';
import { checkErrata } from './errata.ts';
import { checkFalseD } from './false-d.ts';
import { checkIdsKept } from './ids-kept.ts';
import { checkIdsUnique } from './ids-unique.ts';
import { checkInvisibleCharacters } from './invisible-characters.ts';
import { checkLinks } from './links.ts';
import { checkPlaces } from './places.ts';
import { checkPlanFolder } from './plan-folder.ts';
import { checkRepeated } from './repeated.ts';
import { checkSourceHash } from './source-hash.ts';
import { checkSynonymForms } from './synonym-forms.ts';
import { checkSynonymOrder } from './synonym-order.ts';
import { checkSynonymWords } from './synonym-words.ts';
import { checkTodos } from './todos.ts';
import { checkVocabulary } from './vocabulary.ts';
import { checkWithdrawn } from './withdrawn.ts';
import { checkWording } from './wording.ts';

const RULES: readonly ((input: Input) => Issue[])[] = [
  checkSourceHash,
  checkErrata,
  checkInvisibleCharacters,
  checkFalseD,
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
  checkSynonymWords,
  checkSynonymForms,
  checkSynonymOrder,
];

export function check(input: Input): Issue[] {
  return RULES.flatMap((rule) => rule(input));
}

/** Issues come in the order of the files. The input is null where a shared file cannot be read. */
export function loadAndCheck(root: string): Loaded {
  const { input, issues } = load(root);
  return { input, issues: sortIssues([...issues, ...(input ? check(input) : [])]) };
}
