import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { formatRule } from '../../src/i18n/rule.ts';
import { vi } from '../../src/i18n/vi.ts';

const BY = '60-NQ/TW (12/4/2025), danh sách kèm theo, mục II.1; 1668/NQ-UBTVQH15, Điều 1, khoản 6';

describe('formatRule', () => {
  it('says where a rule stands in the words of the page', () => {
    expect(formatRule(BY, { words: vi, language: 'vi' })).toBe(BY);
    expect(formatRule(BY, { words: en, language: 'en' })).toBe(
      '60-NQ/TW (12 April 2025), attached list, section II.1; 1668/NQ-UBTVQH15, Article 1, clause 6',
    );
  });
});
