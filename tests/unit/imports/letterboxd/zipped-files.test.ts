/** A zip comes from a stranger: what it may do to us, told with zips that try it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ArchiveRefused } from '../../../../src/imports/archive-refused.ts';
import { zippedFiles } from '../../../../src/imports/letterboxd/zipped-files.ts';
import { renamed, withField, written, zipBytes } from '../../../support/letterboxd-zip.ts';

const all = (): boolean => true;

/** Why a zip is refused; the sentence must be one for a person. */
async function refusal(bytes: Uint8Array, name?: string): Promise<string> {
  const path = await written(bytes, name);
  const found = await zippedFiles(path, all).catch((error: unknown) => error);
  expect(found).toBeInstanceOf(ArchiveRefused);
  expect(await readdir(dirname(path))).toHaveLength(1);
  return (found as Error).message;
}

describe('a zip', () => {
  it('is read without being unpacked', async () => {
    const path = await written(await zipBytes({ 'b.csv': 'two', 'a/c.csv': 'one', 'd.jpg': 'no' }));
    const files = await zippedFiles(path, (name) => name.endsWith('.csv'));
    expect(files.map(({ name, bytes }) => [name, bytes && Buffer.from(bytes).toString()])).toEqual([
      ['a/c.csv', 'one'],
      ['b.csv', 'two'],
      ['d.jpg', undefined],
    ]);
    expect(await readdir(dirname(path))).toEqual(['export.zip']);
  });

  it('is read in the form for large files, and stored without being packed', async () => {
    for (const options of [{ forceZip64Format: true }, { compress: false }]) {
      const path = await written(await zipBytes({ 'a.csv': 'one' }, options));
      expect((await zippedFiles(path, all)).map(({ bytes }) => bytes && Buffer.from(bytes).toString())).toEqual([
        'one',
      ]);
    }
  });

  it.each([
    '../x.csv',
    '/x/y.csv',
    'C:/x.csv',
    'a\\..\\x.csv',
    'a/../../x',
    'a\u001B[2J.csv',
    'a\u0000.csv',
    'x\u202E.csv',
  ])('is refused with a file named %j', async (name) => {
    const honest = 'q'.repeat(Buffer.byteLength(name));
    const message = await refusal(renamed(await zipBytes({ [honest]: 'text', 'reviews.csv': 'text' }), honest, name));
    expect(message).toBe(
      `export.zip holds a file named ${JSON.stringify(name)}, which leads out of the archive or hides its name; nothing of it is read.`,
    );
  });

  it('is refused where a file says that it is smaller than it is', async () => {
    const zip = await zipBytes({ 'reviews.csv': 'x'.repeat(5000) });
    expect(await refusal(withField(zip, 'reviews.csv', 'full', 10))).toMatch(
      /^export\.zip is damaged \(.*\): download it/,
    );
  });

  it('is refused where a file says that it is larger than it is', async () => {
    const zip = await zipBytes({ 'reviews.csv': 'x'.repeat(5000) });
    expect(await refusal(withField(zip, 'reviews.csv', 'full', 6000))).toMatch(/^export\.zip is damaged \(.*\)/);
  });

  it('is refused where a file packs to nearly nothing', async () => {
    const zip = await zipBytes({ 'reviews.csv': Buffer.alloc(3 * 2 ** 20) });
    expect(await refusal(zip)).toBe(
      'export.zip is made to burst: reviews.csv would have 3 MB, more than 100 times its size in the zip.',
    );
  });

  it('is refused where it would have more than 200 MB, and nothing is unpacked to find out', async () => {
    let zip = await zipBytes({ 'a.csv': 'x', 'b.csv': 'x' });
    for (const name of ['a.csv', 'b.csv']) {
      zip = withField(zip, name, 'full', 150 * 2 ** 20);
      zip = withField(zip, name, 'packed', 2 * 2 ** 20);
    }
    expect(await refusal(zip)).toBe('export.zip would have 300 MB when unpacked, and at most 200 MB are read.');
  });

  it('is refused where its files lie in one another', async () => {
    let zip = await zipBytes({ 'a.csv': 'one', 'b.csv': 'two', 'c.csv': 'three' });
    for (const name of ['a.csv', 'b.csv', 'c.csv']) zip = withField(zip, name, 'packed', zip.length - 1);
    expect(await refusal(zip)).toMatch(/^export\.zip is made to burst: its files have more bytes than the zip/);
  });

  it('is refused where it holds more files than any export', async () => {
    const zip = await zipBytes({ 'reviews.csv': 'text' });
    zip.writeUInt16LE(10_001, zip.length - 22 + 10); // in the record that ends a zip
    expect(await refusal(zip)).toBe('export.zip holds 10001 files, and at most 10000 are read.');
  });

  it('is refused where it holds two files of one name', async () => {
    const zip = renamed(await zipBytes({ 'a.csv': 'one', 'b.csv': 'two' }), 'b.csv', 'a.csv');
    expect(await refusal(zip)).toBe('export.zip holds two files of one name, a.csv.');
  });

  it('is refused where it is encrypted', async () => {
    const zip = await zipBytes({ 'reviews.csv': 'text' });
    expect(await refusal(withField(zip, 'reviews.csv', 'flags', 0x0801))).toBe(
      'export.zip is encrypted (reviews.csv): zip the files again without a password.',
    );
    expect(await refusal(withField(zip, 'reviews.csv', 'flags', 0x0841))).toMatch(/damaged \(strong encryption/);
  });

  it('is refused where a file is packed in an unknown way', async () => {
    const zip = await zipBytes({ 'reviews.csv': 'text' });
    expect(await refusal(withField(zip, 'reviews.csv', 'method', 14))).toBe(
      'export.zip packs reviews.csv in a way that is not read here (method 14): zip the files again as a plain zip.',
    );
  });

  it('is refused where its bytes are not those that were packed', async () => {
    const zip = await zipBytes({ 'reviews.csv': 'text' });
    expect(await refusal(withField(zip, 'reviews.csv', 'crc', 1))).toBe(
      'export.zip is damaged (reviews.csv is not what was packed): download it once more.',
    );
  });

  it('is refused where it is cut short, wherever', async () => {
    const zip = await zipBytes({ 'reviews.csv': 'text of some length', 'profile.csv': 'more' });
    for (let length = 4; length < zip.length; length += 1)
      expect(await refusal(zip.subarray(0, length))).toMatch(/^export\.zip is (?:cut short|damaged)/);
  });

  it('is refused where a large-file record leads nowhere', async () => {
    const zip = await zipBytes({ 'reviews.csv': 'text' }, { forceZip64Format: true });
    const locator = zip.lastIndexOf(Buffer.from('PK\u0006\u0007'));
    expect(locator).toBeGreaterThan(0);
    zip.writeBigUInt64LE(2n ** 63n, locator + 8);
    expect(await refusal(zip)).toMatch(/^export\.zip is damaged/);
    const far = withField(await zipBytes({ 'reviews.csv': 'text' }), 'reviews.csv', 'at', 0xfffffff0);
    expect(await refusal(far)).toMatch(/^export\.zip is damaged/);
  });

  it('is refused where it is something else', async () => {
    expect(await refusal(Buffer.from('<?xml version="1.0"?>'), 'wordpress.xml')).toBe(
      'wordpress.xml is no zip file: name the zip itself, as Letterboxd gives it out.',
    );
    expect(await refusal(Buffer.alloc(0))).toBe('export.zip is empty.');
    const folder = mkdtempSync(join(tmpdir(), 'cuemark-letterboxd-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    await expect(zippedFiles(folder, all)).rejects.toThrow(/is a folder: name the zip itself/);
    await expect(zippedFiles(join(folder, 'none.zip'), all)).rejects.toThrow(/^There is no file .*none\.zip\.$/);
  });
});
