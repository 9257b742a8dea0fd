// A form of the thesaurus leads to one group, and is no word of the register, which search finds by itself. What a list
// holds twice, another rule finds.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import type { Path } from '../read/yaml.ts';

interface Form {
  form: string;
  path: Path;
}

export function checkSynonymForms({ vocabularies, issueIn }: Input): Issue[] {
  const { synonyms } = vocabularies;
  const at = ({ path }: Form, message: string, tip: string) => issueIn('synonyms', path, message, tip);
  const lineOf = (form: Form) => at(form, '', '').line;
  const words = new Map(
    synonyms.flatMap((group, index) => listForms(index, 'words', group.words)).map((word) => [word.form, word]),
  );
  return (['vi', 'en'] as const).flatMap((language) => {
    const seen = new Map<string, Form>();
    return synonyms
      .flatMap((group, index) => listForms(index, language, group[language]))
      .flatMap((form) => {
        const word = words.get(form.form);
        const before = seen.get(form.form);
        seen.set(form.form, before ?? form);
        return [
          ...(word
            ? [
                at(
                  form,
                  `"${form.form}" is among the words of the register on line ${lineOf(word)}`,
                  'search finds them as they are: remove this form, or that word',
                ),
              ]
            : []),
          ...(before && before.path[1] !== form.path[1]
            ? [
                at(
                  form,
                  `"${form.form}" stands on line ${lineOf(before)} already`,
                  'leave it in the group that answers it best, or write the longer words that tell the two apart',
                ),
              ]
            : []),
        ];
      });
  });
}

function listForms(group: number, list: 'words' | 'vi' | 'en', forms: readonly string[] = []): Form[] {
  return forms.map((form, index) => ({
    form: form.normalize('NFC').toLowerCase(),
    path: ['groups', group, list, index],
  }));
}
