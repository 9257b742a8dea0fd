// A picture of a card as a file of its own: the card is made, and its wide drawing taken out of it.

import { experimental_AstroContainer as Container } from 'astro/container';
import { countMarks, listDots, SLOTS } from '../../facts/finding.ts';
import { CHART_LIMIT } from '../../facts/limit.ts';
import { namePlanInFull } from '../../facts/names.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDate } from '../../i18n/format.ts';
import { getPage, pick } from '../../i18n/page.ts';
import { getRow, getSettings } from '../../store/register.ts';
import { renderFinding } from '../finding.ts';
import { listLatestPlans } from '../pictures/plans.ts';
import { composePicture } from '../standalone.ts';
import { getPicture } from './pictures.ts';

/** `url` is the address of the file, which tells its language. */
export async function makeStandalone(id: string, url: URL, site: URL): Promise<string> {
  const page = getPage(url);
  const { Component, getTitle, path, plan } = getPicture(id);
  const { version, date } = getSettings();
  const title = [getTitle(page.words), plan ? pick(getRow('plans', plan), 'title', page.language) : '']
    .filter(Boolean)
    .join(': ');
  const caption = {
    title,
    source: `${page.words.embed.source}: ${page.words.site.name}. ${fill(page.words.footer.version, { version, date: formatDate(date, page.language) })}.`,
    address: new URL(page.linkTo(path), site).href,
  };
  if (id === 'finding') {
    const dots = listDots();
    const { finding } = page.words;
    const byPlan = Map.groupBy(dots, (dot) => dot.plan);
    const rows = listLatestPlans()
      .slice(0, CHART_LIMIT)
      .map((each) => ({ label: namePlanInFull(each, page.language), dots: byPlan.get(each.id) ?? [] }));
    const says = SLOTS.map((slot) => `${finding.slots[slot]}: ${countMarks(dots, slot).stated}/${dots.length}`).join(
      '; ',
    );
    return composePicture(renderFinding(rows, finding.slots, finding.marks), {
      ...caption,
      says: `${says}. ${finding.dots}`,
    });
  }
  const container = await Container.create();
  const html = await container.renderToString(Component as Parameters<typeof container.renderToString>[0], {
    props: { plan: plan ?? '' },
    request: new Request(url),
  });
  const drawing =
    /<div class="drawing wide"[^>]*>(<svg.*?<\/svg>)<\/div>/s.exec(html)?.[1] ??
    /<svg[^>]*chart-wide.*?<\/svg>/s.exec(html)?.[0];
  if (!drawing) throw new Error(`the picture ${id} has no wide drawing`);
  const says = /<desc[^>]*>(.*?)<\/desc>/s.exec(drawing)?.[1] ?? '';
  return composePicture(drawing, { ...caption, says: says.replaceAll('&amp;', '&').replaceAll('&lt;', '<') });
}
