// Tells Vietnamese by letters that English has not.

const LETTERS = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

export function isVietnamese(text: string): boolean {
  return LETTERS.test(text.normalize('NFC'));
}
