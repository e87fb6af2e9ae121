/**
 * Brings the content folder into Astro's collections. It reads with the same door and the same schemas as the
 * check, so that the two cannot disagree, and leaves out what is not published yet.
 */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';

type DataEntry = NonNullable<ReturnType<LoaderContext['store']['get']>>;
import type { Kind } from '../schemas/kind-names.ts';
import type { Review } from '../schemas/review.ts';
import { kinds } from '../schemas/kinds.ts';
import { siteSchema } from '../schemas/site.ts';
import { bodyRenderer, type BodyRenderer, type ProcessorOptions } from '../markdown/processor.ts';
import type { ContentFile, ContentListing } from './content-folder.ts';
import { bodyKind, bytesOf } from './read-content.ts';
import { readBytes, type ReadEntry } from './read-entry.ts';
import { isOut } from './publication-time.ts';

/** What a collection is loaded with. */
export interface LoaderOptions {
  contentDir: string;
  /** What lies in the content folder; in a build it is looked at once for all collections. */
  listing: () => Promise<ContentListing>;
  /** "Now", in milliseconds since 1970. */
  now: number;
  /** Show drafts and scheduled reviews, as one does while writing. */
  showsUnpublished: boolean;
  /** A digest of the code and the settings that rendering depends on; another one renders everything again. */
  renderingDigest: string;
}

/** The loader of one kind. */
export function collectionLoader(kind: Kind, options: LoaderOptions): Loader {
  return {
    name: `cuemark-${kind}`,
    load: async (context) => {
      const load = async (): Promise<void> => {
        await loadKind(kind, options, context);
      };
      await load();
      watch(kind, options.contentDir, context, load);
    },
  };
}

/** The loader of `site.yaml`, the one entry of its collection. */
export function siteLoader({ contentDir }: LoaderOptions, siteUrl: string | undefined): Loader {
  return {
    name: 'cuemark-site',
    load: async (context) => {
      const load = (): Promise<void> => loadSite(contentDir, siteUrl, context);
      await load();
      watchPath(join(contentDir, siteFile), context, load);
    },
  };
}

async function loadSite(contentDir: string, siteUrl: string | undefined, context: LoaderContext): Promise<void> {
  const { written, findings } = readBytes(bytesOf(contentDir, 'site.yaml'), 'yaml', siteSchema);
  if (findings.some(({ code }) => code !== 'truncated-value'))
    throw new Error('site.yaml has errors. Run "npm run check" to see them.');
  const data = { ...(written?.data as object), ...(siteUrl === undefined ? {} : { url: siteUrl }) };
  const parsed = await context.parseData({ id: 'site', data });
  context.store.clear();
  context.store.set({ id: 'site', data: parsed, digest: context.generateDigest(data) });
}

async function loadKind(kind: Kind, options: LoaderOptions, context: LoaderContext): Promise<void> {
  const { files } = await options.listing();
  const site = siteSettings(options.contentDir);
  const renderers = new Map<string, Promise<BodyRenderer>>();
  const rendererOf: FileOptions['rendererOf'] = (body) => {
    const key = `${body.kind} ${body.language}`;
    const renderer = renderers.get(key) ?? bodyRenderer({ ...body, base: context.config.base });
    renderers.set(key, renderer);
    return renderer;
  };
  const left = new Set(context.store.keys());
  for (const file of files) {
    if (file.kind !== kind) continue;
    const isKept = await loadFile(file, site, { ...options, rendererOf }, context);
    if (isKept) left.delete(file.id);
  }
  for (const id of left) context.store.delete(id);
}

interface FileOptions extends LoaderOptions {
  rendererOf: (body: { kind: ProcessorOptions['kind']; language: string }) => Promise<BodyRenderer>;
}

/** Loads one file; false where it holds nothing to publish. */
async function loadFile(
  file: ContentFile,
  site: SiteSettings,
  options: FileOptions,
  context: LoaderContext,
): Promise<boolean> {
  const { extension, schema } = kinds[file.kind];
  const bytes = bytesOf(options.contentDir, file.file);
  const entry = readBytes(bytes, extension, schema);
  if (entry.data === undefined || !isShown(file.kind, entry, site.timeZone, options)) return false;
  const path = join(options.contentDir, file.file);
  const { language = site.language } = entry.data as { language?: string };
  const own = createHash('sha256')
    .update(bytes)
    .update(`${context.config.base} ${language} `)
    .update(options.renderingDigest);
  const digestWith = (images: readonly string[]): string =>
    digestOf(own.copy(), [...images, ...leadImage(entry)], path);
  const stored = context.store.get(file.id);
  if (stored?.digest === digestWith(stored?.rendered?.metadata?.imagePaths ?? [])) {
    keepImages(context.store, stored);
    return true;
  }
  const data = await context.parseData({
    id: file.id,
    data: entry.written?.data as Record<string, unknown>,
    filePath: path,
  });
  if (extension === 'yaml') {
    context.store.set({ id: file.id, data, digest: digestWith([]) });
    return true;
  }
  const renderer = await options.rendererOf({ kind: bodyKind(file.kind, entry.data), language });
  const { html, imagePaths, report } = await renderer.render(entry.body, pathToFileURL(path));
  context.store.set({
    id: file.id,
    data,
    digest: digestWith(imagePaths),
    filePath: relative(fileURLToPath(context.config.root), path).replaceAll('\\', '/'),
    assetImports: imagePaths,
    rendered: { html, metadata: { imagePaths, report } },
  });
  return true;
}

/** A file's digest with those of the images it shows: a picture replaced under its name is another picture. */
function digestOf(hash: Hash, images: readonly string[], file: string): string {
  for (const image of images) {
    const path = resolve(dirname(file), decodeURI(image));
    hash.update(image).update(existsSync(path) ? readFileSync(path) : '');
  }
  return hash.digest('base64url');
}

function leadImage(entry: ReadEntry<unknown>): string[] {
  const { image } = entry.data as { image?: string | { src: string } };
  if (image === undefined) return [];
  return [typeof image === 'string' ? image : image.src];
}

/** Astro lists a build's images anew each time, and an entry that is kept must list its own again. */
function keepImages(store: LoaderContext['store'], entry: DataEntry): void {
  if (entry.assetImports === undefined || !hasAssetImports(store)) return;
  store.addAssetImports(entry.assetImports, entry.filePath);
}

/** The store has this method and its type does not say so (astro 7.3.5, content/mutable-data-store.js). */
function hasAssetImports(store: unknown): store is { addAssetImports: (images: string[], file?: string) => void } {
  return typeof (store as { addAssetImports?: unknown }).addAssetImports === 'function';
}

function isShown(kind: Kind, entry: ReadEntry<unknown>, timeZone: string, options: LoaderOptions): boolean {
  return kind !== 'reviews' || options.showsUnpublished || isOut(entry.data as Review, options.now, timeZone);
}

interface SiteSettings {
  timeZone: string;
  language: string;
}

function siteSettings(contentDir: string): SiteSettings {
  const { data } = readBytes(bytesOf(contentDir, 'site.yaml'), 'yaml', siteSchema) as ReadEntry<SiteSettings>;
  return { timeZone: data?.timeZone ?? 'UTC', language: data?.language ?? 'en' };
}

/** In dev, a change in the folder of a kind loads that kind again, and so does one of the settings that it is read with. */
function watch(kind: Kind, contentDir: string, context: LoaderContext, load: () => Promise<void>): void {
  watchPath(join(contentDir, kind), context, load);
  watchPath(join(contentDir, siteFile), context, load);
}

const siteFile = 'site.yaml';

/** Loads again when a file changes, or anything in a folder. */
function watchPath(watched: string, { watcher, logger }: LoaderContext, load: () => Promise<void>): void {
  if (watcher === undefined) return;
  watcher.add(watched);
  const reload = (path: string): void => {
    if (path !== watched && !path.startsWith(watched + sep)) return;
    load().catch((error: unknown) => {
      logger.error(error instanceof Error ? error.message : String(error));
    });
  };
  watcher.on('add', reload);
  watcher.on('change', reload);
  watcher.on('unlink', reload);
}
