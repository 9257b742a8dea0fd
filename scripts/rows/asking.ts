// Rows of what the register knows of asking a public body.

import type { AskingEntry } from '../../src/schema/asking.ts';
import type { Datasets } from '../../src/schema/tables.ts';

type Checked = AskingEntry['facts'][number] | AskingEntry['bodies'][number];

const makeEvidence = ({ state, source, address, checkedOn }: Checked) => ({
  state,
  source_vi: source.vi,
  source_en: source.en,
  address: address ?? null,
  checked_on: checkedOn,
});

export function makeAskingRows(asking: AskingEntry): Pick<Datasets, 'asking_facts' | 'bodies_today'> {
  return {
    asking_facts: asking.facts.map((fact) => ({
      id: fact.id,
      topic: fact.topic,
      says_vi: fact.says.vi,
      says_en: fact.says.en,
      citation: fact.citation ?? null,
      ...makeEvidence(fact),
    })),
    bodies_today: asking.bodies.map((body) => ({
      id: [body.type, body.level, ...(body.place === undefined ? [] : [body.place])].join(':'),
      type_id: body.type,
      level: body.level,
      locality_id: body.place ?? null,
      now_vi: body.now?.vi ?? null,
      now_en: body.now?.en ?? null,
      ...makeEvidence(body),
    })),
  };
}
