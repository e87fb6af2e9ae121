// The settings of Astro; what they depend on is read from the environment and from site.yaml.
import { createHash } from 'node:crypto';
import { defineConfig } from 'astro/config';
import { pageFonts } from './src/fonts/page-fonts.ts';
import { bodyProcessor } from './src/markdown/processor.ts';
import { policyDigest, readersDirectives } from './src/publish/page-policy.ts';
import { firstPaintScript } from './src/publish/first-paint-script.ts';
import { pageOrder } from './src/search/page-order.ts';
import { folderInRepository } from './src/sources/repository-folder.ts';
import { projectRoot, readSettings } from './src/sources/settings.ts';
import { publicationAddress } from './src/sources/site-address.ts';

const settings = readSettings(process.env);
const { origin, base } = publicationAddress(settings);
const firstPaint = firstPaintScript();

/**
 * A picture in a spoiler may be called by what it gives away, and a file's name is in no spoiler: what is
 * published is a digest of the name. It stays a part, so that equal pictures under two names do not meet.
 *
 * @param {{ names: string[] }} asset
 */
function assetFileNames({ names }) {
  const name = createHash('sha256').update(names.join('/')).digest('base64url').slice(0, 6);
  return `_astro/${name}.[hash][extname]`;
}

/** What is always wanted together comes in one file: each further one is a request that a slow line waits for. */
const codeSplitting = {
  groups: [
    { name: 'names', test: /\/src\/client\/(?:name-[a-z]+|names-index|whole-names|word-index|find-list)\.ts$/ },
    { name: 'settings', test: /\/src\/client\/(?:reader-record|settings-store|device-settings|part-of)\.ts$/ },
    // A group takes with it what its parts import; every page needs this, and none of the rest.
    { name: 'page-data', test: /\/src\/client\/page-data\.ts$/, priority: 1 },
  ],
};

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  output: 'static',
  // Scripts and styles are files: a policy without 'unsafe-inline' lets them through, and pages share them.
  // The next page is made while the last one is being written: one after another, a third of the time is waiting.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  integrations: [pageOrder()],
  // Astro knows the digests of the styles that it writes into pages; the script before first paint is ours. What a page
  // needs of the policy besides, and where in it the policy stands, is decided when it is published.
  security: {
    csp: { directives: [...readersDirectives], scriptDirective: { hashes: [policyDigest(firstPaint)] } },
  },
  vite: {
    define: {
      'import.meta.env.FIRST_PAINT': JSON.stringify(firstPaint),
      // Pages are bundled before they are run, and do not know any more where their sources lie.
      'import.meta.env.PROJECT_ROOT': JSON.stringify(projectRoot),
      'import.meta.env.CONTENT_FOLDER': JSON.stringify(folderInRepository(settings.contentDir)),
    },
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting } } } },
      prerender: { build: { rolldownOptions: { output: { assetFileNames } } } },
    },
  },
  // A tenth of the time of the default effort, for files a quarter larger (measured on a dim picture with grain).
  image: { service: { entrypoint: 'astro/assets/services/sharp', config: { avif: { effort: 1 } } } },
  fonts: await pageFonts(),
  devToolbar: { enabled: false },
  markdown: { processor: bodyProcessor({ kind: 'review', base }), syntaxHighlight: false },
  experimental: { incrementalBuild: true },
});
