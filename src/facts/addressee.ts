// To whom a request goes: the body that a promise names, if it still exists; what it is confirmed to have become; else
// the issuer of the plan in the same way; else nobody, with the reason. What is not confirmed is only suggested.

import { fill } from '../i18n/fill.ts';
import { type Page, pick } from '../i18n/page.ts';
import type { LocalityRow } from '../schema/locality.ts';
import { isDuty, type Role } from '../schema/responsibility.ts';
import { getRow, getRows } from '../store/register.ts';
import { getPlaceNameWithin } from './place.ts';

export interface Addressee {
  /** In Vietnamese, as a letter names it; "" where the register does not know. */
  name: string;
  /** Why this one, or why none, in the language of the page. */
  reason: string;
  /** Bodies that may hold the matter today, none of them confirmed. In Vietnamese. */
  candidates: string[];
}

interface Today {
  name: string;
  nameEn: string;
  /** False where something on the way to it is not confirmed. */
  isConfirmed: boolean;
  /** True if it bears the name that the plan gives. */
  isSame: boolean;
  source: { vi: string; en: string };
}

interface UnitToday {
  unit: LocalityRow;
  isConfirmed: boolean;
  /** The resolutions that made it, in the order of time. */
  by: string[];
}

/** The units of today that hold the land of a unit, and whether each step is confirmed. */
function followUnit(id: string): UnitToday[] {
  const changes = getRows('locality_changes', 'from_id', id);
  if (changes.length === 0) return [{ unit: getRow('localities', id), isConfirmed: true, by: [] }];
  return changes.flatMap((change) =>
    followUnit(change.to_id).map(({ unit, isConfirmed, by }) => ({
      unit,
      isConfirmed: isConfirmed && change.status === 'confirmed',
      by: [change.by, ...by],
    })),
  );
}

/** Bodies of today that may have the tasks of a body. A group or an office-holder is none to write to. */
function followBody(id: string): Today[] {
  const body = getRow('agencies', id);
  if (body.kind === 'group' || body.kind === 'officer') return [];
  const { level } = getRow('localities', body.locality_id);
  const units = followUnit(body.locality_id);
  return units.flatMap(({ unit, isConfirmed, by }): Today[] => {
    const known = findBodyToday(body.type_id, unit);
    if (!known) return [];
    const label = known.now_vi ?? getRow('agency_types', body.type_id).label_vi;
    return [
      {
        name: `${label} ${getPlaceNameWithin(unit.id, 'vi')}`,
        nameEn: `${known.now_en ?? getRow('agency_types', body.type_id).label_en}, ${getPlaceNameWithin(unit.id, 'en')}`,
        // The land of a district went to several communes: none of them is the district.
        isConfirmed: isConfirmed && known.state === 'confirmed' && units.length === 1 && unit.level === level,
        isSame: unit.id === body.locality_id && known.now_vi === null,
        source: {
          vi: [known.source_vi, ...by].join('; '),
          en: [known.source_en, ...by.map(nameResolution)].join('; '),
        },
      },
    ];
  });
}

/** Its number says the same in English. */
function nameResolution(by: string): string {
  return by.match(/\d+\/[^\s,;)]+/g)?.join(', ') ?? '';
}

/** What is known of one place goes before what is known of all. */
function findBodyToday(type: string, unit: LocalityRow) {
  const rows = getRows('bodies_today', 'type_id', type).filter(({ level }) => level === unit.level);
  return (
    rows.find(({ locality_id }) => locality_id === unit.id) ?? rows.find(({ locality_id }) => locality_id === null)
  );
}

/** Bodies that the reason names one by one. */
const MAX_NAMED = 3;

/** Who carries a promise out comes before who only reports or takes part. */
const ORDER: readonly Role[] = ['lead', 'do', 'direct', 'advise', 'report', 'partner', 'requested'];

/** Bodies with a duty in a commitment, the first to ask first. */
export function listBodiesToAsk(commitment: string): string[] {
  const duties = getRows('responsibilities', 'commitment_id', commitment).filter(({ role }) => isDuty(role));
  duties.sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  return [...new Set(duties.map(({ body_id }) => body_id))];
}

/** `named` are the bodies that the promise names, the first to ask first; `issuer` is null where there is no plan. */
export function findAddressee(named: readonly string[], issuer: string | null, page: Page): Addressee {
  const { addressee: words } = page.words.asking;
  const nameOf = (body: string) => pick(getRow('agencies', body), 'name', page.language);
  const asked = [
    ...named.map((body) => ({ body, isIssuer: false })),
    ...(issuer === null || named.includes(issuer) ? [] : [{ body: issuer, isIssuer: true }]),
  ];
  const followed = asked.map(({ body, isIssuer }) => ({ body, isIssuer, today: followBody(body) }));
  for (const { body, isIssuer, today } of followed) {
    const [found] = today.filter(({ isConfirmed }) => isConfirmed);
    if (!found) continue;
    const form = found.isSame ? (isIssuer ? 'issuer' : 'named') : isIssuer ? 'issuerBecame' : 'namedBecame';
    const values = {
      body: nameOf(body),
      now: page.language === 'vi' ? found.name : found.nameEn,
      source: page.say(found.source),
    };
    return { name: found.name, reason: fill(words[form], values), candidates: [] };
  }
  const candidates = [...new Set(followed.flatMap(({ today }) => today.map(({ name }) => name)))];
  return {
    name: '',
    reason: fill(words.blank, {
      bodies: [
        ...asked.slice(0, MAX_NAMED).map(({ body }) => nameOf(body)),
        ...(asked.length > MAX_NAMED ? [fill(words.others, { n: asked.length - MAX_NAMED })] : []),
      ].join('; '),
    }),
    candidates,
  };
}

/** The People's Committee of a unit of today. */
export function findPlaceAddressee(unit: LocalityRow, page: Page): Addressee {
  const { addressee: words } = page.words.asking;
  const known = findBodyToday('ubnd', unit);
  const name = `${getRow('agency_types', 'ubnd').label_vi} ${getPlaceNameWithin(unit.id, 'vi')}`;
  if (known?.state !== 'confirmed') return { name: '', reason: words.blankPlace, candidates: [name] };
  return {
    name,
    reason: fill(words.place, { source: pick(known, 'source', page.language) }),
    candidates: [],
  };
}
