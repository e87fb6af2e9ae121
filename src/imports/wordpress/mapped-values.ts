/**
 * Custom fields of a post that fill a review's own: those of the mapping file, and those of well-known plugins. A value
 * is read as it would be in front matter, by the review's schema: a text as it stands, a list as YAML.
 */
import type * as z from 'zod';
import { reviewSchema } from '../../schemas/review.ts';
import { readWritten } from '../../sources/written-data.ts';
import type { PlacelessNote } from '../import-report.ts';
import { emphasisedWords } from '../plain-words.ts';
import type { ExportedItem } from './export.ts';
import type { ArchiveMap, MappedField } from './map-file.ts';
import { ownEntry } from '../own-entry.ts';

/** Fields that need no mapping: everybody's plugin keeps them under this name. */
const wellKnown: Readonly<Record<string, MappedField>> = {
  _yoast_wpseo_canonical: 'canonical',
  rank_math_canonical_url: 'canonical',
};

const lists: ReadonlySet<MappedField> = new Set(['films', 'themes', 'triggerWarnings', 'relatedReads', 'corrections']);

/** The values by field, as front matter has them, and what was not taken. */
export interface MappedValues {
  fields: Partial<Record<MappedField, unknown>>;
  notes: PlacelessNote[];
}

/** Reads the custom fields of a post. A value that the review's schema refuses is told and not taken. */
export function mappedValues(
  { meta, link }: Pick<ExportedItem, 'meta' | 'link'>,
  { fields }: ArchiveMap,
): MappedValues {
  const values: MappedValues = { fields: {}, notes: [] };
  for (const { key, value } of meta) {
    const field = ownEntry(fields, key) ?? ownEntry(wellKnown, key);
    // A canonical address that is the post's own says nothing.
    if (field === undefined || value.trim() === '' || (field === 'canonical' && value.trim() === link)) continue;
    const written = lists.has(field) ? readWritten(value, 1).data : emphasisedWords(value);
    const fault = schemaOf(field).safeParse(written).error?.issues[0]?.message;
    if (fault === undefined) values.fields[field] = written;
    else
      values.notes.push({
        kind: 'left',
        field,
        message: `Its custom field ${key} says "${value.slice(0, 120)}", and ${fault}.`,
        hint: `Write ${field} by hand where it matters.`,
      });
  }
  return values;
}

function schemaOf(field: MappedField): z.ZodType {
  const { image, ...shape } = reviewSchema.shape;
  return field === 'credit' || field === 'focus' ? image.unwrap().shape[field] : shape[field];
}
