/**
 * Reads files out of a zip that a stranger may have made. Nothing is unpacked to disk: the files that are wanted come
 * back as bytes, and an archive that lies about its sizes, its names or its contents is refused in one sentence.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { ArchiveRefused } from '../archive-refused.ts';

/** A file of the zip. */
export interface ZippedFile {
  /** Its path in the zip, with `/`. */
  name: string;
  /** Undefined where nobody wanted to read it. */
  bytes: Uint8Array | undefined;
}

const mebibyte = 2 ** 20;

/** What an archive may hold. The longest logs of films have some thousand lists and some ten megabytes. */
const most = {
  entries: 10_000,
  /** Of the archive, and of all that it holds unpacked. */
  bytes: 200 * mebibyte,
  /** Text packs to a tenth, and to a thirtieth where it repeats itself; what packs to less is made to burst. */
  ratio: 100,
};

/** The files of a zip in the order of their names; those that `isWanted` with their bytes. Throws `ArchiveRefused`. */
export async function zippedFiles(path: string, isWanted: (name: string) => boolean): Promise<ZippedFile[]> {
  const shown = basename(path);
  const bytes = await archiveBytes(path, shown);
  const zip = await opened(bytes, shown);
  const entries = await entriesOf(zip, shown);
  refuseBombs(entries, bytes.length, shown);
  const files: ZippedFile[] = [];
  for (const [name, entry] of entries)
    files.push({ name, bytes: isWanted(name) ? await unpacked(zip, entry, name, shown) : undefined });
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function archiveBytes(path: string, shown: string): Promise<Buffer> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new ArchiveRefused(`There is no file ${path}.`);
  if (found.isDirectory())
    throw new ArchiveRefused(`${shown} is a folder: name the zip itself, as Letterboxd gives it out.`);
  if (found.size > most.bytes)
    throw new ArchiveRefused(
      `${shown} has ${inMegabytes(found.size)}, and at most ${inMegabytes(most.bytes)} are read.`,
    );
  return readFile(path).catch((error: unknown) => {
    throw new ArchiveRefused(`${shown} cannot be read: ${messageOf(error)}.`);
  });
}

async function opened(bytes: Buffer, shown: string): Promise<ZipFile> {
  const begins = bytes.subarray(0, 4).toString('latin1');
  if (bytes.length === 0) throw new ArchiveRefused(`${shown} is empty.`);
  if (begins !== 'PK\u0003\u0004' && begins !== 'PK\u0005\u0006')
    throw new ArchiveRefused(`${shown} is no zip file: name the zip itself, as Letterboxd gives it out.`);
  // Names are read as bytes here, so that a hostile one can be told; see `nameOf`.
  return fromBufferPromise(bytes, { decodeStrings: false }).catch((error: unknown) => {
    if (messageOf(error).startsWith('End of central directory'))
      throw new ArchiveRefused(`${shown} is cut short: the end of the zip is missing; download it once more.`);
    throw damaged(shown, error);
  });
}

async function entriesOf(zip: ZipFile, shown: string): Promise<Map<string, Entry>> {
  if (zip.entryCount > most.entries)
    throw new ArchiveRefused(
      `${shown} holds ${String(zip.entryCount)} files, and at most ${String(most.entries)} are read.`,
    );
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry, shown);
      if (name.endsWith('/')) continue;
      if (entries.has(name)) throw new ArchiveRefused(`${shown} holds two files of one name, ${name}.`);
      if (entry.isEncrypted())
        throw new ArchiveRefused(`${shown} is encrypted (${name}): zip the files again without a password.`);
      entries.set(name, entry);
    }
  } catch (error) {
    throw error instanceof ArchiveRefused ? error : damaged(shown, error);
  }
  return entries;
}

/** A name as it is. One that would lead out of a folder has no place in an archive that came from Letterboxd. */
function nameOf(entry: Entry, shown: string): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
  const isSafe = validateFileName(name) === null && name !== '' && !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(name);
  if (isSafe) return name;
  throw new ArchiveRefused(
    `${shown} holds a file named ${JSON.stringify(name)}, which leads out of the archive or hides its name; nothing of it is read.`,
  );
}

function refuseBombs(entries: ReadonlyMap<string, Entry>, size: number, shown: string): void {
  let packed = 0;
  let full = 0;
  for (const [name, { compressedSize, uncompressedSize }] of entries) {
    packed += compressedSize;
    full += uncompressedSize;
    if (uncompressedSize > mebibyte && uncompressedSize > compressedSize * most.ratio)
      throw new ArchiveRefused(
        `${shown} is made to burst: ${name} would have ${inMegabytes(uncompressedSize)}, more than ${String(most.ratio)} times its size in the zip.`,
      );
  }
  if (full > most.bytes)
    throw new ArchiveRefused(
      `${shown} would have ${inMegabytes(full)} when unpacked, and at most ${inMegabytes(most.bytes)} are read.`,
    );
  if (packed > size)
    throw new ArchiveRefused(
      `${shown} is made to burst: its files have more bytes than the zip, and lie in one another.`,
    );
}

/** The bytes of a file: as many as the archive said, and those that were packed. */
async function unpacked(zip: ZipFile, entry: Entry, name: string, shown: string): Promise<Uint8Array> {
  if (!entry.canDecodeFileData())
    throw new ArchiveRefused(
      `${shown} packs ${name} in a way that is not read here (method ${String(entry.compressionMethod)}): zip the files again as a plain zip.`,
    );
  try {
    const bytes = await buffer(await zip.openReadStreamPromise(entry)); // it ends at the size that the entry states
    if (crc32(bytes) !== entry.crc32) throw new Error(`${name} is not what was packed`);
    return bytes;
  } catch (error) {
    throw damaged(shown, error);
  }
}

function damaged(shown: string, error: unknown): ArchiveRefused {
  return new ArchiveRefused(`${shown} is damaged (${messageOf(error)}): download it once more.`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}

function inMegabytes(bytes: number): string {
  return `${(bytes / mebibyte).toLocaleString('en', { maximumFractionDigits: 0 })} MB`;
}
