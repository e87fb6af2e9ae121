/**
 * The mapping file of an import: what the old site's categories, tags, writers and custom fields are here. Only an
 * editor knows; so the file is YAML that a person fills in, and the import writes a first one with its own guesses.
 */
import * as z from 'zod';
import { didYouMean } from '../../problem.ts';
import { idPattern } from '../../schemas/field.ts';
import { readBytes } from '../../sources/read-entry.ts';

/** What a term of the old site is here. */
export interface TermTarget {
  kind: 'themes' | 'films' | 'warnings';
  id: string;
}

/** Fields of a review that a custom field may fill; `credit` and `focus` are the picture's. */
export const mappedFields = [
  'standfirst',
  'verdict',
  'rating',
  'credit',
  'focus',
  'canonical',
  'language',
  'translationOf',
  'films',
  'themes',
  'triggerWarnings',
  'spoilers',
  'relatedReads',
  'corrections',
] as const;
export type MappedField = (typeof mappedFields)[number];

/** What an editor has decided. */
export interface ArchiveMap {
  /** By `taxonomy/slug`; null: of no use here. What has no entry, nobody has decided. */
  terms: Readonly<Record<string, TermTarget | null>>;
  /** IDs of contributors by login. */
  authors: Readonly<Record<string, string>>;
  fields: Readonly<Record<string, MappedField>>;
  /** What items of another type than `post` and `page` are. */
  types: Readonly<Record<string, 'reviews' | 'pages'>>;
}

export const emptyMap: ArchiveMap = { terms: {}, authors: {}, fields: {}, types: {} };

const targetPattern = /^(?:(themes|films|warnings)\/)?([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const targetSentence =
  'this must be the ID of a theme, or films/ID, warnings/ID, themes/ID; none, where it is of no use';
const termSchema = z.string().regex(targetPattern, targetSentence);
const mapSchema = z.strictObject({
  terms: z.record(z.string(), z.record(z.string(), termSchema)).default({}),
  authors: z.record(z.string(), z.string().regex(idPattern, 'this must be the ID of a contributor')).default({}),
  fields: z
    .record(
      z.string(),
      z.enum(mappedFields, {
        error: ({ input }) =>
          `this must be a field of a review. ${didYouMean(String(input), mappedFields, `They are ${mappedFields.join(', ')}.`)}`,
      }),
    )
    .default({}),
  types: z.record(z.string(), z.enum(['reviews', 'pages'], { error: 'this must be reviews or pages' })).default({}),
});

/** Reads a mapping file. A fault is a sentence with its line. */
export function readMap(bytes: Uint8Array): { map: ArchiveMap } | { faults: string[] } {
  const { data, findings } = readBytes(bytes, 'yaml', mapSchema);
  if (findings.length > 0)
    return {
      faults: findings.map(({ line, field, message, hint }) =>
        `Line ${String(line)}${field === '' ? '' : `, ${field}`}: ${message} ${hint}`.trim(),
      ),
    };
  const { terms, ...others } = data as z.output<typeof mapSchema>;
  const flat = Object.entries(terms).flatMap(([taxonomy, slugs]) =>
    Object.entries(slugs).map(([slug, target]) => [`${taxonomy}/${slug}`, targetOf(target)] as const),
  );
  return { map: { ...others, terms: Object.fromEntries(flat) } };
}

function targetOf(written: string): TermTarget | null {
  const [, kind = 'themes', id = ''] = targetPattern.exec(written) ?? [];
  return written === 'none' ? null : { kind: kind as TermTarget['kind'], id };
}
