/**
 * The fonts of the pages, cut so that a review weighs less than most sites' pictures: Newsreader for text, in one
 * optical size with the weights that text uses; its large size for titles, in the one weight that they have; Noto Serif
 * for Devanagari, on pages in Hindi alone. Everything else is set in what the reader's system has. Each file is fetched only by a page that holds
 * one of its characters.
 */
import { fontProviders } from 'astro/config';
import { cutFont, type FontCut } from './cut-font.ts';

/** Western European letters and the signs of printing; what is rarer is the system's. */
const latin: FontCut['ranges'] = [
  [0x20, 0x7e],
  [0xa0, 0xa1],
  [0xa3, 0xa3],
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xab, 0xab],
  [0xad, 0xae],
  [0xb0, 0xb0],
  [0xb7, 0xb7],
  [0xbb, 0xbb],
  [0xbf, 0xff],
  [0x152, 0x153],
  [0x178, 0x178],
  [0x2010, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
];
/** The rest of Europe's Latin letters, for names. */
const latinExtended: FontCut['ranges'] = [
  [0x100, 0x151],
  [0x154, 0x177],
  [0x179, 0x24f],
  [0x1e00, 0x1eff],
];
/** What Hindi and Marathi are written with. */
const devanagari: FontCut['ranges'] = [
  [0x901, 0x903],
  [0x905, 0x939],
  [0x93c, 0x94d],
  [0x950, 0x950],
  [0x958, 0x970],
  [0x972, 0x972],
  [0x200c, 0x200d],
  [0x20b9, 0x20b9],
  [0x25cc, 0x25cc],
];

/** The size of text and of titles, in points, and the weights of text. */
const textSize = 18;
const titleSize = 60;
const textWeights = { min: 400, max: 650 };
const titleWeight = 500;

/** A family as Astro is told of it. */
export interface PageFont {
  provider: ReturnType<typeof fontProviders.local>;
  name: string;
  cssVariable: `--${string}`;
  fallbacks: string[];
  options: Parameters<ReturnType<typeof fontProviders.local>['resolveFont']>[0]['options'] & object;
}

interface Variant {
  source: string;
  ranges: FontCut['ranges'];
  axes: NonNullable<FontCut['axes']>;
  weight: string;
  style: 'normal' | 'italic';
}

const newsreader = (subset: 'latin' | 'latin-ext', style: Variant['style']): string =>
  `@fontsource-variable/newsreader/files/newsreader-${subset}-standard-${style}.woff2`;

/** The two faces of text for some letters; italics have one weight. */
const textFaces = (subset: 'latin' | 'latin-ext', ranges: FontCut['ranges']): Variant[] => [
  {
    source: newsreader(subset, 'normal'),
    ranges,
    axes: { opsz: textSize, wght: textWeights },
    weight: `${String(textWeights.min)} ${String(textWeights.max)}`,
    style: 'normal',
  },
  {
    source: newsreader(subset, 'italic'),
    ranges,
    axes: { opsz: textSize, wght: textWeights.min },
    weight: String(textWeights.min),
    style: 'italic',
  },
];
const titles: Variant = {
  source: newsreader('latin', 'normal'),
  ranges: latin,
  axes: { opsz: titleSize, wght: titleWeight },
  weight: String(titleWeight),
  style: 'normal',
};

/**
 * The fonts as Astro is told of them; cut where no earlier run has. What few pages need stands in families of its own,
 * without fallbacks, so that it can come before the others in a style and is preloaded by itself or not at all.
 */
export async function pageFonts(): Promise<PageFont[]> {
  const hindi: Variant = {
    source: '@expo-google-fonts/noto-serif-devanagari/400Regular/NotoSerifDevanagari_400Regular.ttf',
    ranges: devanagari,
    axes: {},
    weight: '400',
    style: 'normal',
  };
  const fallbacks = ['Georgia', 'serif'];
  return Promise.all([
    family('Newsreader', '--font-text', textFaces('latin', latin), fallbacks),
    family('Newsreader Display', '--font-title', [titles], fallbacks),
    family('Newsreader Extended', '--font-text-extended', textFaces('latin-ext', latinExtended)),
    family('Noto Serif Devanagari', '--font-devanagari', [hindi]),
  ]);
}

async function family(
  name: string,
  cssVariable: `--${string}`,
  variants: readonly Variant[],
  fallbacks: string[] = [],
): Promise<PageFont> {
  const [first, ...others] = await Promise.all(
    variants.map(async ({ source, ranges, axes, weight, style }) => ({
      src: [await cutFont({ source, ranges, axes, features: features(ranges), format: 'woff2' })] as [string],
      weight,
      style,
      // Every page asks for the Latin letters: to list them would cost each page a hundred bytes and save none a file.
      ...(ranges === latin ? {} : { unicodeRange: unicodeRange(ranges) }),
      // A font that is not there when the page is first drawn is there for the next one: words never move.
      display: 'optional' as const,
    })),
  );
  if (first === undefined) throw new Error(`The font ${name} has no variants.`);
  return { provider: fontProviders.local(), name, cssVariable, fallbacks, options: { variants: [first, ...others] } };
}

/** Latin needs what sets letters beside and over one another; Devanagari is written with all that its font can do. */
function features(ranges: FontCut['ranges']): string[] | undefined {
  return ranges === devanagari ? undefined : ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk'];
}

function unicodeRange(ranges: FontCut['ranges']): [string, ...string[]] {
  const [first = 'U+0', ...others] = ranges.map(([from, to]) =>
    from === to ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${to.toString(16)}`,
  );
  return [first, ...others];
}
