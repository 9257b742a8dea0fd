import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../src/search/syllable.ts';
import { foldWords } from '../../src/search/words.ts';

describe('isSyllable', () => {
  it('knows every syllable of the official texts that is no foreign name', () => {
    const text = readFileSync('data/plans/can-tho-2019/source.txt', 'utf8').toLowerCase();
    const strange = [...new Set(foldWords(text))].filter((word) => /^[a-z]{2,7}$/.test(word) && !isSyllable(word));
    // Abbreviations, and letters that a copy has lost.
    expect(strange.filter((word) => /[aeiouy]/.test(word) && text.includes(` ${word} `)).length).toBeLessThan(12);
  });

  it.each(['gi', 'gieng', 'quoc', 'quyet', 'nghieng', 'khuya', 'yeu', 'oan', 'thuo'.slice(0, 3)])('%s is one', (word) =>
    expect(isSyllable(word)).toBe(true),
  );

  it.each(['lamh', 'dogn', 'bnao', 'law', 'loans', 'haun', 'truyenn', 'x', ''])('%s is none', (word) =>
    expect(isSyllable(word)).toBe(false),
  );
});
