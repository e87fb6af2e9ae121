/** What a post's categories, tags and writer say of it here: its themes, films, topics and critics. */
import type { PlacelessNote } from '../import-report.ts';
import type { ExportedItem } from './export.ts';
import type { Plan } from './plan.ts';

/** What a post's terms are here, by ID, each once. */
export interface PostTerms {
  authors: string[];
  themes: string[];
  films: string[];
  /** Topics of trigger warnings. */
  warnings: string[];
  notes: PlacelessNote[];
}

/** Reads the terms of a post. */
export function postTerms({ terms, creator }: Pick<ExportedItem, 'terms' | 'creator'>, plan: Plan): PostTerms {
  const found = { themes: new Set<string>(), films: new Set<string>(), warnings: new Set<string>() };
  const left: string[] = [];
  for (const { taxonomy, slug, name } of terms) {
    const { target } = plan.terms[`${taxonomy}/${slug}`] ?? { target: null };
    if (target === undefined) left.push(name);
    else if (target !== null) found[target.kind].add(target.id);
  }
  const notes: PlacelessNote[] = [];
  if (left.length > 0)
    notes.push({
      kind: 'left',
      field: 'themes',
      message: `Nothing here has the name of its ${left.length === 1 ? 'term' : 'terms'} ${left.map((name) => `"${name}"`).join(', ')}.`,
      hint: 'Say in the mapping file what it is (--map FILE).',
    });
  // A plugin for several writers keeps them as terms; then the post's own creator is only who pressed the button.
  const writers = terms.filter(({ taxonomy }) => taxonomy === 'author').map(({ slug }) => slug.replace(/^cap-/, ''));
  const logins = writers.some((login) => Object.hasOwn(plan.authors, login)) ? writers : [creator];
  const authors = logins.flatMap((login) => (Object.hasOwn(plan.authors, login) ? [plan.authors[login] ?? ''] : []));
  return {
    authors: [...new Set(authors)],
    themes: [...found.themes],
    films: [...found.films],
    warnings: [...found.warnings],
    notes,
  };
}
