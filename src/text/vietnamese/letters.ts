// Letters that Vietnamese has and English has not.

const LETTERS = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

/** Takes a text; says whether it has a letter that only Vietnamese has. */
export function isVietnamese(text: string): boolean {
  return LETTERS.test(text.normalize('NFC'));
}
