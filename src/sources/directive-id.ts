/**
 * Where the ID stands in a directive. The Markdown parser tells where a directive begins and which ID it names, and
 * not where between its letters; who changes an ID needs that.
 */

/**
 * The offset of `id` in the directive that begins at `offset` of `text` (`:film[words]{#id}`, `:::spoiler{#id}`);
 * undefined where it is not written as the directives are.
 */
export function directiveIdOffset(text: string, offset: number, id: string): number | undefined {
  const [name] = /^:{1,}[a-z-]+/i.exec(text.slice(offset)) ?? [];
  if (name === undefined) return undefined;
  const braces = afterLabel(text, offset + name.length);
  if (text[braces] !== '{') return undefined;
  const attributes = text.slice(braces, text.indexOf('}', braces) + 1);
  const [found, before = ''] =
    new RegExp(`([{\\s](?:#|id\\s*=\\s*["']?))${RegExp.escape(id)}(?![a-z0-9-])`).exec(attributes) ?? [];
  return found === undefined ? undefined : braces + attributes.indexOf(found) + before.length;
}

/** Past the words in brackets, which may hold brackets themselves; where there are none, the same place. */
function afterLabel(text: string, offset: number): number {
  if (text[offset] !== '[') return offset;
  let depth = 0;
  for (let at = offset; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') depth += 1;
    else if (text[at] === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return offset;
}
