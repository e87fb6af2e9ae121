/**
 * The editors' desk as an editor uses it: with a folder that the browser's own file system holds in place of one that is
 * picked, so that what is saved can be read again.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect, onTestFinished, vi } from 'vitest';
import { runCommand, type CommandResult } from './built-publication.ts';

/** How long a slow machine may take for anything that is waited for, in milliseconds. */
export const patience = 60_000;

/** Files by their paths below the repository. */
export type Files = Readonly<Record<string, string>>;

/** The desk, opened on a folder of files. */
export interface Desk {
  page: Page;
  /** The part of the form that holds a field, brought into view: the form draws its fields as somebody comes to them. */
  field: (label: string) => Promise<Locator>;
  /** Fills a line or an area of text, once the form listens. */
  fill: (label: string, text: string, role?: 'textbox' | 'spinbutton') => Promise<void>;
  /** Opens an entry by its name in the list of its collection. */
  openEntry: (collection: string, name: string) => Promise<void>;
  save: () => Promise<void>;
  /** What a file holds; undefined where there is none. */
  read: (path: string) => Promise<string | undefined>;
  /** The check's answer to all files as they are now. */
  check: () => Promise<CommandResult>;
}

/** Opens the desk of the site at `url`, which must be of localhost, with the local way in. */
export async function openDesk(browser: Browser, url: string, files: Files): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 700 }, reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  watchPolicy(page, new URL(url).origin);
  await page.goto(`${url}404.html`);
  await page.evaluate(writeFiles, { ...files });
  await page.addInitScript(() => {
    const pick = async (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();
    Object.assign(globalThis, { showDirectoryPicker: pick });
  });
  await page.goto(`${url}admin/`);
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await page.getByRole('grid', { name: 'Entries' }).waitFor();
  return deskOn(page, Object.keys(files));
}

function deskOn(page: Page, paths: readonly string[]): Desk {
  const field = async (label: string): Promise<Locator> => {
    // The desk puts marks of direction around names.
    const wanted = page.getByRole('group', { name: new RegExp(`^“\\u2068?${label}\\u2069?” Field$`) });
    await vi.waitFor(
      async () => {
        const drawn = page.getByRole('group', { name: / Field$/ });
        await ((await wanted.count()) > 0 ? wanted : drawn.last()).scrollIntoViewIfNeeded({ timeout: 5000 });
        await wanted.getByRole('button', { name: 'Show Field Options' }).waitFor({ timeout: 100 });
      },
      { timeout: patience },
    );
    return wanted;
  };
  const saving = page.getByRole('button', { name: 'Save', exact: true });
  const read = (path: string): Promise<string | undefined> => page.evaluate(readText, path);
  return {
    page,
    field,
    read,
    fill: async (label, text, role = 'textbox') => {
      const box = (await field(label)).getByRole(role).last();
      await vi.waitFor(
        async () => {
          await box.fill(text);
          // A form that has just opened takes its values from the file once more; it has done so when it is idle.
          await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
          expect(await box.inputValue()).toBe(text);
          expect(await saving.isEnabled(), 'the form knows of a change').toBe(true);
        },
        { timeout: patience },
      );
    },
    openEntry: async (collection, name) => {
      await page.getByRole('treeitem', { name: new RegExp(`^${collection}`) }).click();
      await page.getByRole('gridcell', { name, exact: true }).click();
    },
    save: () => saving.click(),
    check: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'cuemark-desk-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      for (const path of paths) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), (await read(path)) ?? '');
      }
      return runCommand('check', [], { CONTENT_DIR: join(folder, 'content') });
    },
  };
}

/** Runs in the page. A repository is known by its `.git`. */
async function writeFiles(files: Files): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle('.git', { create: true });
  for (const [path, text] of Object.entries(files)) {
    let folder = root;
    const steps = path.split('/');
    for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
    const file = await folder.getFileHandle(steps.at(-1) ?? '', { create: true });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }
}

/** Runs in the page. */
async function readText(path: string): Promise<string | undefined> {
  let folder = await navigator.storage.getDirectory();
  const steps = path.split('/');
  try {
    for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step);
    const file = await folder.getFileHandle(steps.at(-1) ?? '');
    return await (await file.getFile()).text();
  } catch {
    return undefined; // a NotFoundError: nobody has saved it
  }
}

/** Whatever the desk asks of another place must be refused by its policy before anything is sent. */
function watchPolicy(page: Page, origin: string): void {
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('requestfinished', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin) asked.push(request.url());
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== 'csp' && new URL(request.url()).origin !== origin) asked.push(`${request.url()}: ${reason ?? ''}`);
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  onTestFinished(() => {
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
  });
}
