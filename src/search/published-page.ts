/**
 * A page as it is published: what search was told of it stands in its indexes by then, and a reader need not fetch it
 * once more with every page.
 */

/** A script or style, which holds no tags; an element whole that is there for search alone; any other opening tag. */
const parts =
  /<(script|style)\b[\s\S]*?<\/\1>|<span data-pagefind-(?:meta|filter|sort)="[^"]*" hidden><\/span>|<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/g;
/** An attribute of a tag, the whole of its value with it. */
const attributes = /\s([^\s"'<>/=]+)(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** The page without the attributes that only the making of an index reads; words stay as they are. */
export function publishedPage(html: string): string {
  if (!html.includes('data-pagefind-')) return html;
  return html.replace(parts, (part, raw?: string) => {
    if (raw !== undefined || !part.includes(' data-pagefind-')) return part;
    return part.endsWith('</span>') ? '' : withoutAttributes(part);
  });
}

function withoutAttributes(tag: string): string {
  return tag.replace(attributes, (attribute, name: string) => (name.startsWith('data-pagefind-') ? '' : attribute));
}
