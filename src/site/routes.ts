// Each page or feed is one file, served under its Vietnamese and its English address (src/schema/address.ts).

import type { AstroIntegration } from 'astro';
import {
  CALENDAR_FILE,
  type EmbedKind,
  FEED_FILE,
  getEmbedPath,
  getPart,
  getPath,
  LANGUAGES,
  type Language,
  NATIONAL_FILE,
  type Part,
  PICTURE_PNG,
  PICTURE_SVG,
  type Section,
  SOCIAL_CARD_FILE,
} from '../schema/address.ts';

interface Page {
  /** File in src/pages; the underscore keeps Astro from routing it by its name. */
  file: string;
  section: Section | 'home' | `embed/${EmbedKind}`;
  /** Route parameters after the section. */
  rest?: string;
  /** A page beneath the page of an id. */
  part?: Part;
  /** The name of the file that it makes in that folder, if it is not a page. */
  makes?: string;
}

const PAGES: readonly Page[] = [
  { file: '_home', section: 'home' },
  { file: '_finding', section: 'finding' },
  { file: '_localities', section: 'localities' },
  { file: '_localities', section: 'localities', rest: '[page]' },
  { file: '_locality', section: 'localities', rest: '[id]' },
  { file: '_plans', section: 'plans' },
  { file: '_plans', section: 'plans', rest: '[page]' },
  { file: '_plan', section: 'plans', rest: '[id]' },
  { file: '_plan-text', section: 'plans', rest: '[id]', part: 'text' },
  { file: '_commitments', section: 'commitments' },
  { file: '_commitments', section: 'commitments', rest: '[page]' },
  { file: '_commitment', section: 'commitments', rest: '[id]' },
  { file: '_notice', section: 'commitments', rest: '[id]', part: 'notice' },
  { file: '_withdrawn', section: 'commitments', rest: '[id]' },
  { file: '_models', section: 'models' },
  { file: '_models', section: 'models', rest: '[page]' },
  { file: '_model', section: 'models', rest: '[id]' },
  { file: '_compare', section: 'compare' },
  { file: '_comparison', section: 'compare', rest: '[id]' },
  { file: '_calendar', section: 'calendar' },
  { file: '_calendar-file', section: 'calendar', makes: CALENDAR_FILE },
  { file: '_national-month', section: 'calendar', makes: NATIONAL_FILE },
  { file: '_locality-calendar', section: 'localities', rest: '[id]', makes: CALENDAR_FILE },
  { file: '_locality-feed', section: 'localities', rest: '[id]', makes: FEED_FILE },
  { file: '_themes', section: 'themes' },
  { file: '_theme', section: 'themes', rest: '[id]' },
  { file: '_theme-feed', section: 'themes', rest: '[id]', makes: FEED_FILE },
  { file: '_agencies', section: 'agencies' },
  { file: '_agencies', section: 'agencies', rest: '[page]' },
  { file: '_agency', section: 'agencies', rest: '[id]' },
  { file: '_withdrawn-agency', section: 'agencies', rest: '[id]' },
  { file: '_document', section: 'documents', rest: '[id]' },
  { file: '_ask', section: 'ask' },
  { file: '_ask-one', section: 'ask', rest: '[id]' },
  { file: '_ask-place', section: 'askPlaces', rest: '[id]' },
  { file: '_search', section: 'search' },
  { file: '_data', section: 'data' },
  { file: '_table', section: 'data', rest: '[id]' },
  { file: '_prose', section: 'about' },
  { file: '_prose', section: 'method' },
  { file: '_prose', section: 'cite' },
  { file: '_design', section: 'design' },
  { file: '_guide', section: 'guide' },
  { file: '_guide', section: 'hosting' },
  { file: '_guide', section: 'quality' },
  { file: '_guide', section: 'scale' },
  { file: '_guide', section: 'reliability' },
  { file: '_plan-citations', section: 'cite', rest: '[id]' },
  { file: '_prose', section: 'privacy' },
  { file: '_prose', section: 'accessibility' },
  { file: '_changes', section: 'changes' },
  { file: '_changes', section: 'changes', rest: '[page]' },
  { file: '_changes-feed', section: 'changes', makes: FEED_FILE },
  { file: '_licences', section: 'licences' },
  { file: '_decisions', section: 'decisions' },
  { file: '_decisions', section: 'decisions', rest: '[page]' },
  { file: '_decision', section: 'decisions', rest: '[id]' },
  { file: '_social-card', section: 'home', makes: SOCIAL_CARD_FILE },
  ...(['localities', 'plans', 'models', 'themes', 'commitments'] as const).map(
    (section): Page => ({ file: '_social-card', section, makes: SOCIAL_CARD_FILE }),
  ),
  ...(['localities', 'plans', 'models', 'themes', 'commitments'] as const).map(
    (section): Page => ({ file: '_item-social-card', section, rest: '[id]', makes: SOCIAL_CARD_FILE }),
  ),
  { file: '_embed-commitment', section: 'embed/commitments', rest: '[id]' },
  { file: '_embed-withdrawn', section: 'embed/commitments', rest: '[id]' },
  { file: '_embed-locality', section: 'embed/localities', rest: '[id]' },
  { file: '_embed-model', section: 'embed/models', rest: '[id]' },
  { file: '_embed-picture', section: 'embed/pictures', rest: '[id]' },
  { file: '_picture-svg', section: 'embed/pictures', rest: '[id]', makes: PICTURE_SVG },
  { file: '_picture-png', section: 'embed/pictures', rest: '[id]', makes: PICTURE_PNG },
];

function makePattern(section: Page['section'], rest: string, language: Language): string {
  if (section === 'home') return language === 'vi' ? '' : 'en/';
  return section.startsWith('embed/')
    ? getEmbedPath(section.slice('embed/'.length) as EmbedKind, rest, language)
    : getPath(section as Section, rest, language);
}

export function routes(): AstroIntegration {
  return {
    name: 'routes',
    hooks: {
      'astro:config:setup': ({ injectRoute, config }) => {
        for (const { file, section, rest = '', part, makes } of PAGES) {
          const entrypoint = new URL(`./src/pages/${file}.${makes ? 'ts' : 'astro'}`, config.root);
          for (const language of LANGUAGES) {
            injectRoute({
              pattern: `/${makePattern(section, rest, language)}${part ? `${getPart(part, language)}/` : ''}${makes ?? ''}`,
              entrypoint,
              prerender: true,
            });
          }
        }
      },
    },
  };
}
