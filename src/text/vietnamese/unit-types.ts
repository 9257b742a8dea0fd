// How Vietnamese writes the ranks of units that stand one within another (Nghị định 30/2020/NĐ-CP, Phụ lục II): large where the name begins, small after it.

/** A rank stays large before a number ("Quận 1"), and in Thành phố Hồ Chí Minh, whose name it belongs to. */
const LATER_RANK =
  /(?<=[,;] |\()(?:Tỉnh|Thành phố|Thị xã|Huyện|Quận|Phường|Xã|Thị trấn|Đặc khu)(?= (?!\d|Hồ Chí Minh))/g;

/** Takes a unit's name with those of the units above it; gives it with every rank but the first small: "Xã Song An, thị xã An Khê, tỉnh Gia Lai". */
export function writeRanksSmall(name: string): string {
  return name.replace(LATER_RANK, (rank) => rank.toLowerCase());
}
