/**
 * YAML as an editor wrote it: maps, lists, and every plain value as the text that stands there, each with its
 * place. It exists because a YAML reader's own values lose what was written (`1917`, `2019-06-31`, `no`).
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, type YAMLError } from 'yaml';
import type { Finding, Place } from '../problem.ts';

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
  const document = parseDocument(yaml, {
    lineCounter,
    prettyErrors: false,
    logLevel: 'silent',
  });
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
    if (isScalar(node)) {
      note(path, node.range?.[0]);
      const [, rest] = /^[ \t]+(#[^\r\n]*)/.exec(yaml.slice(node.range?.[1] ?? yaml.length)) ?? [];
      if (rest !== undefined && node.type === Scalar.PLAIN) cutShort.push({ path, rest: rest.trimEnd() });
      return scalarText(node);
    }
    if (isSeq(node)) {
      note(path, node.range?.[0]);
      return node.items.map((item, index) => walk(item, [...path, index]));
    }
    if (isMap(node)) {
      note(path, node.range?.[0]);
      const map: Record<string, Written> = Object.create(null) as Record<string, Written>;
      for (const { key, value } of node.items) {
        if (!isScalar(key)) {
          fault(offsetOf(key) ?? 0, 'A field’s name must be a plain word.', 'Write the field as "name: value".');
          continue;
        }
        const name = scalarText(key) ?? '';
        const here = [...path, name];
        offsets.set(keyOf(here), { ...(key.range ? { key: key.range[0] } : {}) });
        const written = value === null ? null : walk(value, here);
        if (written !== null) map[name] = written;
      }
      return map;
    }
    if (isAlias(node))
      fault(
        node.range?.[0] ?? 0,
        'A value cannot begin with *: YAML takes it for a reference to another value.',
        'Put the value in quotes.',
      );
    return null;
  };
  const note = (path: WrittenPath, value: number | undefined): void => {
    const key = keyOf(path);
    offsets.set(key, { ...offsets.get(key), ...(value === undefined ? {} : { value }) });
  };

  for (const error of [...document.errors, ...document.warnings]) {
    const { message, hint } = wordedYamlError(error, yaml);
    fault(error.pos[0], message, hint);
  }
  const isBroken = document.errors.length > 0;
  const data = isBroken || document.contents === null ? undefined : walk(document.contents, []);
  const placeOf = (path: WrittenPath): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const found = offsets.get(keyOf(path.slice(0, length)));
      const offset = found?.value ?? found?.key;
      if (offset !== undefined) return placeAtOffset(offset);
    }
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

/** The YAML library's error in an editor's words, with the mended line where the mend is certain. */
function wordedYamlError(error: YAMLError, yaml: string): { message: string; hint: string } {
  if (error.code === 'DUPLICATE_KEY')
    return {
      message: 'This field stands here twice.',
      hint: 'Keep one of the two.',
    };
  const line = lineAround(yaml, error.pos[0]);
  const withColon = /^(\s*(?:- )?[A-Za-z]\w*:) +([^"'[{|>].*: .*|[^"'[{|>].*:)$/.exec(line);
  if (withColon !== null) {
    const [, key = '', value = ''] = withColon;
    return {
      message: 'This value holds a colon, and YAML takes it for another field.',
      hint: `Put it in quotes: ${key.trim()} ${JSON.stringify(value)}`,
    };
  }
  if (error.code === 'MULTIPLE_DOCS')
    return {
      message: 'A second YAML document begins here.',
      hint: 'Keep one set of fields in a file.',
    };
  if (error.code === 'TAB_AS_INDENT')
    return {
      message: 'A tab stands where YAML wants spaces.',
      hint: 'Indent with spaces.',
    };
  return {
    message: `This is not valid YAML: ${error.message.replace(/\.$/, '')}.`,
    hint: 'Put values with special characters in quotes, and indent lists and maps evenly with spaces.',
  };
}

function lineAround(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const rest = text.slice(start);
  return rest.slice(0, rest.search(/[\r\n]|$/));
}
