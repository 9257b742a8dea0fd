// Whether somebody types what is happening to them. Whole phrases only, never a syllable inside another word: "cứu" is
// in "nghiên cứu", "bị đánh" in "chuẩn bị đánh giá". A word typed without marks may be any with these letters.

import { readWords, type Word } from './words.ts';

/** Each says it by itself, wherever it stands. */
const SAID = readPhrases(`
  hiếp dâm | bị hiếp | cưỡng hiếp | cưỡng dâm | hãm hiếp | cưỡng bức tình dục | ép quan hệ | bị ép cưới | bị ép kết hôn
  bị xâm hại | bị lạm dụng | bị quấy rối | bị sàm sỡ | bị dâm ô | sờ mó | bị gạ tình | dọa tung ảnh | tung ảnh nóng
  bị bạo hành | bị bạo lực | bị hành hạ | bị ngược đãi | bị tra tấn | bị nhốt | bị giam giữ | bị trói | bóp cổ | đánh đập
  bị đấm | bị tát | bị đâm | bị chém | bị dọa giết | dọa giết | đòi giết | bị đe dọa | bị đuổi khỏi nhà
  bị đuổi ra khỏi nhà | lừa bán | bị bán sang | bị bán qua | bị bán vào
  cứu tôi | cứu em | cứu con | cứu cháu | cứu mình | cứu với | giúp tôi với | giúp em với | giúp đỡ gấp | giúp gấp
  muốn chết | không muốn sống | chán sống | tự tử | tự sát | tự vẫn
  raped | rape | being abused | am abused | was abused | been abused | abused at | abused by | want to die | kill myself
  killing myself | suicide | suicidal | trafficked | save me
`);

/** Who may strike, or be struck. */
const PEOPLE = readPhrases(`
  chồng | vợ | bố | ba | cha | má | mẹ | dượng | ông | anh | chị | em | con | cháu | tôi | mình | tui | người yêu | bạn trai
  bạn gái | bồ | hắn | nó | lão | gã
`);
const STRIKING = readPhrases('đánh | đập | tát | đấm');
/** What makes another word of "đánh" and "đập": "đánh giá", "đánh số"; without marks also "danh sách", "dành cho". */
const NOT_STRIKING = new Set(
  readPhrases(`
    giá | sách | hiệu | dấu | số | máy | bắt | cho | mục | nghĩa | tiếng | riêng | thức | đồng | đổi | thuế | mất | cắp | vần
    bóng | bạc | cược | lái | nhau | ngữ | hài | vọng | nhân | lam
  `).map(([word]) => word?.folded),
);
/** Before "bị": "chuẩn bị", "thiết bị", "trang bị" are no passive. */
const NOT_PASSIVE = new Set(['chuan', 'thiet', 'trang', 'du', 'phong']);
/** A person that strikes stands at most so many words before the verb: "chồng em say rượu đánh". */
const MAX_BETWEEN = 3;

const ENGLISH_STRIKING = new Set(
  'hit hitting beat beating abuse abusing hurt hurting threaten threatening choke choking kick slap kill'.split(' '),
);
const ENGLISH_VICTIMS = new Set(['me', 'us']);

export function isInDistress(typed: string): boolean {
  const words = readWords(typed);
  return (
    words.some((_, at) => SAID.some((phrase) => stands(words, phrase, at) && !isOtherPassive(words, phrase, at))) ||
    words.some((_, at) => isStruck(words, at)) ||
    isStruckInEnglish(words.map(({ folded }) => folded))
  );
}

/** "bị đánh", "bị chồng đánh", "chồng say rượu đánh vợ", "bố đánh mẹ". */
function isStruck(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!STRIKING.some((verb) => stands(words, verb, at)) || NOT_STRIKING.has(next?.folded ?? '')) return false;
  const before = words.slice(Math.max(0, at - MAX_BETWEEN - 1), at);
  const passive = before.findIndex((word) => isLike(word, 'bị'));
  if (passive !== -1 && !NOT_PASSIVE.has(words[at - before.length + passive - 1]?.folded ?? '')) return true;
  const struck = next !== undefined && PEOPLE.some((person) => stands(words, person, at + 1));
  return (
    struck && before.some((_, place) => PEOPLE.some((person) => stands(words, person, at - before.length + place)))
  );
}

/** "he beats me", "my boyfriend threatens to kill me", "help me". */
function isStruckInEnglish(words: readonly string[]): boolean {
  const asks = words[0] === 'help' && words[1] === 'me' && words.length <= 3;
  return (
    asks ||
    words.some(
      (word, at) =>
        ENGLISH_STRIKING.has(word) &&
        words.slice(at + 1, at + 2 + MAX_BETWEEN).some((other) => ENGLISH_VICTIMS.has(other)),
    )
  );
}

function isOtherPassive(words: readonly Word[], phrase: readonly Word[], at: number): boolean {
  return phrase[0] !== undefined && isLike(phrase[0], 'bị') && NOT_PASSIVE.has(words[at - 1]?.folded ?? '');
}

function stands(words: readonly Word[], phrase: readonly Word[], at: number): boolean {
  return phrase.every(({ folded, marks }, place) => {
    const word = words[at + place];
    return word?.folded === folded && (word.marks === '' || word.marks === marks);
  });
}

function isLike(word: Word, meant: string): boolean {
  const [phrase] = readPhrases(meant);
  return phrase !== undefined && stands([word], phrase, 0);
}

function readPhrases(text: string): Word[][] {
  return text
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((phrase) => readWords(phrase));
}
