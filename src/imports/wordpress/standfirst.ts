/** The standfirst of an arriving post: its excerpt, else what was written for search engines. Never its first sentence. */
import { emphasisedWords } from '../plain-words.ts';
import type { ExportedItem } from './export.ts';

/** Where plugins keep the description that an editor wrote for search engines. */
const descriptionFields = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseo_description',
  '_aioseop_description',
  '_seopress_titles_desc',
  '_genesis_description',
];

/** The words, and whether they were written for another place. */
export interface FoundStandfirst {
  words: string;
  field: string | undefined;
}

/** What stands in the export; undefined where nobody wrote one. */
export function foundStandfirst({
  excerpt,
  meta,
}: Pick<ExportedItem, 'excerpt' | 'meta'>): FoundStandfirst | undefined {
  const words = emphasisedWords(excerpt).replace(/\s*(?:\[(?:…|\.\.\.)\]|&hellip;)$/, '');
  if (words !== '') return { words, field: undefined };
  for (const field of descriptionFields) {
    const description = emphasisedWords(meta.find(({ key }) => key === field)?.value ?? '');
    // Templates of the plugin (`%%excerpt%%`, `#post_excerpt`) are nobody's words.
    if (description !== '' && !/%%|#(?:post|site|separator)_/.test(description)) return { words: description, field };
  }
  return undefined;
}
