// The workflow that publishes, read by a validator that knows what workflows may say.

import { readFileSync } from 'node:fs';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const content = readFileSync('.github/workflows/publish.yml', 'utf8');

const listErrors = (text: string) => JSON.stringify(validateWorkflow(text).errors);

interface Workflow {
  jobs: Record<string, { steps: { uses?: string; run?: string; env?: Record<string, string> }[] }>;
}
const steps = Object.values((parse(content) as Workflow).jobs).flatMap((job) => job.steps);

describe('the workflow that publishes', () => {
  it('is accepted', () => {
    expect(listErrors(content)).toBe('[]');
  });

  it.each([
    ['a key that no step has', content.replace('- run: npm test', '- runs: npm test'), /uses/],
    ['a job that waits for one that is not there', content.replace('needs: build', 'needs: built'), /built/],
    ['a permission that there is none of', content.replace('pages: write', 'pages: all'), /permissions/],
    ['no job', content.slice(0, content.indexOf('jobs:')), /jobs/],
  ])('is refused with %s', (_, broken, message) => {
    expect(broken).not.toBe(content);
    expect(listErrors(broken)).toMatch(message);
  });

  it('uses each action in one version, to the last digit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((action) => !/^actions\/[a-z-]+@v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  it('publishes only what the tests passed, under the address that Pages gives it', () => {
    const test = steps.find(({ run }) => run === 'npm test');
    expect(test?.env).toEqual({
      // biome-ignore-start lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
      SITE_URL: '${{ steps.pages.outputs.origin }}',
      BASE_PATH: '${{ steps.pages.outputs.base_path }}/',
      // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above
    });
    expect(steps.findIndex(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'))).toBeGreaterThan(
      steps.indexOf(test as (typeof steps)[number]),
    );
  });
});
