import { defineConfig } from 'vitest/config';

/** Folders whose tests need more than the sources: a publication, a browser, or minutes. All others are unit tests. */
const PUBLISHED = 'test/published/**/*.test.ts';
const BROWSER = 'test/site/**/*.test.ts';
const PROCESS = 'test/{commands,publications,resilience}/**/*.test.ts';

export default defineConfig({
  test: {
    // Unlike a thread, a process can change its time zone, which tests of calendars do.
    pool: 'forks',
    // A browser waits more than it works: two files at once are faster, also on two cores.
    maxWorkers: 2,
    // Files of a worker share its modules: most of the time of a small file would go to importing them again.
    isolate: false,
    unstubEnvs: true,
    unstubGlobals: true,
    // What is waited for comes, or it does not: a busy machine is no reason to fail.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [PUBLISHED, BROWSER, PROCESS] },
      },
      {
        extends: true,
        // What the site reads beside its data is in the publication.
        test: { name: 'published', include: [PUBLISHED], env: { REGISTER_DATA: 'dist/data' } },
      },
      {
        extends: true,
        test: { name: 'browser', include: [BROWSER], globalSetup: 'test/site/support/browser.ts' },
      },
      {
        extends: true,
        test: { name: 'process', include: [PROCESS] },
      },
    ],
  },
});
