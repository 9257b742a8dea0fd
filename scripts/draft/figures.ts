// Records from the numbers of a clause: targets and sums of money.

import type { Entry } from '../../src/schema/plan.ts';
import type { Base } from './base.ts';
import { findAmounts, findSources, findTargets } from './quantities.ts';
import { makeTodo } from './reasons.ts';
import { makeTitle } from './words.ts';

/** A target for each percentage. One whose population and indicator cannot be told apart becomes a todo. */
export function proposeTargets({ clause, headings, section, title, themes, todos }: Base): Entry[] {
  if (!/%/.test(clause.text)) return [];
  const found = findTargets(clause.text, headings);
  const isPromise =
    section === 'target' ||
    section === 'objective' ||
    /phấn đấu|chỉ tiêu|đạt\s/iu.test(clause.text) ||
    (clause.kind === 'tableRow' && found.every(({ isRate }) => isRate));
  if (!isPromise || themes.length === 0 || found.some(({ population }) => population === null)) {
    todos.push(makeTodo('target', 'records', clause.id, found.map(({ words }) => words).join(', ')));
    return [];
  }
  const reason = found.some(({ isRate }) => isRate) ? 'targetRate' : 'targetWords';
  todos.push(
    makeTodo(
      reason,
      'indicator, population',
      clause.id,
      found.map(({ population, indicator }) => `${population} / ${indicator}`).join('; '),
    ),
  );
  return found.map(({ population, indicator, isRate, ...target }, index) => ({
    table: 'targets',
    clause: clause.id,
    ...(found.length > 1 ? { suffix: `target${index + 1}` } : {}),
    title:
      found.length > 1
        ? {
            vi: makeTitle(isRate ? `${indicator}: ${target.words}` : `${target.words} ${population} ${indicator}`)
              .title,
          }
        : title,
    themes,
    indicator: { vi: indicator ?? '' },
    population: { vi: population ?? '' },
    unit: '%',
    ...target,
  }));
}

/** Without a currency, a sum may count people. */
const SUM_WITHOUT_CURRENCY = /\d[\d.,]*\s*(?:tỷ|tỉ|triệu)(?!\p{L})(?!\s*(?:đồng|người|lượt|hộ|lao động))/iu;

/** A budget for each sum; in a section on money, one without a sum where sources are named. */
export function proposeBudget({ clause, section, title, todos }: Base): Entry[] {
  const amounts = findAmounts(clause.text);
  const sources = findSources(clause.text);
  if (amounts.length === 0 && SUM_WITHOUT_CURRENCY.test(clause.text))
    todos.push(makeTodo('money', 'records', clause.id, SUM_WITHOUT_CURRENCY.exec(clause.text)?.[0]));
  if (amounts.length > 0)
    todos.push(makeTodo('money', 'amount', clause.id, amounts.map(({ words }) => words).join('; ')));
  if (amounts.length === 0 && (section !== 'money' || sources.length === 0)) return [];
  const list = amounts.length > 0 ? amounts : ['not stated' as const];
  return list.map((amount, index) => ({
    table: 'budgets',
    clause: clause.id,
    suffix: `money${index + 1}`,
    title,
    amount,
    sources: sources.length > 0 ? sources : 'not stated',
  }));
}
