// Tells Vietnamese by letters that English has not.

import { mendFalseD } from './false-d.ts';

const LETTERS = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

export function isVietnamese(text: string): boolean {
  return LETTERS.test(mendFalseD(text).normalize('NFC'));
}
