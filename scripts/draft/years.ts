// Of which year a plan is, by written rules: the year that its title names for itself, else the year of issue. Years of
// cited acts, of periods and of deadlines are not the plan's own.

/** What the title takes from other documents. */
const CITED = [
  /\([^()]*kèm\s+theo[^()]*\)/giu,
  /(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d/gu,
  /ngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm\s*20\d\d/giu,
  /số\s*:?\s*\d[\p{L}\d/.&–-]*/giu,
  /(?<!\p{L})(?:luật|bộ luật|hiến pháp|pháp lệnh|nghị định|thông tư|nghị quyết|chỉ thị|quyết định)(?!\p{L})[^,;.“”"]{0,90}?năm\s*20\d\d/giu,
  /(?:giai\s*đoạn|thời\s*kỳ|nhiệm\s*kỳ|năm\s*học|niên\s*khóa)\s*:?\s*(?:từ\s*)?(?:năm\s*)?20\d\d(?:\s*(?:[-–]|đến)\s*(?:năm\s*)?20\d\d)?/giu,
  /(?:năm\s*)?20\d\d\s*(?:[-–]|đến)\s*(?:năm\s*)?20\d\d/giu,
  /(?:đến|từ|trước|tầm\s*nhìn|định\s*hướng(?:\s*đến)?)\s*(?:hết\s*)?năm\s*20\d\d/giu,
];

export interface FoundYear {
  year: number;
  /** False where the title names none, several, or one that does not fit the date of issue. */
  isSure: boolean;
}

/** `titles` come with the nearest first: the plan's, then that of the decision. Null where neither they nor the date tell. */
export function findPlanYear(titles: readonly string[], issued: number | undefined): FoundYear | null {
  for (const title of titles) {
    const own = CITED.reduce((words, pattern) => words.replace(pattern, ' '), title);
    const years = new Set(
      [...own.matchAll(/(?:năm\s*|tháng\s*\d{1,2}\s*\/\s*|quý\s*[IV\d]+\s*\/\s*)(20\d\d)(?!\d)/giu)].map(([, digits]) =>
        Number(digits),
      ),
    );
    const [year] = years;
    if (year === undefined) continue;
    const fits = issued === undefined || year === issued || year === issued + 1;
    return { year, isSure: years.size === 1 && fits };
  }
  return issued === undefined ? null : { year: issued, isSure: false };
}
