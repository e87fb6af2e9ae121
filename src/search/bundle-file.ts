/**
 * The files of a finished search bundle, unpacked: compressed as they are, looking for words in them proves nothing.
 * Pagefind 1.6 writes gzip around a signature and then JSON (fragments), CBOR (all else), or its own program.
 */
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';

/** A page as search prints it. */
export interface Fragment {
  kind: 'fragment';
  address: string;
  texts: string[];
}

/** A file of a bundle. */
export type BundleFile =
  | Fragment
  /** Words in the form in which they are looked up. */
  | { kind: 'words'; words: string[] }
  /** Filters, fields and their values. */
  | { kind: 'data'; texts: string[] };

const signature = 'pagefind_dcd';

/** What is gzipped, unpacked; undefined where these bytes are not. */
export function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return undefined;
  try {
    return gunzipSync(bytes);
  } catch {
    return undefined; // two bytes that any file may begin with
  }
}

/** What a file of a bundle holds behind the signature; undefined where it is none, or a program. */
export function unpackedBundleFile(bytes: Uint8Array): Uint8Array | undefined {
  const content = unpacked(bytes);
  if (content === undefined || latin(content, 0, signature.length) !== signature) return undefined;
  return latin(content, signature.length, 4) === '\0asm' ? undefined : content.subarray(signature.length);
}

function latin(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
}

/** Reads a file of a bundle; undefined where it is none, or a program. Throws where it is broken. */
export function readBundleFile(path: string, bytes: Uint8Array): BundleFile | undefined {
  const content = unpackedBundleFile(bytes);
  if (content === undefined) return undefined;
  if (content[0] === brace) return readFragment(content);
  const texts = textsIn(decode(content));
  return path.endsWith('.pf_index') ? { kind: 'words', words: texts } : { kind: 'data', texts };
}

/** A fragment whose address `isWanted`; undefined where the file is none. The others are not read further than that. */
export function fragmentOf(bytes: Uint8Array, isWanted: (address: string) => boolean): Fragment | undefined {
  const content = unpackedBundleFile(bytes);
  if (content?.[0] !== brace) return undefined;
  const [, written = ''] = /^\{"url":("(?:[^"\\]|\\.)*")/.exec(latin(content, 0, 2000)) ?? [];
  // An address that this does not find is read with all of its fragment.
  const address: unknown = /^"[\x20-\x7e]*"$/.test(written) ? JSON.parse(written) : undefined;
  return typeof address === 'string' && !isWanted(address) ? undefined : readFragment(content);
}

const brace = 0x7b;

function readFragment(content: Uint8Array): Fragment {
  const page = JSON.parse(new TextDecoder().decode(content)) as Record<string, unknown>;
  const address = typeof page['url'] === 'string' ? page['url'] : '';
  const { anchors, ...others } = page;
  const values = [...Object.values(others), ...wordsOfAnchors(anchors)];
  return { kind: 'fragment', address, texts: values.flatMap((value) => textsIn(value)) };
}

/** What the page says at its anchors; the names of their elements, "section" say, are HTML's and not the page's. */
function wordsOfAnchors(anchors: unknown): unknown[] {
  if (!Array.isArray(anchors)) return [anchors];
  return anchors.map((anchor: Record<string, unknown>) => {
    const { element, ...words } = anchor;
    return typeof element === 'string' && /^[a-z][a-z0-9]*$/.test(element) ? Object.values(words) : anchor;
  });
}

/** Every text in decoded data, names of fields included. */
function textsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value);
  else if (Array.isArray(value)) {
    // Most of a bundle is lists of places, which are numbers throughout.
    if (typeof value[0] !== 'number' || typeof value[1] === 'object') for (const item of value) textsIn(item, found);
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      found.push(key);
      textsIn(item, found);
    }
  return found;
}
