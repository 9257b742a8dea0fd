// Collections: the generated page of each plan, and authored prose. Tables are not collections: src/store reads them.

import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { bilingual } from './schema/field.ts';
import { planId, slug } from './schema/id.ts';
import { loadPlanPages } from './site/plan-pages.ts';

const plans = defineCollection({
  loader: loadPlanPages(process.env.REGISTER_PLANS ?? resolve('content/plans')),
  schema: z.strictObject({ generatedFrom: z.string(), id: planId, year: z.int(), locality: slug }),
});

const pages = defineCollection({
  loader: glob({ pattern: '{vi,en}/*.mdx', base: './content/pages' }),
  schema: z.strictObject({ title: z.string(), description: z.string() }),
});

const figures = defineCollection({
  loader: glob({ pattern: '*.yaml', base: './content/pages/figures' }),
  schema: z
    .strictObject({
      caption: bilingual,
      heading: bilingual,
      columns: z.array(z.strictObject({ label: bilingual, decimals: z.int().optional() })),
      rows: z.array(z.strictObject({ label: bilingual, values: z.array(z.number().nullable()) })),
    })
    .refine(({ columns, rows }) => rows.every(({ values }) => values.length === columns.length), {
      error: 'every row has one value a column',
    }),
});

const decisions = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/decisions' }),
  schema: z.strictObject({ title: bilingual, date: z.string(), status: z.enum(['accepted', 'superseded']) }),
});

export const collections = { plans, pages, figures, decisions };
