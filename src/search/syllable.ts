// Which letters a Vietnamese syllable can be made of. A word that could be one is right as it stands, whatever the
// register holds: nobody's words are exchanged for better-known ones.

const ONSETS = 'b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

/** Without marks: "ươi" and "uôi" are both "uoi". */
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu ' +
    'im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on ong ooc ' +
    'oong op ot u ua uac uan uang uat uau uay uc ue uech uen uenh ui um un ung uoc uoi uom uon uong uop uot uou up ut ' +
    'uu uy uya uych uyen uyet uynh uyt uyu y yem yen yeng yet yeu'
  ).split(' '),
);

/** `folded` is a word without marks, in lower case. */
export function isSyllable(folded: string): boolean {
  return RIMES.has(folded) || ONSETS.some((onset) => folded.startsWith(onset) && isRest(onset, folded));
}

/** The i of "gi" and the u of "qu" may be the rime's own: "gì", "giếng", "quốc". */
function isRest(onset: string, folded: string): boolean {
  const rest = folded.slice(onset.length);
  if (onset === 'gi' && rest === '') return true;
  const own = onset === 'gi' ? `i${rest}` : onset === 'qu' ? `u${rest}` : rest;
  return RIMES.has(rest) || RIMES.has(own);
}
