// The thesaurus: how people say what the register says in its own words. Search widens a query by it.

import { z } from 'zod';
import { bilingual, describe, vocabulary } from './field.ts';
import { slug } from './id.ts';
import { defineTable } from './table.ts';

/** Words as people type them. One letter would be found in too much. */
const form = z
  .string()
  .regex(/^\S+(?: \S+)*$/u, 'words with one blank between them, none around them')
  .min(2);

export const synonymGroupEntry = z
  .strictObject({
    id: slug,
    /** Words of the register: what a query is widened to. */
    words: z.array(form).min(1).optional(),
    /** Themes that answer the query, where no words of the register do it alone. */
    themes: z.array(slug).min(1).optional(),
    /** What people type, with marks: search does without them. */
    vi: z.array(form).min(1),
    en: z.array(form).min(1),
    /** True if the forms are near the words of the register but mean something else. */
    near: z.literal(true).optional(),
    /** True if no record is about what the forms mean: search says so, and shows nothing in its place. */
    absent: z.literal(true).optional(),
    /** What readers are told of the difference. */
    note: bilingual.optional(),
  })
  .refine(({ words, themes }) => words || themes, 'give words of the register, or themes, or both')
  .refine(({ near, absent }) => near || !absent, 'what the register lacks is near at most: near: true')
  .refine(({ near, note }) => !near || note, {
    path: ['note'],
    message: 'near words need a note that says how they differ: note: { vi: "…", en: "…" }',
  });
export type SynonymGroupEntry = z.infer<typeof synonymGroupEntry>;

export const synonymsEntry = z.strictObject({ groups: z.array(synonymGroupEntry) });

const synonymKind = vocabulary({
  word: ['Lời của sổ', 'Word of the register'],
  theme: ['Chủ đề', 'Theme'],
  everyday: ['Lời người đọc', 'Word of readers'],
});

export const synonyms = defineTable({
  label: ['Từ gần nghĩa', 'Synonyms'],
  row: [
    'Một cách nói trong một nhóm: lời của sổ, chủ đề, hoặc lời người đọc hay gõ',
    'One form in a group: words of the register, a theme, or what readers type',
  ],
  key: ['group_id', 'kind', 'language', 'form'],
  links: { theme_id: 'themes' },
  columns: {
    group_id: describe(slug, ['Nhóm', 'Group']),
    kind: describe(
      synonymKind,
      ['Loại', 'Kind'],
      [
        'Ai gõ lời người đọc thì sổ tìm thêm lời của sổ và chủ đề cùng nhóm',
        'Who types a word of readers is also shown the words of the register and the themes of its group',
      ],
    ),
    language: describe(vocabulary({ vi: ['Tiếng Việt', 'Vietnamese'], en: ['Tiếng Anh', 'English'] }), [
      'Ngôn ngữ',
      'Language',
    ]),
    form: describe(z.string().min(1), ['Cách nói', 'Form'], ['Với chủ đề là tên của nó', 'Of a theme, its label']),
    theme_id: describe(slug.nullable(), ['Chủ đề', 'Theme'], ['Chỉ với chủ đề', 'For themes only']),
    is_near: describe(
      z.boolean(),
      ['Chỉ gần nghĩa', 'Near only'],
      [
        'Có: sổ không có điều nào nói riêng về điều người đọc gõ, note nói điều gần nhất. Không: bản ghi tìm thấy nói về điều ấy, dù lời người đọc có thể hẹp hay rộng hơn (“người mù” và người khuyết tật)',
        'Yes: the register has nothing about just what readers type; the note says what comes nearest. No: the records are about it, though the words of readers may be narrower or wider ("blind" and people with disabilities)',
      ],
    ),
    is_absent: describe(
      z.boolean(),
      ['Sổ chưa có', 'Not in the register'],
      [
        'Không bản ghi nào nói riêng về việc ấy. Có: phá thai. Không: mái ấm (các kế hoạch có nhà tạm lánh)',
        'No record is about this itself. Yes: abortion. No: a safe house (the plans have shelters)',
      ],
    ),
    note_vi: describe(z.string().nullable(), ['Khác nhau thế nào', 'Note (Vietnamese)']),
    note_en: describe(z.string().nullable(), ['Khác nhau thế nào (tiếng Anh)', 'Note (English)']),
  },
});
