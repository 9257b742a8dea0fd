// The words of a social card: whose it is, what the page is about, and one sentence.

import { countRegister } from '../facts/counts.ts';
import { countMarks, type Dot, getMarks, listDots, type Mark, SLOTS } from '../facts/finding.ts';
import {
  describeToday,
  getMentions,
  getPlaceName,
  getPlansAbove,
  getPlansThrough,
  getUnitName,
  getUnitsToday,
  nameOrigins,
} from '../facts/place.ts';
import { fill } from '../i18n/fill.ts';
import { type Page, pick } from '../i18n/page.ts';
import type { Section } from '../schema/address.ts';
import { getRow, getRows } from '../store/register.ts';

export interface Card {
  /** What kind of page it is; empty where the title says so. */
  kicker: string;
  title: string;
  /** Who speaks in the title: that of a plan is as the document has it. */
  voice: 'ours' | 'state';
  sentence: string;
  /** The five questions: how each is answered, and in how many words or numbers. */
  marks?: readonly { label: string; mark: Mark; says: string }[];
}

export function makeHomeCard({ words }: Page): Card {
  return { kicker: '', title: words.home.title, voice: 'ours', sentence: fill(words.home.counts, countRegister()) };
}

/** Of several commitments: how many of them answer each question. */
function countMarked(dots: readonly Dot[], { words }: Page): NonNullable<Card['marks']> {
  return SLOTS.map((slot) => {
    const { stated } = countMarks(dots, slot);
    return {
      label: words.finding.slots[slot],
      mark: stated === 0 ? 'not_stated' : stated === dots.length ? 'stated' : 'in_part',
      says: `${stated}/${dots.length}`,
    };
  });
}

/** A promise in the words of its plan, with what it states and lacks. */
function makePromiseCard({ words, language }: Page, id: string): Card {
  const row = getRow('commitments', id);
  const plan = getRow('plans', row.plan_id);
  const marks = getMarks(row);
  return {
    kicker: `${getUnitName(plan.locality_id, language)}, ${plan.year} · ${words.receipt.label.toLowerCase()}`,
    title: getRow('clauses', row.clause_id).text.replaceAll('\t', ' | '),
    voice: 'state',
    sentence: '',
    marks: SLOTS.map((slot) => ({
      label: words.finding.slots[slot],
      mark: marks[slot],
      says: words.finding.short[marks[slot]],
    })),
  };
}

/** Of the page with the id, or of the list of the section. */
export function makeCard(page: Page, section: Section, id?: string): Card {
  const { words, language } = page;
  const kicker = words.nav[section];
  if (id === undefined) return { ...makeHomeCard(page), title: kicker };
  if (section === 'commitments') return makePromiseCard(page, id);
  if (section === 'plans') {
    const plan = getRow('plans', id);
    const name = pick(plan, 'title', language);
    return {
      kicker: name,
      title: plan.official_title,
      voice: 'state',
      sentence: countPlan(page, plan),
      marks: countMarked(
        listDots().filter((dot) => dot.plan === id),
        page,
      ),
    };
  }
  if (section === 'localities') {
    return {
      kicker,
      title: getPlaceName(id, language),
      voice: 'ours',
      sentence: describePlace(page, id),
      ...markPlace(page, id),
    };
  }
  const label = pick(getRow(section === 'themes' ? 'themes' : 'model_types', id), 'label', language);
  return {
    kicker,
    title: label,
    voice: 'ours',
    sentence: fill(words[section === 'themes' ? 'theme' : 'model'].description, { label }),
    ...(section === 'themes'
      ? {
          marks: countMarked(
            listDots().filter(({ themes }) => themes.includes(id)),
            page,
          ),
        }
      : {}),
  };
}

/** Of its newest plan. */
function markPlace(page: Page, id: string): Pick<Card, 'marks'> {
  const [newest] = [...getRows('plans', 'locality_id', id)].sort((a, b) => b.year - a.year);
  return newest
    ? {
        marks: countMarked(
          listDots().filter(({ plan }) => plan === newest.id),
          page,
        ),
      }
    : {};
}

/** What the plans of a place hold; of a place without one, what it is today and which plans speak of it. */
function describePlace(page: Page, id: string): string {
  const own = getRows('plans', 'locality_id', id);
  if (own.length > 0) return own.map((plan) => `${plan.year}: ${countPlan(page, plan)}`).join(' ');
  const { words, language } = page;
  const naming = new Set(getMentions(id).map(({ plan }) => plan));
  const [label, plans] = (
    [
      [words.locality.plansAround, getRows('plans', 'province_today_id', id)],
      [words.locality.mentions, [...naming].map((plan) => getRow('plans', plan))],
      [words.locality.covering, getPlansAbove(id)],
      [words.locality.coveringThrough, getPlansThrough(id).map(({ plan }) => plan)],
    ] as const
  ).find(([, found]) => found.length > 0) ?? [words.locality.noPlan, []];
  const unit = getRow('localities', id);
  return [
    ...(getUnitsToday(id).some((unit) => unit.id === id)
      ? []
      : [`${words.locality.today}: ${describeToday(id, language)}.`]),
    ...(unit.formed_from_names === '' ? [] : [`${words.locality.formedFrom}: ${nameOrigins(unit, language)}.`]),
    plans.length === 0 ? label : `${label}: ${plans.map((plan) => pick(plan, 'title', language)).join('; ')}.`,
  ].join(' ');
}

function countPlan(
  { words }: Page,
  { commitments, requests, models }: { commitments: number; requests: number; models: number },
): string {
  return `${fill(words.locality.promised, { commitments, requests, models })}.`;
}
