/**
 * The yardstick of the build: an Astro project of one collection and one page, with the same processor and the
 * same review files, and nothing else.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Writes the project into `root`, which lies inside Cuemark's so that it finds the same packages. */
export async function writeBareProject(root: string, projectRoot: string, reviews: string): Promise<void> {
  const processor = relative(root, join(projectRoot, 'src/markdown/processor.ts'));
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await writeFile(
    join(root, 'astro.config.mjs'),
    `import { bodyProcessor } from './${processor}';
export default { markdown: { processor: bodyProcessor({ kind: 'review', base: '/' }), syntaxHighlight: false } };
`,
  );
  await writeFile(
    join(root, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { reviews: defineCollection({ loader: glob({ pattern: '*.md', base: ${JSON.stringify(reviews)} }) }) };
`,
  );
  await writeFile(
    join(root, 'src/pages/[id].astro'),
    `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('reviews')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
---
<!doctype html><html lang="en"><head><title>{Astro.props.entry.data.title}</title></head><body><h1>{Astro.props.entry.data.title}</h1><Content /></body></html>
`,
  );
}
