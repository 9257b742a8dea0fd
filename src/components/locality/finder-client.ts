// "Find your place" in the browser: fetches the list of names at the first use, and answers while one types.

import { formatEnglishName } from '../../finder/english-unit-name.ts';
import type { FinderFile } from '../../finder/index-file.ts';
import { type FoundUnit, findUnits, type Match, readEntries } from '../../finder/match.ts';
import { fill } from '../../i18n/fill.ts';

const MAX_FOUND = 12;
const MAX_OTHER_NAMES = 6;
const MAX_PLANS = 6;
const form = document.querySelector<HTMLFormElement>('#finder');
if (form) start(form);

interface Finder {
  file: FinderFile;
  entries: ReturnType<typeof readEntries>;
}

/** How the page writes what was found. */
interface Voice {
  texts: Record<string, string>;
  say: (name: string) => string;
  sayType: (type: string) => string;
  data: DOMStringMap;
}

function start(form: HTMLFormElement): void {
  const input = form.querySelector('input') as HTMLInputElement;
  const status = form.querySelector('#finder-status') as HTMLElement;
  const list = form.querySelector('#finder-results') as HTMLOListElement;
  const texts: Record<string, string> = JSON.parse(form.dataset.texts ?? '{}');
  const ranks: Record<string, string> = JSON.parse(form.dataset.ranks ?? '{}');
  const voice: Voice = {
    texts,
    say: (name) => formatEnglishName(name, ranks),
    sayType: (type) => ranks[type] ?? type.toLowerCase(),
    data: form.dataset,
  };
  let finder: Promise<Finder> | undefined;

  const load = () => {
    finder ??= fetch(form.dataset.file ?? '').then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      const file: FinderFile = await response.json();
      return { file, entries: readEntries(file) };
    });
    return finder;
  };

  const answer = async () => {
    const typed = input.value;
    if (typed.trim().length < 2) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const { file, entries } = await load();
      if (typed !== input.value) return;
      const found = findUnits(entries, typed);
      list.replaceChildren(...found.slice(0, MAX_FOUND).map((unit) => renderUnit(unit, file, voice)));
      status.textContent =
        found.length === 0
          ? (texts.none ?? '')
          : [
              fill(texts.some ?? '', { n: found.length }),
              found.length > MAX_FOUND ? fill(texts.nearest ?? '', { n: MAX_FOUND }) : '',
              texts.enter ?? '',
            ]
              .filter(Boolean)
              .join(' ');
    } catch {
      finder = undefined;
      status.textContent = texts.failed ?? '';
    }
  };

  // A form that leads to the search page is left to the browser.
  if (!form.hasAttribute('action'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void answer().then(() => list.querySelector('a')?.click());
    });
  input.addEventListener('input', () => void answer());
  input.addEventListener('focus', () => void load().catch(() => {}), { once: true });
}

function renderUnit(unit: Match, file: FinderFile, voice: Voice): HTMLLIElement {
  const { texts, say, data } = voice;
  const item = document.createElement('li');
  const others =
    unit.others.slice(0, MAX_OTHER_NAMES).map(say).join('; ') +
    (unit.others.length > MAX_OTHER_NAMES
      ? ` ${fill(texts.andMore ?? '', { n: unit.others.length - MAX_OTHER_NAMES })}`
      : '');
  const name = makeLine('');
  const called = say(unit.name);
  name.append(
    unit.page === '' ? called : makeLink(`${data.localities}${unit.page}/`, called),
    ` (${unit.isToday ? texts.today : texts.former})`,
  );
  item.append(name);
  if (unit.otherType) {
    const { typed, own } = unit.otherType;
    const said = { typed, type: voice.sayType(own) };
    item.append(makeLine(fill((unit.isToday ? texts.otherTypeToday : texts.otherType) ?? '', said)));
  }
  if (unit.pageOf !== '') item.append(makeLine(fill(texts.pageOf ?? '', { unit: say(unit.pageOf) })));
  if (unit.others.length > 0) item.append(makeLine(`${unit.isToday ? texts.formedFrom : texts.became}: ${others}`));
  const [part, whole] = [unit.plans.filter(({ isPart }) => isPart), unit.plans.filter(({ isPart }) => !isPart)];
  if (unit.plans.length === 0) item.append(makeLine(texts.notCovered ?? ''));
  if (whole.length > 0) item.append(makePlans(texts.covered ?? '', whole, file, voice));
  if (part.length > 0) item.append(makePlans(texts.coveredPart ?? '', part, file, voice));
  return item;
}

function makePlans(
  label: string,
  plans: FoundUnit['plans'],
  file: FinderFile,
  { texts, say, data }: Voice,
): HTMLElement {
  const line = makeLine(`${label}: `);
  line.className = 'plans';
  for (const [index, { plan, through }] of plans.slice(0, MAX_PLANS).entries()) {
    const described = file.plans[plan];
    if (!described) continue;
    if (index > 0) line.append('; ');
    line.append(
      makeLink(`${data.plans}${described.id}/`, data.language === 'en' ? described.en : described.vi),
      ` (${fill(texts.through ?? '', { unit: say(through) })})`,
    );
  }
  if (plans.length > MAX_PLANS) line.append(` ${fill(texts.andMorePlans ?? '', { n: plans.length - MAX_PLANS })}`);
  return line;
}

function makeLine(text: string): HTMLParagraphElement {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}

function makeLink(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}
