// The buttons of a request: print, copy as text, save as a Word file, and take over a suggested addressee. What the
// reader writes stays on the page.

import { copy } from '../site/copy-client.ts';

for (const section of document.querySelectorAll<HTMLElement>('[data-asking]')) start(section);

function start(section: HTMLElement): void {
  const letter = section.querySelector<HTMLElement>('[data-letter]');
  const tools = section.querySelector<HTMLElement>('[data-asking-tools]');
  const status = section.querySelector<HTMLElement>('[role="status"]');
  if (!letter || !tools || !status) return;
  const on = (name: string, act: () => Promise<string> | string) =>
    tools.querySelector(`[data-do="${name}"]`)?.addEventListener('click', async () => {
      status.textContent = await Promise.resolve()
        .then(act)
        .catch(() => tools.dataset.failed ?? '');
    });
  on('print', () => {
    window.print();
    return '';
  });
  on('copy', async () => {
    const { readLetter, writeText } = await import('../../asking/letter.ts');
    const isCopied = await copy(writeText(readLetter(letter)), letter);
    return (isCopied ? tools.dataset.copied : tools.dataset.selected) ?? '';
  });
  on('docx', async () => {
    const [{ readLetter }, { makeLetter }, { save }] = await Promise.all([
      import('../../asking/letter.ts'),
      import('../../asking/docx.ts'),
      import('../../downloads/save.ts'),
    ]);
    const name = `${letter.dataset.letter}.docx`;
    save(await makeLetter(readLetter(letter), letter.dataset.title ?? ''), name);
    return (tools.dataset.saved ?? '').replace('{name}', name);
  });
  tools.hidden = false;
  const addressee = letter.querySelector<HTMLTextAreaElement>('[data-addressee]');
  for (const button of section.querySelectorAll<HTMLButtonElement>('[data-candidate]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      if (addressee) addressee.value = button.dataset.candidate ?? '';
      addressee?.focus();
    });
  }
}
