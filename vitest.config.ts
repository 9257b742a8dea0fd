import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Some tests start processes of their own, and property tests try hundreds of documents: slow machines need time.
    pool: 'forks',
    // A browser waits more than it works: two files at once are faster, also on two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // What is waited for comes, or it does not: a busy machine is no reason to fail.
    expect: { poll: { timeout: 30_000 } },
  },
});
