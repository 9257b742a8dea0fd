import { describe, expect, it } from 'vitest';
import { escapeTex } from '../../src/text/tex.ts';

describe('escapeTex', () => {
  it('escapes every sign that TeX reads as its own, each once', () => {
    expect(escapeTex('100% & #1 $2 a_b {c} ~d ^e \\f')).toBe(
      '100\\% \\& \\#1 \\$2 a\\_b \\{c\\} \\textasciitilde{}d \\textasciicircum{}e \\textbackslash{}f',
    );
  });

  it('keeps letters with two marks', () => {
    expect(escapeTex('Sổ, chỗ, ngữ')).toBe('Sổ, chỗ, ngữ');
  });
});
