/**
 * Cuts a font to what a publication needs of it: some letters, some weights, one optical size. A font as it comes
 * weighs as much as ten reviews; a cut takes a second, so it is kept.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { projectRoot } from '../sources/settings.ts';

/** What is wanted of a font. */
export interface FontCut {
  /** A file of an npm package, such as `@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2`. */
  source: string;
  /** The characters that it draws, as ranges of code points with both ends; those that the source lacks are passed over. */
  ranges: readonly (readonly [first: number, last: number])[];
  /** Where a variable font is pinned, and which ranges of its axes are left. */
  axes?: Readonly<Record<string, number | { min: number; max: number }>>;
  /** The OpenType features that are kept; by default all. */
  features?: readonly string[] | undefined;
  format: 'truetype' | 'woff2';
}

const require = createRequire(import.meta.url);

/** The path of the cut font's file, which is made where no earlier run has. Rejects where the package is not installed. */
export async function cutFont(cut: FontCut, folder = join(projectRoot, '.cuemark/fonts')): Promise<string> {
  const font = await readFile(require.resolve(cut.source));
  const digest = createHash('sha256').update(JSON.stringify(cut)).update(font).digest('hex').slice(0, 16);
  const file = join(folder, `${digest}.${cut.format === 'woff2' ? 'woff2' : 'ttf'}`);
  const isKept = await readFile(file).then(
    () => true,
    () => false,
  );
  if (isKept) return file;
  const { ranges, axes = {}, features, format } = cut;
  const made = await subsetFont(font, charactersOf(ranges), {
    targetFormat: format,
    variationAxes: { ...axes },
    ...(features === undefined ? {} : { keepFeatures: [...features] }),
  });
  await mkdir(folder, { recursive: true });
  // Another process may be at the same cut, and nobody may read half a file.
  const unfinished = `${file}.${String(process.pid)}`;
  await writeFile(unfinished, made);
  await rename(unfinished, file);
  return file;
}

function charactersOf(ranges: FontCut['ranges']): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)))
    .join('');
}
