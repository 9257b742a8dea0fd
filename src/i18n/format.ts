// Dates and numbers as a person writes them.

import type { Language } from '../schema/address.ts';
import { MONTHS } from '../text/no-break.ts';

/** An EDTF date or interval, no more precise than it is: "15/11/2019", "tháng 4/2024", "April 2024". */
export function formatDate(edtf: string, language: Language): string {
  if (edtf.includes('/')) {
    const [from = '', to = ''] = edtf.split('/');
    return `${formatDate(from, language)} – ${formatDate(to, language)}`;
  }
  const [year = '', month, day] = edtf.split('-');
  if (!month || month === 'XX') return year;
  if (!day || day === 'XX')
    return language === 'vi' ? `tháng ${Number(month)}/${year}` : `${MONTHS[Number(month) - 1]} ${year}`;
  return language === 'vi' ? `${day}/${month}/${year}` : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** "960.000.000" in Vietnamese, "960,000,000" in English. */
export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
}

/** In KB or MB with one decimal; in bytes what KB would round to 0. */
export function formatBytes(bytes: number, language: Language): string {
  const [value, unit] = bytes < 50 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1e3, 'KB'] : [bytes / 1e6, 'MB'];
  return `${value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 })} ${unit}`;
}
