// Themes and model types come from closed vocabularies.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkVocabulary({ plans, vocabularies }: Input): Issue[] {
  const themes = new Set(vocabularies.themes.map(({ id }) => id));
  const models = new Set(vocabularies.modelTypes.map(({ id }) => id));
  return plans.flatMap((plan) =>
    plan.entry.records.flatMap((record, at) => [
      ...('themes' in record ? record.themes : []).flatMap((theme, index) =>
        themes.has(theme)
          ? []
          : [
              plan.issueAt(
                ['records', at, 'themes', index],
                `unknown theme "${theme}"`,
                `themes.yaml has: ${[...themes].join(', ')}`,
              ),
            ],
      ),
      ...(record.table === 'models' && !models.has(record.type)
        ? [
            plan.issueAt(
              ['records', at, 'type'],
              `unknown model type "${record.type}"`,
              `models.yaml has: ${[...models].join(', ')}`,
            ),
          ]
        : []),
    ]),
  );
}
