/** An old address written into the `aliases` of a file, as an editor would write it: beside those that are there. */
import { isMap, isScalar, isSeq, parseDocument, stringify, type Scalar, type YAMLSeq } from 'yaml';
import { lineStartAt } from '../sources/source-text.ts';
import type { TextEdit } from '../sources/text-edit.ts';

/** The aliases of a file after a thing has moved. */
export interface AliasChange {
  /** The address that it had. */
  added: string;
  /** The address that it has now, which may have been an alias. */
  removed: string;
}

/** The edits of YAML that stands at `offset` of its file. */
export function aliasEdits(yaml: string, offset: number, { added, removed }: AliasChange): TextEdit[] {
  const root = parseDocument(yaml).contents;
  const value = isMap(root) ? root.get('aliases', true) : undefined;
  if (!isSeq(value)) {
    const lineEnd = /\r\n|\n|\r/.exec(yaml)?.[0] ?? '\n';
    const separator = yaml === '' || /[\r\n]$/.test(yaml) ? '' : lineEnd;
    const line = `${separator}aliases: ${flowList([added])}${lineEnd}`;
    // `aliases:` without a value is a key all the same, and a second one would be a fault.
    const empty = isMap(root) ? /^aliases:[ \t]*(?:null|~)?[ \t]*(?=\r|\n|$)/m.exec(yaml) : null;
    if (empty !== null)
      return [{ from: offset + empty.index, to: offset + empty.index + empty[0].length, text: line.trim() }];
    return [{ from: offset + yaml.length, to: offset + yaml.length, text: line }];
  }
  const items = value.items.filter((item): item is Scalar => isScalar(item));
  const kept = items.map(({ value: alias }) => String(alias)).filter((alias) => alias !== removed && alias !== added);
  return value.flow === true || kept.length < items.length
    ? [wholeList(yaml, offset, value, [...kept, added])]
    : [oneMore(yaml, offset, items, added)];
}

function flowList(aliases: readonly string[]): string {
  return stringify(aliases, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}

function wholeList(yaml: string, offset: number, list: YAMLSeq, aliases: readonly string[]): TextEdit {
  const [from = 0, to = 0] = list.range ?? [];
  const written = yaml.slice(from, to);
  // A list in brackets stands further in than its key, which one with dashes need not.
  const indent = from > 0 && /[\r\n]/.test(yaml[from - 1] ?? '') ? '  ' : '';
  return { from: offset + from, to: offset + from + written.trimEnd().length, text: indent + flowList(aliases) };
}

/** A line below the last of a list that has one line each. */
function oneMore(yaml: string, offset: number, items: readonly Scalar[], added: string): TextEdit {
  const [from = 0, to = 0] = items.at(-1)?.range ?? [];
  const lineEnd = /\r\n|\n|\r/.exec(yaml)?.[0] ?? '\n';
  const rest = /^[^\r\n]*/.exec(yaml.slice(to))?.[0].length ?? 0;
  return {
    from: offset + to + rest,
    to: offset + to + rest,
    text: `${lineEnd}${yaml.slice(lineStartAt(yaml, from), from).replace(/["']$/, '')}${added}`,
  };
}
