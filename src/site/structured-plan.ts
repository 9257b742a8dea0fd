// A plan and a promise in the vocabulary of schema.org. Only what is true of them: a plan is a written work of a public
// body, a promise a quotation from it.

import { getUnitName } from '../facts/place.ts';
import { getTitle, type Page, pick } from '../i18n/page.ts';
import { getPath } from '../schema/address.ts';
import type { CommitmentRow } from '../schema/commitment.ts';
import type { PlanRow } from '../schema/plan.ts';
import { getRow, getRows, getSettings } from '../store/register.ts';

/** `root` is the address of the site. */
export function describePlan(plan: PlanRow, page: Page, root: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': nameThing('plan', plan.path, root),
    identifier: plan.id,
    name: pick(plan, 'title', page.language),
    alternateName: plan.official_title,
    url: `${root}${page.language === 'vi' ? plan.path : getPath('plans', plan.id, 'en')}`,
    inLanguage: 'vi',
    // Schema.org knows days; a plan that prints only its month or year has none.
    ...(/^\d{4}-\d\d-\d\d$/.test(plan.date_edtf ?? '') ? { datePublished: plan.date_edtf } : {}),
    temporalCoverage: plan.period_edtf,
    ...describeIssuer(plan, page),
    spatialCoverage: describePlace(plan.locality_id, page),
    encoding: { '@type': 'MediaObject', encodingFormat: 'text/plain', contentUrl: `${root}${plan.source_path}` },
    isBasedOn: plan.source_address ?? undefined,
    sdPublisher: describePublisher(page),
    sdLicense: getSettings().licences.data.url,
  };
}

export function describePromise(row: CommitmentRow, page: Page, root: string): object {
  const plan = getRow('plans', row.plan_id);
  const places = getRows('commitment_places', 'commitment_id', row.id);
  return {
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    '@id': nameThing('promise', row.path, root),
    identifier: row.id,
    name: getTitle(row, page.language).text,
    text: row.text,
    inLanguage: 'vi',
    ...describeIssuer(plan, page),
    isPartOf: {
      '@type': 'DigitalDocument',
      '@id': nameThing('plan', plan.path, root),
      name: pick(plan, 'title', page.language),
    },
    ...(places.length > 0
      ? { spatialCoverage: places.map(({ locality_id }) => describePlace(locality_id, page)) }
      : {}),
    sdPublisher: describePublisher(page),
    sdLicense: getSettings().licences.data.url,
  };
}

/** The same in both languages: it names the thing, not a page about it. */
const nameThing = (kind: string, path: string, root: string) => `${root}${path}#${kind}`;

function describeIssuer(plan: PlanRow, page: Page) {
  const issuer = getRow('agencies', plan.issuer_id);
  return { publisher: { '@type': 'GovernmentOrganization', name: pick(issuer, 'name', page.language) } };
}

function describePublisher(page: Page) {
  return { '@type': 'Organization', name: getSettings().publisher.name[page.language] };
}

/** With its statistical codes, each with the time for which it holds. */
function describePlace(id: string, page: Page) {
  const codes = getRows('locality_codes', 'locality_id', id);
  return {
    '@type': 'AdministrativeArea',
    name: getUnitName(id, page.language),
    ...(codes.length > 0
      ? { identifier: codes.map(({ code }) => ({ '@type': 'PropertyValue', propertyID: 'GSO', value: code })) }
      : {}),
  };
}
