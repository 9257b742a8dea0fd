// What a downloaded file says of itself: what was filtered, when, from which version, under which licence, and where to
// see it again.

import type { Words } from '../i18n/vi.ts';
import type { Language } from '../schema/address.ts';
import { makeSlug } from '../text/vietnamese/slug.ts';
import type { View } from './view.ts';

/** Known when the page is built. */
export interface Settings {
  base: string;
  language: Language;
  register: string;
  publisher: string;
  version: string;
  date: string;
  licenceData: string;
  licenceWording: string;
  words: Omit<Words['takeAway'], 'title' | 'lead' | 'needsScript'>;
}

export interface About {
  label: string;
  value: string;
}

/** Lines of the sheet about the file. `rows` is their number, `address` that of the page. */
export function describeFile(settings: Settings, view: View, rows: number, address: string, now: Date): About[] {
  const { words } = settings;
  const filters = view.filter.map(({ label, value }) => ({ label: `${words.filter}: ${label}`, value }));
  return [
    { label: words.register, value: settings.register },
    { label: words.publisher, value: settings.publisher },
    { label: words.view, value: view.title },
    ...(filters.length === 0 ? [{ label: words.filter, value: words.noFilter }] : filters),
    { label: words.rows, value: String(rows) },
    { label: words.madeAt, value: formatMoment(now) },
    { label: words.version, value: `${settings.version} (${settings.date})` },
    { label: words.licenceData, value: settings.licenceData },
    { label: words.licenceWording, value: settings.licenceWording },
    { label: words.address, value: address },
  ];
}

/** Local time with its offset from UTC: "2026-11-21 08:05 +07:00". */
function formatMoment(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + offset * 60_000).toISOString();
  const hours = new Date(Math.abs(offset) * 60_000).toISOString().slice(11, 16);
  return `${local.slice(0, 10)} ${local.slice(11, 16)} ${offset < 0 ? '-' : '+'}${hours}`;
}

/** Characters of the filter in a file name: some systems take 255 bytes in all. */
const MAX_FILTER_LENGTH = 80;

/** Says the view and the version of the data: "so-cam-ket_bao-luc_v0.1.0.xlsx". */
export function makeFileName(view: View, version: string, format: string): string {
  const filter = view.filter.map(({ value }) => value).join(' ');
  const slug = makeSlug(filter === '' ? view.title : filter)
    .slice(0, MAX_FILTER_LENGTH)
    .replace(/-$/, '');
  return `${['so-cam-ket', ...(slug === '' ? [] : [slug]), `v${version}`].join('_')}.${format}`;
}
