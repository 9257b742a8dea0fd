// Rows of the closed vocabularies: themes and types of model.

import { getPath } from '../../src/schema/address.ts';
import type { Datasets } from '../../src/schema/tables.ts';
import type { Vocabularies } from '../read/input.ts';

export function makeThemeRows(themes: Vocabularies['themes']): Datasets['themes'] {
  return themes.map(({ id, label, definition, sdg, sensitive }) => ({
    id,
    label_vi: label.vi,
    label_en: label.en,
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
