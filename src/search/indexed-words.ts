/**
 * Are the words in the chunks of an index those of its pages? Chunks hold words cut to their stems, and only Pagefind
 * knows how it cuts: `happi` is `happy`, said in the open, and `happiness`, told in a spoiler alone. So Pagefind
 * itself is asked which form each word has.
 */
import { decode } from 'cborg';
import { createIndex } from 'pagefind';
import { unpackedBundleFile } from './bundle-file.ts';

/**
 * The forms that a bundle in `language` has only if it holds a word of `kept` that is not in `open`, each with the
 * word. `open`: the words of the bundle's pages as they are written, without white space.
 */
export async function tellingForms(
  kept: readonly string[],
  open: Iterable<string>,
  language: string,
): Promise<Map<string, string>> {
  if (kept.length === 0) return new Map();
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`);
  // Two pages, which Pagefind counts in their order; a form's place on the first says which word it was cut from.
  await index.addCustomRecord({ url: '/1/', content: kept.join(' '), language });
  await index.addCustomRecord({ url: '/2/', content: withoutSigns(open).join(' '), language });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const telling = new Map<string, string>();
  for (const { path, content } of files) {
    if (!path.endsWith('.pf_index')) continue;
    const [words] = decode(unpackedBundleFile(content) ?? content) as [PackedWord[]];
    for (const [form, pages, variants] of words) {
      const all = [pages, ...variants.map(([, others]) => others)];
      // The first page of each list is counted from none: 0 is the page of kept words.
      if (all.some((list) => list.length > 1 || (list[0]?.[0] ?? 0) > 0)) continue;
      const [place = -1] = all.flat().flatMap(([, written]) => placesOf(written));
      telling.set(form, kept[place] ?? form);
    }
  }
  return telling;
}

/** A page of a word: how many pages further on, the places in its text, those in its fields. */
type PackedPage = [number, number[], number[]];
/** A word of a chunk: its form, its pages, and its spellings with accents. */
type PackedWord = [string, PackedPage[], [string, PackedPage[]][]];

/** Places as Pagefind packs them: each by its distance from the last; behind a negative number (a weight) counted anew. */
function placesOf(packed: readonly number[]): number[] {
  const places: number[] = [];
  let last = 0;
  for (const number of packed) {
    if (number < 0) {
      last = 0;
      continue;
    }
    last += number;
    places.push(last);
  }
  return places;
}

/** The words of texts as Pagefind divides them. */
export function addWrittenWords(text: string, words: Set<string>): void {
  for (const word of text.split(/[\s\u200b]+/)) words.add(word);
}

/** Such words without the signs around them, each once. */
function withoutSigns(words: Iterable<string>): string[] {
  const bare = [...words].map((word) => word.replace(/^[.,;:!?"'()“”„‘’‚«»‹›…—–-]+|[.,;:!?"'()“”„‘’‚«»‹›…—–-]+$/g, ''));
  return [...new Set(bare)].filter((word) => word !== '');
}
