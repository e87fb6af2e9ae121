/** The first mapping file of an export: everything that an editor may decide about, with what an import would guess. */
import { Document, isMap, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Destination } from '../destination.ts';
import { mappedFields } from './map-file.ts';
import { decidedTerms } from './terms.ts';
import { emptyMap } from './map-file.ts';
import type { Survey } from './survey.ts';

const head = ` What the old site's words are here. Fill it in, and run the import with --map and this file.
 terms: the ID of a theme (one that is not here yet is made), films/ID or warnings/ID; none where a term is of no use.`;

/** The file as YAML. */
export function firstMap(survey: Survey, destination: Destination): string {
  const terms = decidedTerms(survey.terms, destination, emptyMap).filter(({ items }) => items > 0);
  const taxonomies = Map.groupBy(terms, ({ taxonomy }) => taxonomy);
  const known = new Set(['post', 'page', 'attachment', 'nav_menu_item', 'revision']);
  const types = [...new Set(survey.items.map(({ type }) => type))].filter(
    (type) => !known.has(type) && !type.startsWith('wp_'),
  );
  const document = new Document({
    terms: Object.fromEntries(
      [...taxonomies].map(([taxonomy, same]) => [
        taxonomy,
        Object.fromEntries(
          same.map(({ slug, target }) => [
            slug,
            target === null || target === undefined
              ? null
              : target.kind === 'themes'
                ? target.id
                : `${target.kind}/${target.id}`,
          ]),
        ),
      ]),
    ),
    authors: {},
    fields: {},
    types: {},
  });
  document.commentBefore = head;
  for (const [taxonomy, same] of taxonomies) {
    const map = document.getIn(['terms', taxonomy]);
    for (const { slug, name, items } of same)
      if (isMap(map)) noteAt(map, slug, ` ${name}, on ${String(items)} ${items === 1 ? 'item' : 'items'}`);
  }
  const root = document.contents as YAMLMap;
  noteBefore(
    root,
    'authors',
    ` IDs of contributors by login, as { ed: ada-okafor }; without an entry, a writer is known by the name.\n The logins: ${survey.writers.join(', ')}.`,
  );
  const fields = Object.entries(survey.fields).map(([key, count]) => `${key} (${String(count)})`);
  noteBefore(
    root,
    'fields',
    ` Custom fields, as { stars: rating }; they fill one of: ${mappedFields.join(', ')}.\n The custom fields, and how many items have each: ${fields.join(', ') || 'none'}.`,
  );
  noteBefore(
    root,
    'types',
    ` Further types of items that are reviews or pages, as { film_review: reviews }.\n The types: ${types.join(', ') || 'none'}.`,
  );
  return document.toString({ lineWidth: 0, nullStr: '' });
}

function noteAt(map: YAMLMap, key: string, note: string): void {
  const value = map.get(key, true);
  if (value !== undefined) value.comment = note;
}

function noteBefore(map: YAMLMap, key: string, note: string): void {
  const pair = map.items.find((item) => (item.key as Scalar).value === key) as Pair<Scalar> | undefined;
  if (pair === undefined) return;
  pair.key.commentBefore = note;
  pair.key.spaceBefore = true;
}
