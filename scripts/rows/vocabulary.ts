// Rows of the vocabularies: themes, types of model, and what people say for the words of the register.

import { getPath } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import { joinList } from '../../src/text/list-cell.ts';
import type { Vocabularies } from '../read/input.ts';

export function makeThemeRows(themes: Vocabularies['themes']): Datasets['themes'] {
  return themes.map(({ id, label, alsoCalled, definition, sdg, sensitive }) => ({
    id,
    label_vi: label.vi,
    label_en: label.en,
    also_called_vi: joinList(alsoCalled?.vi ?? []),
    also_called_en: joinList(alsoCalled?.en ?? []),
    definition_vi: definition.vi,
    definition_en: definition.en,
    sdg: sdg ?? null,
    is_sensitive: sensitive ?? false,
    path: getPath('themes', id),
  }));
}

export function makeModelTypeRows(types: Vocabularies['modelTypes']): Datasets['model_types'] {
  return types.map(({ id, label, definition }) => ({
    id,
    label_vi: label.vi,
    label_en: label.en,
    definition_vi: definition.vi,
    definition_en: definition.en,
    path: getPath('models', id),
  }));
}

/** A row a form, words of the register first. Of a theme, its label in each language is the form. */
export function makeSynonymRows({ synonyms, themes }: Vocabularies): Datasets['synonyms'] {
  const labels = new Map(themes.map(({ id, label }) => [id, label]));
  return synonyms.flatMap(({ id, words = [], themes: themeIds = [], vi, en, near, absent, note }) => {
    const make = (kind: Row['kind'], language: Row['language'], form: string, theme: string | null = null): Row => ({
      group_id: id,
      kind,
      language,
      form,
      theme_id: theme,
      is_near: near ?? false,
      is_absent: absent ?? false,
      note_vi: note?.vi ?? null,
      note_en: note?.en ?? null,
    });
    return [
      ...words.map((word) => make('word', 'vi', word)),
      ...themeIds.flatMap((theme) =>
        (['vi', 'en'] as const).map((language) =>
          make('theme', language, labels.get(theme)?.[language] ?? theme, theme),
        ),
      ),
      ...vi.map((form) => make('everyday', 'vi', form)),
      ...en.map((form) => make('everyday', 'en', form)),
    ];
  });
}

type Row = Datasets['synonyms'][number];
