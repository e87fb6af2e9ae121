/**
 * The fonts of drawn cards, from their npm packages, so that a machine without fonts draws the same. A variable font
 * is cut to the one instance that is needed; the cut is kept, since it takes a second.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { projectRoot } from '../sources/settings.ts';

/** TrueType files, the first that has a letter drawing it. */
export interface CardFonts {
  title: Buffer[];
  credits: Buffer[];
}

const require = createRequire(import.meta.url);
const newsreaderFiles = [
  require.resolve('@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2'),
  require.resolve('@fontsource-variable/newsreader/files/newsreader-latin-ext-standard-normal.woff2'),
  require.resolve('@fontsource-variable/newsreader/files/newsreader-vietnamese-standard-normal.woff2'),
];
const devanagariFiles = {
  title: require.resolve('@expo-google-fonts/noto-serif-devanagari/600SemiBold/NotoSerifDevanagari_600SemiBold.ttf'),
  credits: require.resolve('@expo-google-fonts/noto-serif-devanagari/400Regular/NotoSerifDevanagari_400Regular.ttf'),
};
/** What the files of Newsreader hold: Latin with its extensions, accents to be combined, punctuation, money, and signs. */
const letters = [
  [0x20, 0x24f],
  [0x2b0, 0x36f],
  [0x1e00, 0x1eff],
  [0x2000, 0x214f],
] as const;

/** The fonts; cut where no earlier run has. */
export async function cardFonts(folder = join(projectRoot, '.cuemark/fonts')): Promise<CardFonts> {
  // The optical size is that of a poster, and that of a line of text.
  const [title, credits] = await Promise.all([
    newsreader({ wght: 600, opsz: 72 }, folder),
    newsreader({ wght: 400, opsz: 16 }, folder),
  ]);
  return {
    title: [...title, await readFile(devanagariFiles.title)],
    credits: [...credits, await readFile(devanagariFiles.credits)],
  };
}

function newsreader(instance: Readonly<Record<string, number>>, folder: string): Promise<Buffer[]> {
  return Promise.all(newsreaderFiles.map(async (file) => cutFont(await readFile(file), instance, folder)));
}

async function cutFont(font: Buffer, instance: Readonly<Record<string, number>>, folder: string): Promise<Buffer> {
  const digest = createHash('sha256')
    .update(JSON.stringify([instance, letters]))
    .update(font)
    .digest('hex');
  const file = join(folder, `${digest.slice(0, 24)}.ttf`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return kept;
  const text = letters
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');
  const cut = await subsetFont(font, text, { targetFormat: 'truetype', variationAxes: { ...instance } });
  await mkdir(folder, { recursive: true });
  // Another process may be at the same cut.
  await writeFile(`${file}.${process.pid}`, cut);
  await rename(`${file}.${process.pid}`, file);
  return cut;
}
