// Drafts a document as a clerk would: whoever is asked for a year, an issuer or a place gives it and tries again.

import type { AgencyTypeEntry } from '../../../src/schema/agency.ts';
import { draftFile } from '../../draft/draft-file.ts';
import type { Draft } from '../../draft/draft-plan.ts';
import type { Extracted } from '../../draft/extracted.ts';
import type { Given } from '../../draft/identity.ts';
import { DraftProblem } from '../../draft/problem.ts';
import type { Input } from '../../read/input.ts';
import type { Sample } from './corpus.ts';
import type { Metadata } from './truth.ts';

export const QUESTIONS = ['year', 'issuer', 'locality'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Attempt {
  /** Null if no draft was made. */
  made: { draft: Draft; extracted: Extracted } | null;
  asked: Question[];
  /** What the last try said, if it made no draft. */
  said: string;
  /** True if it ended otherwise than with words for the clerk. */
  crashed: boolean;
}

/** What a clerk would answer of a document that is no plan. */
const SOME_PLAN: Metadata = { number: '', year: 2025, issuer: { type: 'ubnd' }, locality: 'thanh-pho-ha-noi' };

export async function draftAsClerk(
  { path, truth }: Sample,
  input: Input,
  folders: readonly string[],
): Promise<Attempt> {
  const { year, issuer, locality } = truth.kind === 'refuse' ? SOME_PLAN : (truth.metadata ?? SOME_PLAN);
  const answers = { year: String(year), issuer: issuer?.type, locality };
  const given: Given = {};
  const asked: Question[] = [];
  for (;;) {
    try {
      const known = given.issuer === undefined ? input : withType(input, given.issuer);
      return { made: await draftFile(path, known, folders, given), asked, said: '', crashed: false };
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const stopped: Attempt = { made: null, asked, said, crashed: !(error instanceof DraftProblem) };
      const question = QUESTIONS.find((name) => given[name] === undefined && said.includes(`--${name}`));
      if (stopped.crashed || !question) return stopped;
      asked.push(question);
      const answer = answers[question];
      if (!answer) return stopped;
      given[question] = answer;
    }
  }
}

/** The register with one more type of body, as the draft tells a clerk to add it. */
function withType(input: Input, id: string): Input {
  const { agencyTypes } = input.vocabularies;
  if (agencyTypes.some((type) => type.id === id)) return input;
  const added: AgencyTypeEntry = {
    id,
    kind: 'agency',
    levels: ['province', 'district', 'commune'],
    label: { vi: id, en: id },
    naming: 'unit',
    names: [],
    abbreviations: [],
  };
  return { ...input, vocabularies: { ...input.vocabularies, agencyTypes: [...agencyTypes, added] } };
}
