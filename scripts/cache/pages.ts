// Pages from one build to the next. A page stays if every question that it asked has the answer that it had, and its
// file has the bytes that it had: a time can be set back.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { getTableOf } from '../../src/store/questions.ts';
import type { Store } from '../../src/store/store.ts';
import { hashFile } from './cache.ts';

/** The questions of each page that was made, by the path of its file. */
export type MadePages = ReadonlyMap<string, readonly string[]>;

export class PageCache {
  readonly #store: Store;

  /** A store that is only read must have been written by a page cache before. */
  constructor(store: Store, options: { readOnly?: boolean } = {}) {
    this.#store = store;
    if (options.readOnly) return;
    store.database.exec(
      'CREATE TABLE IF NOT EXISTS question (number INTEGER PRIMARY KEY, name TEXT UNIQUE, digest TEXT);' +
        'CREATE TABLE IF NOT EXISTS page (path TEXT PRIMARY KEY, mark TEXT, questions TEXT) WITHOUT ROWID',
    );
  }

  /** Paths of the pages, under the folder of the published site, that need not be made again. */
  listUnchanged(published: string): Set<string> {
    const isSame = this.#compareAnswers();
    const pages = this.#store.prepare('SELECT path, mark, questions FROM page').all() as {
      path: string;
      mark: string;
      questions: string;
    }[];
    const unchanged = pages.filter(
      ({ path, mark, questions }) =>
        (JSON.parse(questions) as number[]).every((number) => isSame.has(number)) &&
        mark !== NO_FILE &&
        readMark(join(published, path)) === mark,
    );
    return new Set(unchanged.map(({ path }) => path));
  }

  /** Numbers of the questions that have the answers that they had. */
  #compareAnswers(): Set<number> {
    const known = this.#store.prepare('SELECT number, name, digest FROM question').all() as KnownQuestion[];
    const digestAnswer = this.#makeDigester(known);
    return new Set(known.filter(({ name, digest }) => digest === digestAnswer(name)).map(({ number }) => number));
  }

  /** Digests of answers; what a table answers is the same while the table is. */
  #makeDigester(known: readonly KnownQuestion[]): (question: string) => string {
    const digestOf = new Map(known.map(({ name, digest }) => [name, digest]));
    const sameTables = new Map<string, boolean>();
    const isTableSame = (table: string) => {
      const isSame = sameTables.get(table) ?? digestOf.get(table) === this.#store.digestAnswer(table);
      sameTables.set(table, isSame);
      return isSame;
    };
    return (question) => {
      const before = isTableSame(getTableOf(question)) ? digestOf.get(question) : undefined;
      return before ?? this.#store.digestAnswer(question);
    };
  }

  /** Writes down what the next build may take over: the pages of `site`, a folder, made now or before. */
  update(site: string, made: MadePages, paths: ReadonlySet<string>): void {
    const { database } = this.#store;
    const known = this.#store.prepare('SELECT path, mark, questions FROM page').all() as {
      path: string;
      mark: string;
      questions: string;
    }[];
    const kept = known.filter(({ path }) => paths.has(path) && !made.has(path));
    const questions = this.#store.prepare('SELECT number, name, digest FROM question').all() as KnownQuestion[];
    const names = new Map(questions.map(({ number, name }) => [number, name]));
    const digestAnswer = this.#makeDigester(questions);
    const pages = [
      ...kept.map(({ path, mark, questions }) => ({
        path,
        mark,
        questions: (JSON.parse(questions) as number[]).map((number) => names.get(number) ?? ''),
      })),
      ...Array.from(made, ([path, questions]) => ({ path, mark: readMark(join(site, path)), questions })),
    ];
    const numbers = new Map<string, number>();
    const number = (question: string) => {
      const own = numbers.get(question) ?? numbers.size;
      numbers.set(question, own);
      return own;
    };
    this.#store.inTransaction(() => {
      database.exec('DELETE FROM question; DELETE FROM page');
      const insertPage = this.#store.prepare('INSERT INTO page VALUES (?, ?, ?)');
      for (const { path, mark, questions } of pages) insertPage.run(path, mark, JSON.stringify(questions.map(number)));
      for (const question of [...numbers.keys()]) number(getTableOf(question));
      const insertQuestion = this.#store.prepare('INSERT INTO question VALUES (?, ?, ?)');
      for (const [question, own] of numbers) insertQuestion.run(own, question, digestAnswer(question));
    });
  }
}

type KnownQuestion = { number: number; name: string; digest: string };

/** What a page without a file has; Astro writes none for an empty answer. */
const NO_FILE = '';

function readMark(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? hashFile(file) : NO_FILE;
}
