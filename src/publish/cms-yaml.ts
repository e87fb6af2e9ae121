/**
 * Saves fields into YAML as an editor at a keyboard would: only the fields that were changed are written anew, where
 * they stand. Comments, order, quotes and whatever no form knows stay as they are.
 */
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  visit,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { FieldSchema } from '../schemas/json-schema.ts';
import { editedText, type TextEdit } from '../sources/text-edit.ts';
import type { Written } from '../sources/written-data.ts';
import { formShape } from './cms-shapes.ts';
import { isFormMap, itemsOf, saySame, writtenValue, type FormMap, type FormValue } from './cms-values.ts';

/** YAML in which the fields that `before` and `after` do not say the same of stand as `after` has them. */
export function editedYaml(yaml: string, schema: FieldSchema, before: FormMap, after: FormMap): string {
  const fields = Object.entries(schema.properties ?? {});
  const changed = fields.filter(([name, field]) => !saySame(field, before[name], after[name]));
  if (changed.length === 0) return yaml;
  const document = readAsText(yaml);
  const { contents } = document;
  const pairs = isMap(contents) ? contents.items : [];
  const beginsLines = pairs.every(({ key }) => isScalar(key) && columnOf(yaml, startOf(key)) === 0);
  if (isMap(contents) && (contents.flow === true || !beginsLines)) {
    editMap(document, contents, schema, before, after);
    return document.toString(spacingOf(yaml));
  }
  const places = new Map(pairs.map(({ key, value }) => [String(key), placeOf(yaml, key, value)]));
  const names = fields.map(([name]) => name);
  const edits = changed.flatMap(([name, field]): TextEdit[] => {
    const written = writtenValue(field, after[name]);
    const place = places.get(name);
    if (place === undefined) {
      if (written === undefined) return [];
      const at = placeOfNew(yaml, names.slice(0, names.indexOf(name)), places);
      return [{ from: at, to: at, text: `${lineBreakBefore(yaml, at)}${newPair(name, written)}\n` }];
    }
    if (written === undefined) return [{ from: place.from, to: place.nextLine, text: '' }];
    const text = editedPair(yaml.slice(place.from, place.to), field, before[name], after[name]);
    return [{ from: place.from, to: place.to, text }];
  });
  return editedText(yaml, edits);
}

interface PairPlace {
  from: number;
  to: number;
  /** Where the line after it begins. */
  nextLine: number;
}

/** Every plain value as the text that stands there: a number that nobody touches keeps its zeros. */
function readAsText(yaml: string): Document {
  return parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
}

function startOf(node: unknown): number {
  return (node as Partial<Node>).range?.[0] ?? 0;
}

function columnOf(yaml: string, offset: number): number {
  return offset - (yaml.lastIndexOf('\n', offset - 1) + 1);
}

function placeOf(yaml: string, key: unknown, value: unknown): PairPlace {
  const from = startOf(key);
  const end = (value as Partial<Node> | null)?.range?.[1] ?? (key as Node).range?.[1] ?? from;
  const to = from + yaml.slice(from, end).trimEnd().length;
  const lineEnd = yaml.indexOf('\n', to);
  return { from, to, nextLine: lineEnd === -1 ? yaml.length : lineEnd + 1 };
}

/** After the field that stands before it in the form, so that a file reads in one order. */
function placeOfNew(yaml: string, earlier: readonly string[], places: ReadonlyMap<string, PairPlace>): number {
  const before = earlier.findLast((name) => places.has(name));
  if (before !== undefined) return places.get(before)?.nextLine ?? yaml.length;
  const [first] = places.values();
  return first?.from ?? yaml.length;
}

function lineBreakBefore(yaml: string, at: number): string {
  return at === 0 || yaml.charAt(at - 1) === '\n' ? '' : '\n';
}

function newPair(name: string, written: Written): string {
  const document = new Document(undefined, { schema: 'failsafe' });
  document.contents = created(document, { [name]: written });
  return document.toString(plainSpacing).trimEnd();
}

function editedPair(pair: string, field: FieldSchema, before: FormValue, after: FormValue): string {
  const document = readAsText(pair);
  const [only] = (document.contents as YAMLMap<unknown, Node | null>).items;
  if (only !== undefined) only.value = edited(document, only.value, field, before, after);
  return document.toString(spacingOf(pair)).trimEnd();
}

function edited(document: Document, node: Node | null, schema: FieldSchema, before: FormValue, after: FormValue): Node {
  const written = writtenValue(schema, after) ?? '';
  if (node === null) return created(document, written);
  if (saySame(schema, before, after)) return node;
  const shape = formShape(schema);
  if (shape.is === 'list or word' && Array.isArray(written) && isSeq(node))
    return editedList(document, node, shape.list, entriesOf(before), entriesOf(after)) ?? created(document, written);
  if (shape.is === 'list' && isSeq(node))
    return editedList(document, node, schema, before, after) ?? created(document, written);
  if ((shape.is === 'map' || shape.is === 'map or false') && isMap(node) && typeof written === 'object') {
    editMap(document, node, shape.map, before, after);
    return node;
  }
  const fresh = created(document, written);
  if (isScalar(node) && isScalar(fresh)) keepManner(node, fresh);
  return fresh;
}

function entriesOf(value: FormValue): FormValue {
  return isFormMap(value) ? value['entries'] : [];
}

/** Each entry that is still there as it was written; undefined where the list holds what no form shows. */
function editedList(
  document: Document,
  list: YAMLSeq,
  schema: FieldSchema,
  before: FormValue,
  after: FormValue,
): Node | undefined {
  const { items: item = {} } = schema;
  const old = itemsOf(before);
  const nodes = list.items as (Node | null)[];
  if (old.length !== nodes.length) return undefined;
  const wanted = itemsOf(after).filter((value) => writtenValue(item, value) !== undefined);
  const unused = new Set(old.keys());
  const kept = wanted.map((value) => {
    const index = [...unused].find((at) => saySame(item, old[at], value));
    if (index !== undefined) unused.delete(index);
    return index;
  });
  list.items = wanted.map((value, place) => {
    const index = kept[place];
    if (index !== undefined) return nodes[index] ?? null;
    // What stands at the same place of the list and is gone from it was changed.
    const node = unused.delete(place) ? (nodes[place] ?? null) : null;
    return edited(document, node, item, old[place], value);
  });
  if (list.items.length === 0) list.flow = true;
  return list;
}

function editMap(document: Document, map: YAMLMap, schema: FieldSchema, before: FormValue, after: FormValue): void {
  const [old, wanted] = [before, after].map((value) => (isFormMap(value) ? value : {}));
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (saySame(field, old?.[name], wanted?.[name])) continue;
    if (writtenValue(field, wanted?.[name]) === undefined) map.delete(name);
    else {
      const node = (map.get(name, true) as Node | undefined) ?? null;
      map.set(name, edited(document, node, field, old?.[name], wanted?.[name]));
    }
  }
}

function created(document: Document, written: Written): Node {
  const node = document.createNode(written) as Node;
  visit(node, {
    Scalar: (_key, scalar) => {
      // These words say that there is no value, unless they are quoted.
      if (typeof scalar.value === 'string' && /^(?:null|~)?$/.test(scalar.value)) scalar.type = Scalar.QUOTE_SINGLE;
    },
    Seq: (_key, list) => {
      list.flow = list.items.every(isScalar) && JSON.stringify(list).length < 100;
    },
  });
  return node;
}

/** A text that was written in quotes or in lines of its own stays so, and keeps its comment. */
function keepManner(old: Scalar, fresh: Scalar): void {
  if (old.type !== undefined && old.type !== Scalar.PLAIN) fresh.type = old.type;
  if (old.comment !== undefined) fresh.comment = old.comment;
  if (old.commentBefore !== undefined) fresh.commentBefore = old.commentBefore;
}

const plainSpacing = { lineWidth: 0, singleQuote: true, flowCollectionPadding: false };

/** The spaces that the writer of this YAML is used to. */
function spacingOf(yaml: string) {
  const indent = /^( {1,8})[^\s]/m.exec(yaml)?.[1]?.length;
  return {
    ...plainSpacing,
    flowCollectionPadding: /[[{] \S/.test(yaml),
    indentSeq: !yaml.includes('\n-'),
    ...(indent === undefined ? {} : { indent: Math.max(indent, 2) }),
  };
}
