// A letter as it stands on the page, with what the reader has filled in and chosen, as lines of text. Nothing leaves the
// page.

export interface Line {
  text: string;
  look: 'centre' | 'strong' | 'heading' | 'end' | 'item' | 'plain';
}

/** What is filled in by hand. */
const BLANK = '……………………………………';

/** Lines that the reader left out, and headings of groups without any, are not among them. */
export function readLetter(letter: ParentNode): Line[] {
  return [...letter.querySelectorAll<HTMLElement>('[data-line]')].flatMap((element): Line[] => {
    const choice = element.querySelector<HTMLInputElement>('input[data-choice]');
    if (choice && !choice.checked) return [];
    const choices = [
      ...(element.closest('[data-group]')?.querySelectorAll<HTMLInputElement>('input[data-choice]') ?? []),
    ];
    if (choices.length > 0 && choices.every(({ checked }) => !checked)) return [];
    const look = (element.dataset.line || 'plain') as Line['look'];
    return [{ look, text: readText(element).replace(/\s+/g, ' ').trim() }];
  });
}

export function writeText(lines: readonly Line[]): string {
  return `${lines.map(({ look, text }) => (look === 'item' ? `- ${text}` : text)).join('\n')}\n`;
}

function readText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof HTMLElement) || node.dataset.notAsked !== undefined) return '';
  if (node instanceof HTMLInputElement && node.type === 'checkbox') return readBox(node);
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) return node.value.trim() || BLANK;
  return [...node.childNodes].map(readText).join('');
}

function readBox({ dataset, checked }: HTMLInputElement): string {
  if (dataset.choice !== undefined) return '';
  return checked ? '☒ ' : '☐ ';
}
