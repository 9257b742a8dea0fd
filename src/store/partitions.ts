// The data cut into the slices that pages ask for, each with a digest: a page whose slices are what they were is what it was.

import { hash } from 'node:crypto';
import { eachJsonLine } from './json-rows.ts';

/** Columns that hold the id of something; rows are asked for by them. */
const ID_COLUMN = String.raw`(?:\w+_)?id`;
const IS_ID_COLUMN = new RegExp(`^${ID_COLUMN}$`);

/** The ids of all plans, each by itself: a piece of a longer text is exchanged for the id, as in copyText. */
export type PlanIds = ReadonlyMap<string, string>;

/** Takes plans; gives their ids as slices are named by them. */
export function listPlanIds(plans: readonly { id: string }[]): PlanIds {
  return new Map(plans.map(({ id }) => [id, id]));
}

/** The plan that a value of an id column belongs to. Ids of records and clauses begin with their plan's. */
function findPlan(value: string, plans: PlanIds): string | undefined {
  let end = 0;
  while (end < value.length && isOfSlug(value.charCodeAt(end))) end++;
  return plans.get(end === value.length ? value : value.slice(0, end));
}

/** Small letters, digits and hyphens. A page asks hundreds of times: a loop is faster than a search here. */
function isOfSlug(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
}

/** Takes a table, a column, a value and the ids of all plans; gives the name of the slice that holds the rows with that value: one of a plan, one of a thing that plans share, or the table. */
export function nameSlice(table: string, column: string, value: unknown, plans: PlanIds): string {
  if (typeof value !== 'string' || !IS_ID_COLUMN.test(column)) return table;
  const plan = findPlan(value, plans);
  return plan === undefined ? `${table}.${column}=${value}` : namePart(table, plan);
}

const names = new Map<string, Map<string, string>>();

/** The same name is the same text, so that sets of names know it at once. */
function namePart(table: string, plan: string): string {
  const ofTable = names.get(table) ?? new Map<string, string>();
  names.set(table, ofTable);
  const name = ofTable.get(plan) ?? `${table}@${plan}`;
  ofTable.set(plan, name);
  return name;
}

/** Takes a table and some of its columns; gives the name of the slice that holds them, of all rows. */
export function nameColumns(table: string, columns: readonly string[]): string {
  return `${table}[${columns.join()}]`;
}

/** Takes the name of a slice; gives its columns, if it is one of columns. */
export function readColumns(slice: string): string[] | undefined {
  return slice.match(/^\w+\[(.*)\]$/)?.[1]?.split(',');
}

/** Takes a row and columns; gives the row with these columns alone. */
export function pickColumns(row: object, columns: readonly string[]): object {
  return Object.fromEntries(columns.map((column) => [column, (row as Record<string, unknown>)[column]]));
}

/** Takes the name of a slice; gives the table that it is a part of, or that it is. */
export function getTableOf(slice: string): string {
  return slice.match(/^\w+/)?.[0] ?? slice;
}

/** Takes the name of a slice; true if it is what a table holds of one plan. */
export function isPartOfPlan(slice: string): boolean {
  return /^\w+@/.test(slice);
}

/** A slice of a table: what it holds, and where. */
export interface Slice {
  /** Rows that change, come, go or change places change it. */
  digest: string;
  /** Bytes of the published table: from and to, from and to; of a whole table, none. In one list, since a country has millions. */
  ranges: number[];
}

/** The slices of today's data, by name; none for one without rows. */
export interface Slices {
  get: (name: string) => Slice | undefined;
}

/** Takes a table, the bytes of it as published and the ids of all plans; gives each of its slices by name. */
export function cutTable(table: string, bytes: Buffer, plans: PlanIds): Map<string, Slice> {
  const slices = new Map<string, { rows: string[]; ranges: Slice['ranges'] }>([[table, { rows: [], ranges: [] }]]);
  for (const { line, start, end } of eachJsonLine(bytes)) {
    const digest = digestText(line);
    for (const name of new Set([
      table,
      ...listIds(line).map(([column, value]) => nameSlice(table, column, value, plans)),
    ])) {
      const slice = slices.get(name) ?? { rows: [], ranges: [] };
      slices.set(name, slice);
      slice.rows.push(digest);
      if (name !== table) addRange(slice.ranges, start, end);
    }
  }
  return new Map(
    [...slices].map(([name, { rows, ranges }]) => [copyText(name), { digest: digestText(rows.join()), ranges }]),
  );
}

/** A piece of a longer text, by itself: the engine keeps the whole text for whoever keeps a piece. */
function copyText(text: string): string {
  return Buffer.from(text).toString();
}

/** Rows of one plan follow each other, so that most of its slices are one range. */
function addRange(ranges: number[], start: number, end: number): void {
  const last = ranges.at(-1);
  if (last !== undefined && start <= last + SEPARATOR) ranges[ranges.length - 1] = end;
  else ranges.push(start, end);
}

/** Bytes between two rows: a comma and the end of the line. */
const SEPARATOR = 2;

/** A quote within a value has a backslash before it, so that what looks like a column here is one. */
const ID = new RegExp(String.raw`[{,]"(${ID_COLUMN})":"((?:[^"\\]|\\.)*)"`, 'g');

function listIds(line: string): [column: string, value: string][] {
  return Array.from(line.matchAll(ID), ([, column = '', value = '']) => [
    column,
    value.includes('\\') ? JSON.parse(`"${value}"`) : value,
  ]);
}

/** Takes a text; gives 20 characters that stand for it. */
export function digestText(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 20);
}

/** Takes bytes; gives 20 characters that stand for them. */
export function digestBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 20);
}
