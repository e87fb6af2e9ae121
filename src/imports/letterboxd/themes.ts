/** The themes that the tags of a review name. */
import { foldedWords } from '../../publish/folded-name.ts';
import type { Content } from '../../sources/read-content.ts';

/** The tags of a row: `horror, halloween`. */
export function tagsIn(cell: string): string[] {
  const tags = cell.split(',').map((tag) => tag.trim());
  return tags.filter((tag, at) => tag !== '' && tags.indexOf(tag) === at);
}

/** The theme of a tag: by its ID, its name or one of its other names; undefined where none or several have it. */
export function themeFinder({ entries }: Content): (tag: string) => string | undefined {
  const byName = new Map<string, Set<string>>();
  for (const { id, readable } of entries.themes.values())
    for (const name of [id, readable.name ?? [], readable.alsoKnownAs ?? []].flat()) {
      const folded = foldedWords(name).join(' ');
      byName.set(folded, (byName.get(folded) ?? new Set()).add(id));
    }
  return (tag) => {
    const [theme, another] = byName.get(foldedWords(tag).join(' ')) ?? [];
    return another === undefined ? theme : undefined;
  };
}
