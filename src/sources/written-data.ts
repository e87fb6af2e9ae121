/**
 * YAML as an editor wrote it: maps, lists, and every plain value as the text that stands there, each with its
 * place. It exists because a YAML reader's own values lose what was written (`1917`, `2019-06-31`, `no`).
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, Scalar } from 'yaml';
import type { Finding, Place } from '../problem.ts';
import { parsed, yamlFaults } from './yaml-faults.ts';

/** What stands in a file: text, a list or a map. `null` only inside lists, where nothing is written. */
export type Written = string | null | Written[] | { [key: string]: Written };

/** A path into written data. */
export type WrittenPath = readonly PropertyKey[];

/** The data of a file with the place of each value. */
export interface WrittenData {
  data: Written | undefined;
  /** The place of a value; of a key that has no value; of the nearest thing above it that is there. */
  placeOf: (path: WrittenPath) => Place;
  /** The place of a key. */
  placeOfKey: (path: WrittenPath) => Place;
  /** Was this key written, with a value or without? */
  hasKey: (path: WrittenPath) => boolean;
  /** Paths of plain values that ` #` ends, with what was cut off, from the `#` on. */
  cutShort: { path: WrittenPath; rest: string }[];
  findings: Finding[];
}

interface Offsets {
  value?: number;
  key?: number;
}

/** Reads YAML that begins on line `firstLine` of its file. Never throws; what cannot be read is a finding. */
export function readWritten(yaml: string, firstLine: number): WrittenData {
  const lineCounter = new LineCounter();
  const document = parsed(yaml, lineCounter);
  const offsets = new Map<string, Offsets>();
  const cutShort: WrittenData['cutShort'] = [];
  const findings: Finding[] = [];

  const placeAtOffset = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const fault = (offset: number, message: string, hint: string): void => {
    const place = placeAtOffset(offset);
    findings.push({ code: 'frontmatter-syntax', ...place, field: '', message, hint });
  };

  const walk = (node: unknown, path: PropertyKey[]): Written => {
    if (isAlias(node)) return marked(node.range?.[0], '*');
    if (!isScalar(node) && !isSeq(node) && !isMap(node)) return null;
    note(path, node.range?.[0]);
    if (node.anchor !== undefined) return marked(node.range?.[0], '&');
    if (node.tag !== undefined) return marked(node.range?.[0], '!');
    if (isScalar(node)) {
      const [, rest] = /^[ \t]+(#[^\r\n]*)/.exec(yaml.slice(node.range?.[1] ?? yaml.length)) ?? [];
      if (rest !== undefined && node.type === Scalar.PLAIN) cutShort.push({ path, rest: rest.trimEnd() });
      return scalarText(node);
    }
    if (isSeq(node)) return node.items.map((item, index) => walk(item, [...path, index]));
    const map: Record<string, Written> = Object.create(null) as Record<string, Written>;
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        fault(offsetOf(key) ?? 0, 'A field’s name must be a plain word.', 'Write the field as "name: value".');
        continue;
      }
      const name = key.source ?? String(key.value);
      const here = [...path, name];
      offsets.set(keyOf(here), { ...(key.range ? { key: key.range[0] } : {}) });
      const written = value === null ? null : walk(value, here);
      if (written !== null) map[name] = written;
    }
    return map;
  };
  /** What YAML takes for a mark of its own before a value, or in its place, and nobody means so. */
  const marked = (offset: number | undefined, sign: string): null => {
    const before = yaml.slice(0, offset ?? 0);
    const at = sign === '*' ? before.length : before.search(/[&!]\S*\s*$/);
    fault(at, `A value cannot begin with ${sign}: YAML takes that for a mark of its own.`, 'Put the value in quotes.');
    return null;
  };
  const note = (path: WrittenPath, value: number | undefined): void => {
    const key = keyOf(path);
    offsets.set(key, { ...offsets.get(key), ...(value === undefined ? {} : { value }) });
  };

  for (const { offset, message, hint } of yamlFaults(document, yaml)) fault(offset, message, hint);
  const isSound = findings.length === 0 && document?.contents !== undefined && document.contents !== null;
  const data = isSound ? walk(document.contents, []) : undefined;
  const placeOf = (path: WrittenPath): Place => {
    let here = path;
    do {
      const found = offsets.get(keyOf(here));
      const offset = found?.value ?? found?.key;
      if (offset !== undefined) return placeAtOffset(offset);
      here = here.slice(0, -1);
    } while (here.length > 0);
    return { line: 1, column: 1 };
  };
  return {
    data: data ?? undefined,
    placeOf,
    placeOfKey: (path) => {
      const offset = offsets.get(keyOf(path))?.key;
      return offset === undefined ? placeOf(path) : placeAtOffset(offset);
    },
    hasKey: (path) => offsets.has(keyOf(path)),
    cutShort,
    findings,
  };
}

function keyOf(path: WrittenPath): string {
  return JSON.stringify(path);
}

function offsetOf(node: unknown): number | undefined {
  return isScalar(node) || isSeq(node) || isMap(node) ? node.range?.[0] : undefined;
}

/** The text of a scalar; null where a plain value says that there is none. */
function scalarText(node: Scalar): string | null {
  if (node.type !== Scalar.PLAIN) return String(node.value);
  const source = node.source ?? '';
  return source === '' || source === '~' || source === 'null' ? null : source;
}
