/** The fonts of drawn cards, from their npm packages, so that a machine without fonts draws the same. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cutFont, type FontCut } from '../fonts/cut-font.ts';

/** TrueType files, the first that has a letter drawing it. */
export interface CardFonts {
  title: Buffer[];
  credits: Buffer[];
}

const require = createRequire(import.meta.url);
const subsets = ['latin', 'latin-ext', 'vietnamese'] as const;
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
] as const satisfies FontCut['ranges'];

/** The fonts; cut where no earlier run has. */
export async function cardFonts(): Promise<CardFonts> {
  // The optical size is that of a poster, and that of a line of text.
  const [title, credits] = await Promise.all([
    newsreader({ wght: 600, opsz: 72 }),
    newsreader({ wght: 400, opsz: 16 }),
  ]);
  return {
    title: [...title, await readFile(devanagariFiles.title)],
    credits: [...credits, await readFile(devanagariFiles.credits)],
  };
}

function newsreader(axes: NonNullable<FontCut['axes']>): Promise<Buffer[]> {
  return Promise.all(
    subsets.map(async (subset) => {
      const source = `@fontsource-variable/newsreader/files/newsreader-${subset}-standard-normal.woff2`;
      return readFile(await cutFont({ source, ranges: letters, axes, format: 'truetype' }));
    }),
  );
}
