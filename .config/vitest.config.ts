/** How the tests run: one project a kind of test, so that each can be run by itself. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    // Most tests wait for a build or a browser; left to itself, the runner keeps one core for nobody.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: ['unit', 'cli', 'build', 'browser'].map((name) => ({
      extends: true as const,
      test: {
        name,
        env: { CUEMARK_TEST_RUN: String(process.pid) },
        include: [`tests/${name}/**/*.test.ts`],
        globalSetup: name === 'browser' ? ['tests/support/serve-browser.ts'] : [],
        testTimeout: name === 'unit' ? 10_000 : 60_000,
        hookTimeout: 240_000,
      },
    })),
  },
});
