// Whose plan it is, of which year and issued by whom. Permanent ids are made from it, so what cannot be read is asked
// for, never guessed.

import type { AgencyTypeEntry } from '../../src/schema/agency.ts';
import type { LocalityEntry } from '../../src/schema/locality.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import type { Vocabularies } from '../read/input.ts';
import { readIssueDate } from './document.ts';
import { findIssuer } from './issuer.ts';
import { findLocality } from './locality.ts';
import { listWords } from './printed.ts';
import { DraftProblem } from './problem.ts';
import { makeTodo } from './reasons.ts';
import { findPlanYear } from './years.ts';

export interface Identity {
  locality: LocalityEntry;
  /** Units to add to the gazetteer, topmost first; the last is the plan's own. */
  newUnits: LocalityEntry[];
  /** Types of body to add to the register: the issuer's, where it is none that the register has. */
  newTypes: AgencyTypeEntry[];
  year: number;
  issuer: string;
  todos: TodoEntry[];
}

export interface Given {
  locality?: string | undefined;
  year?: string | undefined;
  issuer?: string | undefined;
}

/** Throws a DraftProblem that says which option to give. */
export function findIdentity(clauses: readonly Clause[], vocabularies: Vocabularies, given: Given): Identity {
  const todos: TodoEntry[] = [];
  const year = findYear(clauses, given, todos);
  const { locality, newUnits } =
    given.locality === undefined
      ? findLocality(clauses, vocabularies.localities, year, todos)
      : { locality: getGiven(vocabularies.localities, given.locality), newUnits: [] };
  const issuer = findIssuer(clauses, vocabularies.agencyTypes, locality, given.issuer, todos);
  return {
    locality,
    newUnits,
    newTypes: issuer.newType ? [issuer.newType] : [],
    year,
    issuer: `${issuer.type}@${locality.id}`,
    todos,
  };
}

function findYear(clauses: readonly Clause[], given: Given, todos: TodoEntry[]): number {
  if (given.year !== undefined) {
    if (!/^20\d\d$/.test(given.year))
      throw new DraftProblem(
        `Năm "${given.year}" không hợp lệ: ghi như --year 2026.`,
        `"${given.year}" is not a year: write --year 2026.`,
      );
    return Number(given.year);
  }
  const found = findPlanYear(
    ['title', 'decision.title'].map((block) => listWords(clauses, block).join(' ')),
    readIssueDate(clauses)?.year,
  );
  if (!found)
    throw new DraftProblem(
      'Không thấy năm của kế hoạch trong tên văn bản hay ngày ban hành. Chạy lại và thêm: --year 2026',
      'Neither the title nor the date shows the year of the plan. Run this again with: --year 2026',
    );
  if (!found.isSure) todos.push(makeTodo('year', 'year', 'title', String(found.year)));
  return found.year;
}

function getGiven(localities: readonly LocalityEntry[], id: string): LocalityEntry {
  const locality = localities.find((unit) => unit.id === id);
  if (locality) return locality;
  throw new DraftProblem(
    `Không có đơn vị "${id}" trong data/localities.yaml: thêm đơn vị ấy rồi chạy lại.`,
    `data/localities.yaml has no unit "${id}": add it and run this again.`,
  );
}
