/** What the reader of WordPress exports says of a text, for its tests. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { ArchiveRefused } from '../../src/imports/archive-refused.ts';
import type { ExportedItem, ExportedSite } from '../../src/imports/wordpress/export.ts';
import type { TextDamage } from '../../src/imports/wordpress/export-text.ts';
import { readExport } from '../../src/imports/wordpress/read-export.ts';

/** The path of a file with this text, which is gone when the test is over. */
export async function exportFile(text: string | Buffer, name = 'export.xml'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-wxr-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

/** All of an export. */
interface WhatIsRead {
  site: ExportedSite;
  items: ExportedItem[];
  damage: Readonly<TextDamage>;
}

/** All that is read of a text. */
export async function whatIsRead(text: string | Buffer): Promise<WhatIsRead> {
  const reading = readExport(await exportFile(text));
  const items: ExportedItem[] = [];
  for await (const item of reading) items.push(item);
  return { items, site: reading.site, damage: reading.damage };
}

/** The item of a text that has one. */
export async function onlyItem(text: string | Buffer): Promise<ExportedItem> {
  const { items } = await whatIsRead(text);
  expect(items).toHaveLength(1);
  return items[0]!;
}

/** Why a text is refused, without its path, which differs each time. */
export async function refusal(text: string | Buffer): Promise<string> {
  const path = await exportFile(text);
  return (await refusalOf(path)).replace(`"${path}" `, '');
}

/** Why the file at a path is refused. */
export async function refusalOf(path: string): Promise<string> {
  const refused = await (async () => {
    for await (const item of readExport(path)) expect(item).toBeDefined();
  })().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(ArchiveRefused);
  return (refused as ArchiveRefused).message;
}

/** An export by hand, as no writer would write it. */
export function channel(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel>\n${inner}\n</channel>\n</rss>\n`;
}
