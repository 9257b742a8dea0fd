// Types of administrative units in an address: capitalised where the name begins, in lower case after that (Nghị định
// 30/2020/NĐ-CP, Phụ lục II).

// No look-behind: this runs in browsers, and Safari before 16.4 reads none.
/** Not before a number ("Quận 1"), nor in Thành phố Hồ Chí Minh, where the type is part of the name. */
const LATER_TYPE = /([,;] |\()(Tỉnh|Thành phố|Thị xã|Huyện|Quận|Phường|Xã|Thị trấn|Đặc khu)(?= (?!\d|Hồ Chí Minh))/g;

/** Of a name that goes on with the units above: "Xã Song An, thị xã An Khê, tỉnh Gia Lai". */
export function lowercaseUnitTypes(name: string): string {
  return name.replace(LATER_TYPE, (_, before: string, type: string) => before + type.toLowerCase());
}
