// Vietnamese words without their marks, for readers who type without them.

/** In lower case, without tone and letter marks, from any Unicode form: "Đài Phát thanh" is "dai phat thanh". */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').normalize('NFC');
}
