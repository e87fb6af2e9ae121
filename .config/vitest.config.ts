/** How the tests run: one project a kind of test, so that each can be run by itself. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = new URL('..', import.meta.url).pathname;

/** Where the longest files are, in the order of their length: begun last, they would leave the other cores waiting. */
const longest = [
  '/build/incremental',
  '/browser/journey',
  '/browser/search-languages',
  '/build/',
  '/browser/',
  '/cli/',
];

function rank({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((part) => moduleId.includes(`/tests${part}`));
  return place === -1 ? longest.length : place;
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  root,
  test: {
    // Most tests wait for a build or a browser; left to itself, the runner keeps one core for nobody.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: ['unit', 'cli', 'build', 'browser'].map((name) => ({
      extends: true as const,
      test: {
        name,
        env: { CUEMARK_TEST_RUN: String(process.pid) },
        include: [`tests/${name}/**/*.test.ts`],
        globalSetup: name === 'browser' ? ['tests/support/serve-browser.ts'] : [],
        // A browser on a busy machine may answer late once; what is wrong is wrong twice.
        retry: name === 'browser' ? 1 : 0,
        // No module of these keeps a state of its own, so that none need be loaded anew for every file of tests.
        isolate: false,
        testTimeout: 60_000,
        hookTimeout: 240_000,
      },
    })),
  },
});
