/** Zips such as Letterboxd gives out, whole or tampered with, each in a file that lives as long as its test. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ZipFile, type Options } from 'yazl';

/** The columns of the tables, as exports have them in 2026. */
export const columns = {
  profile: 'Date Joined,Username,Given Name,Family Name,Email Address,Location,Website,Bio,Pronoun,Favorite Films',
  reviews: 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date',
  diary: 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date',
  ratings: 'Date,Name,Year,Letterboxd URI,Rating',
  films: 'Date,Name,Year,Letterboxd URI',
  likes: 'Date,Content',
  comments: 'Date,Content,Comment',
};

/** The bytes of a zip with these files. */
export async function zipBytes(
  files: Readonly<Record<string, string | Buffer>>,
  options: Partial<Options> = {},
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name, options);
  zip.end({ forceZip64Format: options.forceZip64Format === true, comment: '' });
  return buffer(zip.outputStream);
}

/** The path of a file with these bytes. */
export async function written(bytes: Uint8Array, name = 'export.zip'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-letterboxd-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
}

/** The path of a zip with these files. */
export async function zipped(files: Readonly<Record<string, string>>): Promise<string> {
  return written(await zipBytes(files));
}

/** The zip with another name for a file, of the same length, which yazl would refuse to write. */
export function renamed(zip: Buffer, name: string, another: string): Buffer {
  if (Buffer.byteLength(name) !== Buffer.byteLength(another)) throw new Error('A name is patched in its place.');
  return Buffer.from(zip.toString('latin1').replaceAll(name, Buffer.from(another).toString('latin1')), 'latin1');
}

/** Where the fields of a file's record in the zip's directory stand (APPNOTE.TXT, section 4.3.12), with their bytes. */
const fields = { flags: [8, 2], method: [10, 2], crc: [16, 4], packed: [20, 4], full: [24, 4], at: [42, 4] } as const;

/** The zip with another value in a file's record in its directory. */
export function withField(zip: Buffer, name: string, field: keyof typeof fields, value: number): Buffer {
  const changed = Buffer.from(zip);
  const record = changed.lastIndexOf(Buffer.from(name)) - 46;
  if (changed.readUInt32LE(record) !== 0x02014b50) throw new Error(`No record of ${name} in the zip's directory.`);
  const [offset, length] = fields[field];
  changed.writeUIntLE(value, record + offset, length);
  return changed;
}
