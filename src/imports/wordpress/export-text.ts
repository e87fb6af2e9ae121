/**
 * An export's text as a stream: decoded as its bytes or its XML declaration say, without the characters that XML
 * forbids. Real exports hold a few of those, pasted into posts from word processors; an archive is not refused for them.
 */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { didYouMean } from '../../problem.ts';
import { ArchiveRefused } from '../archive-refused.ts';
import { kindOfBytes, kindOfText } from './other-files.ts';

/** What an export's text lacks of its bytes. */
export interface TextDamage {
  /** Control characters and other characters that XML forbids: they are left out. */
  forbidden: number;
  /** Characters that cannot be read in the file's encoding: a replacement character (U+FFFD) stands for each. */
  unreadable: number;
  /** The encoding that the file names where it is written in UTF-8 all the same, and was read so. */
  mislabelled?: string;
}

/** Told after each piece: how many of how many bytes are read. */
export type ReadProgress = (bytes: number, total: number) => void;

/** In larger pieces, a file takes longer and more memory: strings that live through a collection are copied. */
const pieceSize = 64 * 1024;

/**
 * The text of a file, piece by piece; the XML declaration is blanked, since it has been obeyed. `damage` is counted up.
 * Throws ArchiveRefused where there is no text, or what begins it cannot be XML.
 */
export async function* exportText(path: string, damage: TextDamage, progress?: ReadProgress): AsyncGenerator<string> {
  const total = await sizeOf(path);
  let read = 0;
  let decode: Decode | undefined;
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: pieceSize }) as AsyncIterable<Buffer>) {
      const isFirst = decode === undefined;
      decode ??= decoderOf(path, bytes, damage);
      const text = allowed(decode(bytes), damage);
      yield isFirst ? beginning(path, text) : text;
      read += bytes.length;
      progress?.(read, total);
    }
  } catch (error) {
    if (error instanceof ArchiveRefused || !(error instanceof Error) || !('code' in error)) throw error;
    throw new ArchiveRefused(`"${path}" cannot be read (${error.message}).`);
  }
  if (decode !== undefined) yield allowed(decode(), damage);
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    const neighbours = await readdir(dirname(path)).catch(() => []);
    throw new ArchiveRefused(
      `There is no file "${path}". ${didYouMean(basename(path), neighbours, 'Name the .xml file that WordPress wrote under Tools, Export.')}`,
    );
  }
  if (found.isDirectory()) throw new ArchiveRefused(`"${path}" is a folder; name the .xml file in it.`);
  if (!found.isFile())
    throw new ArchiveRefused(`"${path}" is no ordinary file; save the export as one, since it is read twice.`);
  if (found.size === 0) throw new ArchiveRefused(`"${path}" is empty; export it again.`);
  return found.size;
}

/** Text of bytes; of none: what remains at the end. */
type Decode = (bytes?: Buffer) => string;

function decoderOf(path: string, bytes: Buffer, damage: TextDamage): Decode {
  const other = kindOfBytes(bytes);
  if (other !== undefined) throw new ArchiveRefused(`"${path}" ${other}.`);
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return utf8();
  const decoder = textDecoder(path, encoding);
  const asDeclared: Decode = (more) => decoder.decode(more, { stream: more !== undefined });
  return encoding.startsWith('utf-16') ? asDeclared : unlessUtf8(asDeclared, () => (damage.mislabelled = encoding));
}

/** Obeys the declaration, unless the first letters beyond ASCII are UTF-8; then `tell` is called once. */
function unlessUtf8(asDeclared: Decode, tell: () => void): Decode {
  let decode: Decode | undefined;
  let held = Buffer.alloc(0);
  return (more) => {
    if (decode !== undefined) return decode(more);
    const bytes = Buffer.concat([held, more ?? Buffer.alloc(0)]);
    const first = bytes.findIndex((byte) => byte > 127);
    // All these encodings write ASCII alike.
    if (first === -1) return bytes.toString('latin1');
    const isUtf8 = lettersOfUtf8(bytes);
    if (isUtf8 === undefined && more !== undefined) {
      held = bytes.subarray(first);
      return bytes.toString('latin1', 0, first);
    }
    if (isUtf8 === true) tell();
    decode = isUtf8 === true ? utf8() : asDeclared;
    return decode(bytes) + (more === undefined ? decode() : '');
  };
}

/** Are the letters of these bytes UTF-8? Those of other encodings are nearly never. Undefined where the end cuts off the only one. */
function lettersOfUtf8(bytes: Buffer): boolean | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return /[^\x00-\x7f]/.test(text) ? true : undefined;
  } catch {
    return false;
  }
}

function utf8(): Decode {
  // Twice as fast as a TextDecoder that streams.
  const decoder = new StringDecoder('utf8');
  return (more) => (more === undefined ? decoder.end() : decoder.write(more));
}

function textDecoder(path: string, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    throw new ArchiveRefused(`"${path}" is written in "${encoding}", which cannot be read here; save it as UTF-8.`);
  }
}

/** By its byte-order mark, else by how it writes "<?", else by its declaration (XML 1.0, appendix F). */
function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const isMarked = first === 0xef && second === 0xbb && bytes[2] === 0xbf;
  const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'<>]{1,40})["']/.exec(
    bytes.toString('latin1', 0, 400),
  )?.[1];
  // Who reads that it is UTF-16 in single bytes reads a file that was written anew since.
  return isMarked || declared === undefined || /^utf-?(?:8|16)/i.test(declared) ? 'utf-8' : declared.toLowerCase();
}

function beginning(path: string, text: string): string {
  const other = kindOfText(text);
  if (other !== undefined) throw new ArchiveRefused(`"${path}" ${other}.`);
  // Blank lines before the declaration, which a plugin's file leaves there, are the commonest fault of exports; places
  // stay as they are.
  return text.replace(/^\uFEFF?\s*(?:<\?xml\s[^>]*\?>)?/, (declaration) => declaration.replace(/[^\r\n]/g, ' '));
}

function allowed(text: string, damage: TextDamage): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]/g, (character) => {
    damage[character === '\uFFFD' ? 'unreadable' : 'forbidden'] += 1;
    return character === '\uFFFD' ? character : '';
  });
}
