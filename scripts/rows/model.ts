// Rows of models, of their sites, and of the bodies responsible for them.

import { getPath } from '../../src/schema/address.ts';
import type { Bilingual } from '../../src/schema/field.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { joinList } from '../../src/text/list-cell.ts';
import { lowercaseUnitTypes } from '../../src/text/vietnamese/unit-types.ts';
import type { LoadedPlan } from '../read/input.ts';
import { getRecordId, getSiteId } from '../read/record-id.ts';
import { type EntryOf, getStatedText, type Labels, makeBase, makeQuotedTitle, makeTitle, nameBodies } from './entry.ts';
import { getStated, getStatus, makeNote, makeReceipt } from './receipt.ts';

export function makeModelRow(plan: LoadedPlan, entry: EntryOf<'models'>, labels: Labels): Datasets['models'][number] {
  const base = makeBase(plan, entry);
  const period = getStated(entry.period);
  return {
    ...base,
    ...makeTitle(entry.title),
    type_id: entry.type,
    status: getStatedText(entry.status) as Datasets['models'][number]['status'],
    status_status: getStatus(plan, entry.status),
    themes: joinList(entry.themes),
    bodies: joinList(nameBodies(entry.who, labels)),
    bodies_status: getStatus(plan, entry.who, 'who'),
    period_edtf: period?.edtf ?? null,
    period_words: period?.words ?? null,
    period_status: getStatus(plan, entry.period, 'period'),
    sites_status: getStatus(plan, entry.sites),
    repeats_id: entry.repeats ?? null,
    path: getPath('models', entry.type, 'vi', base.id),
  };
}

export function makeSiteRows(plan: LoadedPlan, entry: EntryOf<'models'>, labels: Labels): Datasets['model_sites'] {
  const model = getRecordId(plan.entry.id, entry);
  return (getStated(entry.sites) ?? []).map((site) => {
    const id = getSiteId(plan.entry.id, entry, site);
    const localityId = site.locality ?? site.unnamed?.within ?? plan.entry.locality;
    return {
      id,
      ...makeReceipt(plan, site.clause ?? entry.clause),
      ...(site.locality ? makeTitle(nameSite(site, labels.place(localityId))) : makeQuotedTitle(site.words)),
      model_id: model,
      kind: site.unnamed ? 'unnamed' : site.place ? 'place' : 'unit',
      locality_id: localityId,
      place: site.place ?? null,
      count: typeof site.unnamed?.count === 'number' ? site.unnamed.count : null,
      status: site.status ?? (getStatedText(entry.status) as Datasets['models'][number]['status']),
      words: site.words,
      ...makeNote(undefined),
      path: getPath('models', entry.type, 'vi', id),
    };
  });
}

/** "Phường Tân An, quận Ninh Kiều"; a named place within the unit comes first. English is whole or missing. */
function nameSite(site: { place?: string | undefined; placeEn?: string | undefined }, { vi, en }: Bilingual) {
  const { place, placeEn } = site;
  return {
    vi: lowercaseUnitTypes(place === undefined ? vi : `${place}, ${vi}`),
    en: place === undefined ? en : placeEn === undefined ? undefined : `${placeEn}, ${en}`,
  };
}

export function makeModelBodyRows(id: string, entry: EntryOf<'models'>): Datasets['model_bodies'] {
  return (getStated(entry.who) ?? []).map(({ body, role, from }) => ({
    model_id: id,
    body_id: body,
    role,
    role_from: from,
  }));
}
