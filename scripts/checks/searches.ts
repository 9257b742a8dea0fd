// A search is about something that exists, is not dated in the future, and does not contradict an earlier one. "Not
// found" needs a search: neither a note of a plan nor anything else may say it without one.

import type { SearchEntry } from '../../src/schema/search.ts';
import type { Input, LoadedPlan } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

/** What a search is about: two entries of the same subject can contradict each other. */
const nameSubject = (search: SearchEntry) => `${search.for} ${search.plan ?? search.place}`;

export function checkSearches(input: Input): Issue[] {
  return [...input.searches.flatMap((search, at) => checkSearch(search, at, input)), ...checkNotes(input)];
}

function checkSearch(search: SearchEntry, at: number, input: Input): Issue[] {
  const { searches, plans, documents, unreadPlans, vocabularies } = input;
  const issue = (field: string, message: string, tip: string) => input.issueIn('searches', [at, field], message, tip);
  const issues: Issue[] = [];
  if (searches.findIndex(({ id }) => id === search.id) !== at)
    issues.push(issue('id', `the id "${search.id}" is already taken in this file`, 'choose another'));
  const { plan, place } = search;
  if (plan !== undefined && !plans.some(({ entry }) => entry.id === plan) && !unreadPlans.has(plan))
    issues.push(issue('plan', `there is no plan "${plan}"`, 'use the id of a plan of data/plans'));
  if (place !== undefined && !vocabularies.localities.some(({ id }) => id === place))
    issues.push(issue('place', `there is no unit "${place}"`, 'use a unit of localities.yaml'));
  if (search.on > vocabularies.register.date)
    issues.push(
      issue(
        'on',
        `${search.on} is later than the data (${vocabularies.register.date})`,
        'correct the day, or date of register.yaml',
      ),
    );
  const found = 'documents' in search ? (search.documents ?? []) : [];
  for (const [index, id] of found.entries())
    if (!documents.some(({ folder }) => folder === id))
      issues.push(
        input.issueIn(
          'searches',
          [at, 'documents', index],
          `there is no document "${id}"`,
          'enter it under data/documents, and decide its todos',
        ),
      );
  const sisters = searches.filter((other) => other !== search && nameSubject(other) === nameSubject(search));
  const looked = sisters.find(({ outcome, on }) => outcome !== 'not_looked' && on <= search.on);
  if (search.outcome === 'not_looked' && looked)
    issues.push(
      issue(
        'outcome',
        `"${looked.id}" says that somebody had looked by ${looked.on}`,
        'take the entry out, or correct its day',
      ),
    );
  if (
    'asked' in search &&
    !sisters.some(({ id, outcome, on }) => id === search.asked && outcome === 'asked' && on <= search.on)
  )
    issues.push(
      issue(
        'asked',
        `no request "${search.asked}" about the same was sent by ${search.on}`,
        'name an earlier entry whose outcome is asked',
      ),
    );
  return issues;
}

/** In notes of ours, never in words of a plan. */
const SAYS_NOT_FOUND =
  /không (?:tìm )?thấy báo cáo|chưa (?:tìm )?thấy báo cáo|no report (?:on results )?(?:was |has been )?found/iu;

function checkNotes({ plans, searches }: Input): Issue[] {
  const isSearched = ({ entry }: LoadedPlan) =>
    searches.some(({ plan, outcome }) => plan === entry.id && outcome === 'not_found');
  return plans
    .filter((plan) => !isSearched(plan))
    .flatMap((plan) => [
      ...plan.entry.notes.map((note, at) => ({ plan, note, path: ['notes', at] })),
      ...plan.entry.records.map(({ note }, at) => ({ plan, note, path: ['records', at, 'note'] })),
    ])
    .filter(({ note }) => note && SAYS_NOT_FOUND.test(`${note.vi} ${note.en}`))
    .map(({ plan, path }) =>
      plan.issueAt(
        path,
        'says that a report was not found, and no search says so',
        'add what was searched, where and on which day to data/searches.yaml, or take the words out',
      ),
    );
}
