/** Finds an entry of a YAML list that stands in it a second time, with the letters that go when it is taken out. */
import { isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { lineStartAt } from './source-text.ts';

/** The letters of an entry and of what joins it to its list, as offsets in the YAML. */
export interface DoubledEntry {
  from: number;
  to: number;
}

/** The entry that `field` names (`themes[1]`), where one before it says the same and no comment would go with it. */
export function doubledEntry(yaml: string, field: string): DoubledEntry | undefined {
  const path = field
    .split(/[.[\]]+/)
    .flatMap((step) => (step === '' ? [] : [/^\d+$/.test(step) ? Number(step) : step]));
  const index = path.pop();
  const list = parseDocument(yaml, { logLevel: 'silent' }).getIn(path);
  if (!isSeq(list) || typeof index !== 'number') return undefined;
  const said = list.items.map((item) => JSON.stringify(item));
  if (!said.slice(0, index).includes(said[index] ?? '')) return undefined;
  const letters = list.flow === true ? inBrackets(list, index) : onItsLines(yaml, list, index);
  return letters === undefined || yaml.slice(letters.from, letters.to).includes('#') ? undefined : letters;
}

function rangeOf(list: YAMLSeq, index: number): readonly [number, number] | undefined {
  const { range } = (list.items[index] ?? {}) as { range?: readonly [number, number, number] | null };
  return range ? [range[0], range[1]] : undefined;
}

/** From behind the entry before, its comma included; the first of a list stands there once. */
function inBrackets(list: YAMLSeq, index: number): DoubledEntry | undefined {
  const [before, entry] = [rangeOf(list, index - 1), rangeOf(list, index)];
  return before === undefined || entry === undefined ? undefined : { from: before[1], to: entry[1] };
}

/** The lines of the entry, from its dash to the end of its last. */
function onItsLines(yaml: string, list: YAMLSeq, index: number): DoubledEntry | undefined {
  const entry = rangeOf(list, index);
  if (entry === undefined) return undefined;
  const from = lineStartAt(yaml, entry[0]);
  if (!/^[ \t]*-[ \t]+$/.test(yaml.slice(from, entry[0]))) return undefined;
  // A map of several lines ends where the next line begins already.
  const last = yaml.slice(from, entry[1]).trimEnd().length + from;
  const [rest = ''] = /^[^\r\n]*(?:\r\n|\n|\r|$)/.exec(yaml.slice(last)) ?? [];
  return { from, to: last + rest.length };
}
