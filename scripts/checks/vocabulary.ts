// Themes and model types come from closed vocabularies, the themes of the thesaurus too.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';

export function checkVocabulary({ plans, vocabularies, issueIn }: Input): Issue[] {
  const themes = new Set(vocabularies.themes.map(({ id }) => id));
  const models = new Set(vocabularies.modelTypes.map(({ id }) => id));
  const knownThemes = `themes.yaml has: ${[...themes].join(', ')}`;
  const ofPlans = plans.flatMap((plan) =>
    plan.entry.records.flatMap((record, at) => [
      ...('themes' in record ? record.themes : []).flatMap((theme, index) =>
        themes.has(theme)
          ? []
          : [plan.issueAt(['records', at, 'themes', index], `unknown theme "${theme}"`, knownThemes)],
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
  const ofSynonyms = vocabularies.synonyms.flatMap((group, at) =>
    (group.themes ?? []).flatMap((theme, index) =>
      themes.has(theme)
        ? []
        : [issueIn('synonyms', ['groups', at, 'themes', index], `unknown theme "${theme}"`, knownThemes)],
    ),
  );
  return [...ofPlans, ...ofSynonyms];
}
