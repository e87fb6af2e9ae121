/**
 * What the categories and tags of the old site are here: what the mapping file says, else what has the same name. A
 * term that is neither is never guessed; the report asks.
 */
import type { Paragraph } from 'mdast';
import { foldedName } from '../../publish/folded-name.ts';
import type { ArrivingThing } from '../arriving-file.ts';
import type { Destination } from '../destination.ts';
import { filmIndex } from '../film-index.ts';
import { markdownOf } from '../body/markdown-of.ts';
import { plainWords } from '../plain-words.ts';
import type { ArchiveMap, TermTarget } from './map-file.ts';
import type { SurveyedTerm } from './survey.ts';

/** A term, decided. */
export interface DecidedTerm extends SurveyedTerm {
  /** Undefined: nobody has decided. Null: of no use here. */
  target: TermTarget | null | undefined;
  /** Does the mapping file say so? */
  isMapped: boolean;
}

/** Taxonomies that say nothing about a text: WordPress's own formats, languages of plugins, menus. */
const formal = new Set(['post_format', 'nav_menu', 'author', 'wp_theme', 'wp_template_part_area', 'link_category']);

/** Decides every term that says something about a text. */
export function decidedTerms(
  terms: readonly SurveyedTerm[],
  { things, films }: Destination,
  map: ArchiveMap,
): DecidedTerm[] {
  const index = filmIndex(films);
  const themes = new Map<string, string>();
  for (const [id, { name, otherNames }] of Object.entries(things.themes))
    for (const known of [id, name, ...otherNames]) themes.set(compared(known), id);
  return terms
    .filter(({ taxonomy }) => !formal.has(taxonomy))
    .map((term) => {
      const mapped = map.terms[`${term.taxonomy}/${term.slug}`];
      if (mapped !== undefined) return { ...term, target: mapped, isMapped: true };
      return { ...term, target: sameName(term, themes, index), isMapped: false };
    });
}

function sameName(
  { name, slug }: SurveyedTerm,
  themes: ReadonlyMap<string, string>,
  films: ReturnType<typeof filmIndex>,
): TermTarget | null | undefined {
  if (slug === 'uncategorized') return null;
  const theme = themes.get(compared(name)) ?? themes.get(compared(slug));
  if (theme !== undefined) return { kind: 'themes', id: theme };
  const [film, ...others] = films.named(name);
  return film !== undefined && others.length === 0 ? { kind: 'films', id: film.id } : undefined;
}

function compared(name: string): string {
  return foldedName(name.replaceAll('-', ' '));
}

/** The themes that the mapping file names and that are not here yet, made of the terms that lead to them. */
export function arrivingThemes(terms: readonly DecidedTerm[], { things }: Destination): ArrivingThing[] {
  const made = new Map<string, ArrivingThing>();
  for (const { target, name, taxonomy, parent, description } of terms) {
    if (target?.kind !== 'themes' || Object.hasOwn(things.themes, target.id) || made.has(target.id)) continue;
    const above = terms.find((term) => term.taxonomy === taxonomy && term.slug === parent)?.target;
    const wider = above?.kind === 'themes' && above.id !== target.id ? above.id : undefined;
    made.set(target.id, {
      kind: 'themes',
      id: target.id,
      fields: { name, parent: wider },
      body: markdownOf({ type: 'root', children: [paragraph(plainWords(description))] }),
    });
  }
  return [...made.values()];
}

function paragraph(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: words }] };
}
