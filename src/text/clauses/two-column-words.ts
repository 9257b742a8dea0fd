// What tells the two-column blocks at the head and the foot of an official text from tables of data, and which of their
// lines belong together.

const SIGN = new RegExp(
  [
    String.raw`^(CỘNG\s*H(ÒA|OÀ)\s|ĐẢNG\s*CỘNG\s*SẢN|Độc\s*lập|Nơi\s*nhận|Số\s*:|(TM|KT|TL|TUQ|Q)\s*\.|`,
    String.raw`(PHÓ\s+)?(CHỦ\s*TỊCH|GIÁM\s*ĐỐC)|(\p{L}+\s*){1,6},\s*ngày\s[\d.…\s]*tháng)`,
  ].join(''),
  'u',
);

/** True for words that stand only in such a block. */
export const isTwoColumnSign = (text: string): boolean => SIGN.test(text.trim());

/** Of today and before July 2025. */
const PROVINCES =
  'An Giang,Bà Rịa - Vũng Tàu,Bạc Liêu,Bắc Giang,Bắc Kạn,Bắc Ninh,Bến Tre,Bình Dương,Bình Định,Bình Phước,Bình Thuận,Cà Mau,Cao Bằng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Tĩnh,Hải Dương,Hậu Giang,Hòa Bình,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,Lạng Sơn,Lào Cai,Lâm Đồng,Long An,Nam Định,Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,Thái Bình,Thái Nguyên,Thanh Hóa,Thừa Thiên Huế,Tiền Giang,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái';
const CITIES = 'Cần Thơ,Đà Nẵng,Hà Nội,Hải Phòng,Hồ Chí Minh,Huế';

function listProvinces(): string[] {
  const list = (type: string, names: string) => names.split(',').map((name) => `${type} ${name.toUpperCase()}`);
  return [...list('TỈNH', PROVINCES), ...list('THÀNH PHỐ', CITIES), ...list('TP', CITIES), ...list('TP.', CITIES)];
}

/** Printed in one breath wherever they stand, so that a line that ends inside one is not complete. */
const PHRASES = [
  'ỦY BAN NHÂN DÂN',
  'UỶ BAN NHÂN DÂN',
  'HỘI ĐỒNG NHÂN DÂN',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'ĐỘC LẬP - TỰ DO - HẠNH PHÚC',
  'MẶT TRẬN TỔ QUỐC VIỆT NAM',
  'VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ',
  'LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
  'CHỦ TỊCH',
  'GIÁM ĐỐC',
  'TRƯỞNG BAN',
  'TRƯỞNG PHÒNG',
  ...listProvinces(),
].map((phrase) => phrase.split(' '));
const UNIT_AT_END = /(?:^|\s)(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)$/u;
const NEW_LINE =
  /^(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG|ĐẶC KHU|SỞ|BAN|PHÒNG|HỘI|ỦY|UỶ|UBND|VĂN PHÒNG|CÔNG AN|CHI CỤC|CỤC|TRUNG TÂM|LIÊN ĐOÀN|TRƯỜNG|ĐẢNG|CỘNG|TM|KT|TL|TUQ|PHÓ|CHỦ|GIÁM|TRƯỞNG|Độc|Số)(?!\p{L})/u;

/** Whether a line at the head or the foot goes on with the one above it. `isOneRun`: one bold or slanted run holds both. */
export function joinsAbove(previous: string, text: string, isOneRun: boolean): boolean {
  if (/^[-–—_=*~.\s]+$/.test(previous) || /^[-–—+•_=*~]/.test(text)) return false;
  if (/(?:^|\s)Số\s*:?\s*[\d.…]*$/u.test(previous)) return /^[\d/….]/u.test(text);
  if (/^Số\s*:?.*[/–-]$/u.test(previous)) return true;
  if (/,$/.test(previous) && /^ngày(?!\p{L})/iu.test(text)) return true;
  if (/ngày\s*[\d.…]*\s*$/iu.test(previous)) return /^([\d.…]+|tháng(?!\p{L}))/iu.test(text);
  if (/ngày.*tháng\s*[\d.…]*\s*$/iu.test(previous)) return /^([\d.…]+|năm(?!\p{L}))/iu.test(text);
  if (/ngày.*tháng.*năm\s*$/iu.test(previous)) return /^[\d.…]/u.test(text);
  if (endsInsidePhrase(previous, text)) return true;
  const isCapital = text === text.toUpperCase() && previous === previous.toUpperCase();
  if (isCapital && (/^(VÀ|CỦA|VỀ)\s/u.test(text) || /\s(VÀ|-|–)$/u.test(previous))) return true;
  if (isCapital && UNIT_AT_END.test(previous) && !NEW_LINE.test(text)) return true;
  if (isOneRun && NAME_WORDS.test(previous) && NAME_WORDS.test(text))
    return `${previous} ${text}`.split(' ').length <= 5;
  return isOneRun && isCapital && !NEW_LINE.test(text);
}

/** As names of people are written. */
const NAME_WORDS = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*$/u;

function endsInsidePhrase(previous: string, text: string): boolean {
  const before = split(previous);
  const after = split(text);
  return PHRASES.some((phrase) =>
    phrase.some((_, at) => {
      if (at === 0) return false;
      const rest = phrase.slice(at, at + after.length);
      return (
        phrase.slice(0, at).every((word, index) => before[before.length - at + index] === word) &&
        rest.length > 0 &&
        rest.every((word, index) => after[index] === word)
      );
    }),
  );
}

const split = (text: string) =>
  text
    .toUpperCase()
    .replace(/^(TM|KT|TL|TUQ|Q)\s*\.\s*/u, '')
    .replaceAll('–', '-')
    .split(/\s+/);
