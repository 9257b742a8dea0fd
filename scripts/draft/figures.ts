// Records from the numbers of a clause: targets and sums of money.

import type { Entry } from '../../src/schema/plan.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Base } from './base.ts';
import { findAmounts, findSources } from './quantities.ts';
import { makeTodo } from './reasons.ts';
import { type FoundTarget, findTargets } from './targets.ts';
import { makeTitle } from './words.ts';

/** A target for each number that the clause promises. */
export function proposeTargets({ clause, context, headings, section, title, themes, todos }: Base): Entry[] {
  const isAim =
    section === 'target' || (section === 'objective' && headings.some((words) => /mục tiêu|chỉ tiêu/iu.test(words)));
  const { targets, unread } = findTargets(clause.text, headings, isAim);
  // Among targets a number is one, even where no rule tells what it is of: the todo asks for that.
  const known = targets.flatMap(({ population, indicator, ...target }) =>
    isAim || (population !== null && indicator !== null)
      ? [{ ...target, population: population ?? title.vi, indicator: indicator ?? population ?? title.vi }]
      : [],
  );
  const open = [
    ...unread,
    ...targets.flatMap(({ words }) => (known.some((own) => own.words === words) ? [] : [words])),
  ];
  if (open.length > 0 && (isAim || known.length > 0))
    todos.push(makeTodo('target', 'records', clause.id, open.join(', ')));
  if (known.length === 0) return [];
  todos.push(describeDoubts(clause.id, known, context.identity.year));
  return known.map(({ population, indicator, isRate, doubts: _, ...target }, index) => ({
    table: 'targets',
    clause: clause.id,
    // A task may stand beside the number that it promises.
    ...(known.length > 1 || !isAim ? { suffix: `target${index + 1}` } : {}),
    title:
      known.length > 1
        ? {
            vi: makeTitle(isRate ? `${indicator}: ${target.words}` : `${target.words} ${population} ${indicator}`)
              .title,
          }
        : title,
    themes,
    indicator: { vi: indicator },
    population: { vi: population },
    ...target,
  }));
}

/** One question for all targets of a clause. */
function describeDoubts(clause: string, targets: readonly FoundTarget[], year: number): TodoEntry {
  const doubts = new Set(targets.flatMap((target) => target.doubts));
  return makeTodo(
    doubts.has('year') ? 'targetYear' : targets.some(({ isRate }) => isRate) ? 'targetRate' : 'targetWords',
    [...doubts, 'indicator', 'population'].join(', '),
    clause,
    [
      ...(doubts.has('year') ? [`year: ${year}`] : []),
      ...targets.map(({ population, indicator }) => `${population} / ${indicator}`),
    ].join('; '),
  );
}

/** Without a currency, a sum may count people. */
const SUM_WITHOUT_CURRENCY = /(?<![\d.,])\d[\d.,]*\s*(?:tỷ|tỉ|triệu)(?!\p{L})(?!\s*(?:đồng|người|lượt|hộ|lao động))/iu;

const SPEAKS_OF_MONEY = /kinh phí|ngân sách|nguồn|dự toán|tài trợ|viện trợ|xã hội h[oó]a/iu;
/** A clause that begins so is of the money, whatever section it stands in. */
export const opensWithMoney = (text: string): boolean =>
  /^(?:về\s+)?(?:(?:tổng|nguồn)\s+)?(?:kinh phí|ngân sách|vốn)(?!\p{L})/iu.test(text);
const MONEY_PER = /đồng\s*\/\s*\p{L}/iu;

/** A budget for each sum; in a section on money, one without a sum where sources are named. */
export function proposeBudget({ clause, section, title, todos }: Base): Entry[] {
  // "Thu nhập đạt 75 triệu đồng/người" is a target.
  const isLevel = (section === 'target' || section === 'objective') && MONEY_PER.test(clause.text);
  const amounts = isLevel ? [] : findAmounts(clause.text);
  const sources = findSources(clause.text);
  if (amounts.length === 0 && SUM_WITHOUT_CURRENCY.test(clause.text))
    todos.push(makeTodo('money', 'records', clause.id, SUM_WITHOUT_CURRENCY.exec(clause.text)?.[0]));
  if (amounts.length > 0)
    todos.push(makeTodo('money', 'amount', clause.id, amounts.map(({ words }) => words).join('; ')));
  const isMoney = section === 'money' || (sources.length > 0 && opensWithMoney(clause.text));
  if (amounts.length === 0 && !(isMoney && SPEAKS_OF_MONEY.test(clause.text))) return [];
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
