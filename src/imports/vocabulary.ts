/** The trigger warnings of a publication, as the texts that arrive are read against them. */
import type { Content } from '../sources/read-content.ts';
import type { Destination } from './destination.ts';

/** A trigger warning by all its names. */
export interface VocabularyTerm {
  id: string;
  label: string;
  alsoKnownAs: readonly string[];
}

/** The trigger warnings of a publication that is read only as far as imports ask. */
export function vocabularyOf({ things }: Destination): VocabularyTerm[] {
  return Object.entries(things.warnings).map(([id, { name, otherNames }]) => ({
    id,
    label: name,
    alsoKnownAs: otherNames,
  }));
}

/** The trigger warnings of a whole publication. */
export function vocabularyIn({ entries }: Content): VocabularyTerm[] {
  return [...entries.warnings.values()].map(({ id, readable: { label = id, alsoKnownAs = [] } }) => ({
    id,
    label,
    alsoKnownAs,
  }));
}
