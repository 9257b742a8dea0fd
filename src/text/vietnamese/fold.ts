// Vietnamese words without their marks, for readers who type without them.

import { mendFalseD } from './false-d.ts';

/** In lower case, without tone and letter marks, from any Unicode form: "Đài Phát thanh" is "dai phat thanh". Letters that only look like Đ are read as Đ. */
export function foldVietnamese(text: string): string {
  return mendFalseD(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').normalize('NFC');
}
