// The settings of Astro; what they depend on is read from the environment and from site.yaml.
import { defineConfig } from 'astro/config';
import { bodyProcessor } from './src/markdown/processor.ts';
import { readSettings } from './src/sources/settings.ts';
import { publicationAddress } from './src/sources/site-address.ts';

const settings = readSettings(process.env);
const { origin, base } = publicationAddress(settings);

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  output: 'static',
  // Scripts and styles are files: a policy without 'unsafe-inline' lets them through, and pages share them.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // A picture in a spoiler may be called by what it gives away, and file names are in no spoiler.
    environments: {
      prerender: { build: { rolldownOptions: { output: { assetFileNames: '_astro/[hash][extname]' } } } },
    },
  },
  devToolbar: { enabled: false },
  markdown: { processor: bodyProcessor({ kind: 'review', base }), syntaxHighlight: false },
  experimental: { incrementalBuild: true },
});
