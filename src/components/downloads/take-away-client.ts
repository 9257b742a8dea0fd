// The buttons of the take-away: reads which rows the page shows, fetches them, makes the file and saves it.

import { describeFile, makeFileName, type Settings } from '../../downloads/about.ts';
import type { Format } from '../../downloads/files.ts';
import { save } from '../../downloads/save.ts';
import { onView, readShownRows, type View } from '../../downloads/view.ts';
import { fill } from '../../i18n/fill.ts';

for (const section of document.querySelectorAll<HTMLElement>('[data-take-away]')) start(section);

function start(section: HTMLElement): void {
  const settings = JSON.parse(section.dataset.takeAway ?? '{}') as Settings;
  const status = section.querySelector<HTMLElement>('[role="status"]');
  const tools = section.querySelector<HTMLElement>('[data-take-away-tools]');
  if (!status || !tools) return;
  let view = JSON.parse(section.dataset.view ?? '{}') as View;
  onView((next) => {
    view = next;
    status.textContent = '';
    section.hidden = next.isEmpty === true;
  });
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-format]'))
    button.addEventListener('click', async () => {
      if (button.ariaBusy === 'true') return;
      button.ariaBusy = 'true';
      status.textContent = settings.words.making;
      status.textContent = await takeAway(button.dataset.format as Format, view, settings).catch(
        () => settings.words.failed,
      );
      button.ariaBusy = null;
    });
  tools.hidden = false;
}

/** The sentence that says how it went. */
async function takeAway(format: Format, view: View, settings: Settings): Promise<string> {
  const references =
    typeof view.rows === 'function'
      ? await view.rows()
      : (view.rows ?? readShownRows(document.querySelector('main') ?? document));
  if (references.length === 0) return settings.words.empty;
  const [{ fetchRows }, { makeFile }] = await Promise.all([
    import('../../downloads/rows.ts'),
    import('../../downloads/files.ts'),
  ]);
  const shown = await fetchRows(settings.base, references);
  const about = describeFile(settings, view, shown.length, location.href.replace(/#.*/, ''), new Date());
  const name = makeFileName(view, settings.version, format);
  save(await makeFile(format, shown, about, settings), name);
  return fill(settings.words.made, { name, n: shown.length });
}
