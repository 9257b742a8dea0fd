// Truth as the corpus writes it, in its two shapes, in the shape that is scored.

import type { TrueClause, TrueDeadline, TrueRecords, Truth } from './truth.ts';

type Line = number | number[] | { line: number };
type Records = Omit<TrueRecords, 'budgets' | 'models' | 'objectives'> &
  Record<'budgets' | 'models' | 'objectives', Line[]>;

/** The shape of invented documents: every clause with its lines, labelled or not. */
interface Variant {
  metadata: {
    number: string | null;
    number_accept?: string[];
    date: string;
    issuer: string;
    locality: string;
    year: number;
    title: string;
    signatory: { name: string } | null;
  };
  clauses: { line_start: number; label: string | null; kind: string; marker: string; text: string }[];
  targets?: VariantTarget[];
  deadlines?: { line: number; edtf: string | null; edtf_also?: string | string[] }[];
}

interface VariantTarget {
  line: number;
  value: number | string;
  values?: number[];
  unit: string;
  comparator: string;
  year?: number;
  deadline_year?: number;
}

export function readForeignTruth(truth: unknown): Truth {
  const { clauses } = truth as { clauses?: object[] };
  if (clauses?.[0] && 'line_start' in clauses[0]) return readVariant(truth as Variant);
  const { records, ...rest } = truth as Truth & { records?: Partial<Records> };
  if (!records) return rest;
  const lists = Object.entries(records).map(([table, rows]) => [
    table,
    LINES.has(table) ? (rows as Line[]).map(readLine) : rows,
  ]);
  return { ...rest, records: Object.fromEntries(lists) };
}

const LINES: ReadonlySet<string> = new Set(['budgets', 'models', 'objectives']);

function readLine(line: Line): { line: number } {
  if (typeof line === 'number') return { line };
  return Array.isArray(line) ? { line: line[0] as number } : line;
}

const COMPARATORS: Readonly<Record<string, string>> = {
  exactly: 'equal',
  less_than: 'below',
  at_most: 'at_most',
  at_least: 'at_least',
  more_than: 'at_least',
};

function readVariant({ metadata, clauses, targets = [], deadlines = [] }: Variant): Truth {
  return {
    kind: 'plan',
    metadata: {
      number: metadata.number ?? 'not stated',
      numberAlso: metadata.number_accept ?? [],
      date: metadata.date,
      issuer: { type: /^[ủu][ỷy]\s*ban\s*nhân\s*dân/iu.test(metadata.issuer.normalize('NFC')) ? 'ubnd' : null },
      localityName: metadata.locality,
      year: metadata.year,
      title: metadata.title,
      signatory: metadata.signatory,
    },
    clauses: clauses.flatMap(({ line_start, label, marker, text }): TrueClause[] =>
      label && marker !== 'none' ? [{ line: line_start, label, kind: isDash(marker) ? 'dash' : marker, text }] : [],
    ),
    paragraphs: clauses.flatMap(({ label, line_start }) => (label ? [] : [{ line: line_start }])),
    records: {
      targets: targets.flatMap(({ value, year, deadline_year, comparator, line, values, unit }) => {
        if (typeof value !== 'number') return [];
        const by = year ?? deadline_year;
        const compared = COMPARATORS[comparator];
        return [
          {
            line,
            value,
            unit,
            ...(values ? { values } : {}),
            ...(by ? { year: by } : {}),
            ...(compared ? { comparator: compared } : {}),
          },
        ];
      }),
      deadlines: deadlines.flatMap(({ edtf, edtf_also, line }): TrueDeadline[] =>
        edtf ? [{ lines: [line], edtf: [edtf, ...[edtf_also ?? []].flat()] }] : [],
      ),
    },
  };
}

const isDash = (marker: string) => ['dash', 'plus', 'dot', 'star'].includes(marker);
