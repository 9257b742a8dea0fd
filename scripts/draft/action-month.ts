// The action month of a plan: its theme, messages, identity and days, from all clauses that speak of it.

import type { Entry } from '../../src/schema/plan.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import type { Clause } from '../../src/text/clauses/clause-tree.ts';
import { type Context, listHeadings } from './context.ts';
import { makeTodo } from './reasons.ts';

type ActionMonth = Extract<Entry, { table: 'action_months' }>;

const NAME = /tháng hành động(?:\s+quốc gia)?\s+(?:vì|về)\s+(bình đẳng giới|trẻ em|người cao tuổi)/iu;
const OPEN = '[“"«]';
const CLOSE = '[”"»]';
const QUOTED = new RegExp(`${OPEN}\\s*([^“”"«»]{6,300}?)\\s*${CLOSE}`, 'gu');
/** "… với chủ đề: “…”", "Chủ đề của Tháng hành động là “…”". */
const THEME = new RegExp(
  `chủ đề(?![^“”"«».;]{0,40}(?:thông điệp|khẩu hiệu))[^“”"«».;]{0,120}${OPEN}\\s*([^“”"«»]{6,300}?)\\s*${CLOSE}`,
  'iu',
);
const BARE_THEME = /^chủ đề[^:“"]{0,80}:\s*([^“"]{6,300}?)[.;]?$/iu;
const MESSAGES = /thông điệp|khẩu hiệu/iu;
const IDENTITY = /bộ nhận diện|nhận diện|lô\s*gô|logo/iu;

export interface FoundMonth {
  record: ActionMonth | null;
  /** Clauses that say nothing else. */
  clauses: ReadonlySet<string>;
  todos: TodoEntry[];
}

/** Null unless the plan names the month and says more of it than its days. */
export function findActionMonth(context: Context): FoundMonth {
  const { clauses, identity } = context;
  const title = context.byId.get('title')?.text ?? '';
  const [name] = [title, ...clauses.map(({ text }) => text)].flatMap((text) => NAME.exec(text)?.[0] ?? []);
  const nothing: FoundMonth = { record: null, clauses: new Set<string>(), todos: [] };
  if (name === undefined) return nothing;
  const isAbout = NAME.test(title);
  const own = clauses.filter(({ id, text }) => text !== '' && !/^(header|title|basis|recipients|signature)/.test(id));
  const speaksOfIt = (clause: Clause) =>
    isAbout || [clause.text, ...listHeadings(clause, context)].some((text) => /tháng hành động/iu.test(text));
  const about = own.filter(speaksOfIt);
  const [theme] = about.flatMap((clause) => {
    const words = THEME.exec(clause.text)?.[1] ?? BARE_THEME.exec(clause.text)?.[1];
    return words ? [{ clause, words: words.trim() }] : [];
  });
  const messages = findMessages(about, context).filter(({ words }) => words !== theme?.words);
  const identityOf = about.find(({ text }) => IDENTITY.test(text) && text.length <= 300);
  if (!theme && messages.length === 0 && !identityOf) return nothing;
  const cited = [theme?.clause, ...messages.map(({ clause }) => clause), identityOf].flatMap(
    (clause) => clause?.id ?? [],
  );
  const [first, ...others] = new Set(cited);
  if (first === undefined) return nothing;
  const record: ActionMonth = {
    table: 'action_months',
    clause: first,
    suffix: 'month',
    ...(others.length > 0 ? { alsoIn: others } : {}),
    title: { vi: `${name.charAt(0).toUpperCase()}${name.slice(1)} năm ${identity.year}` },
    ...(theme ? { theme: theme.words } : {}),
    ...(messages.length > 0 ? { messages: [...new Set(messages.map(({ words }) => words))] } : {}),
    ...(identityOf ? { identity: identityOf.text.replace(/[\s.;]+$/u, '') } : {}),
  };
  const only = [...messages.filter(({ isAlone }) => isAlone).map(({ clause }) => clause.id)];
  if (theme && /^chủ đề/iu.test(theme.clause.text)) only.push(theme.clause.id);
  return { record, clauses: new Set(only), todos: [makeTodo('actionMonth', 'theme, messages, identity', first)] };
}

/** Quoted sentences of a clause that speaks of messages, or the items below such a heading. */
function findMessages(
  about: readonly Clause[],
  context: Context,
): { clause: Clause; words: string; isAlone: boolean }[] {
  return about.flatMap((clause) => {
    const [heading = ''] = listHeadings(clause, context);
    const isBelow = /^(?:các\s+|những\s+)?(?:thông điệp|khẩu hiệu)/iu.test(heading) && heading.length < 200;
    const at = clause.text.search(MESSAGES);
    if (!isBelow && at === -1) return [];
    const quoted = [...clause.text.slice(isBelow ? 0 : at).matchAll(QUOTED)].map(([, words = '']) => words);
    if (quoted.length > 0) return quoted.map((words) => ({ clause, words, isAlone: isBelow || at < 12 }));
    const words = clause.text.replace(/[\s.;,]+$/u, '');
    return isBelow && words.length <= 200 && !words.endsWith(':') ? [{ clause, words, isAlone: true }] : [];
  });
}

/** Adds the days that an event of the plan gives to the month. */
export function withPeriod(record: ActionMonth, records: readonly Entry[]): ActionMonth {
  const event = records.find((own) => own.table === 'events' && own.kind === 'action_month');
  if (event?.table !== 'events') return record;
  const others = [...new Set([...(record.alsoIn ?? []), event.clause])].filter((id) => id !== record.clause);
  const { edtf, words } = event.when;
  return { ...record, ...(others.length > 0 ? { alsoIn: others } : {}), period: { edtf, words } };
}
