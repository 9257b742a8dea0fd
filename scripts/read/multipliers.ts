/** Words after a number that multiply it: "50 triệu đồng" is 50,000,000 đồng. */
export const MULTIPLIERS: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
