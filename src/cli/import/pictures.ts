/**
 * Fetches the pictures of an archive: from a copy of the old site's uploads, else from the web. Only what is a picture
 * is kept; a host that cannot be reached is left alone after a few attempts, since an archive names thousands.
 */
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { decoded } from '../../imports/decoded.ts';

/** What came of a picture: its bytes, or why there are none. */
export type FetchedPicture = { bytes: Uint8Array } | { reason: string };

/** A picture larger than this is no picture of a review, in bytes. */
const largestPicture = 40_000_000;
const patience = 20_000; // milliseconds
const attempts = 3;
/** Kinds of pictures that the site can show. An SVG may hold scripts, and a stranger's is not taken. */
const kinds = new Set(['jpeg', 'png', 'webp', 'gif', 'heif']);

/** Fetches pictures for one import. */
export class PictureSource {
  readonly #uploads: string | undefined;
  readonly #fetches: boolean;
  readonly #failures = new Map<string, number>();

  readonly #isDryRun: boolean;

  /** `uploads`: a folder, or undefined; `fetches`: may the web be asked? A dry run asks nobody. */
  constructor({ uploads, fetches, isDryRun }: { uploads: string | undefined; fetches: boolean; isDryRun: boolean }) {
    this.#uploads = uploads;
    this.#fetches = fetches;
    this.#isDryRun = isDryRun;
  }

  /** The picture at an address; undefined where nobody knows, since a dry run does not ask. */
  async fetch(url: string): Promise<FetchedPicture | undefined> {
    const kept = await this.#fromUploads(url);
    if (kept === undefined && this.#fetches && this.#isDryRun) return undefined;
    const bytes = kept ?? (await this.#fromWeb(url));
    return bytes instanceof Uint8Array ? checked(bytes) : bytes;
  }

  async #fromUploads(url: string): Promise<Uint8Array | undefined> {
    const [, path] = /\/wp-content\/uploads\/([^?#]+)/.exec(url) ?? [];
    if (this.#uploads === undefined || path === undefined) return undefined;
    const inside = normalize(`/${decoded(path)}`);
    return readFile(join(this.#uploads, inside)).catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      throw error;
    });
  }

  async #fromWeb(url: string): Promise<Uint8Array | { reason: string }> {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      return { reason: 'its address is none of the web' };
    if (!this.#fetches) return { reason: 'pictures were not to be fetched' };
    const { host } = new URL(url);
    const failed = this.#failures.get(host) ?? 0;
    if (failed >= attempts) return { reason: `${host} did not answer` };
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
      this.#failures.set(host, 0);
      if (!response.ok) return { reason: `${host} answered ${String(response.status)}` };
      return await bytesOf(response);
    } catch (error) {
      this.#failures.set(host, failed + 1);
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      return { reason: `${host} could not be reached (${cause})` };
    }
  }
}

async function bytesOf(response: Response): Promise<Uint8Array | { reason: string }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    parts.push(part);
    length += part.length;
    if (length > largestPicture) return { reason: `it is larger than ${String(largestPicture / 1e6)} MB` };
  }
  return Buffer.concat(parts);
}

async function checked(bytes: Uint8Array): Promise<FetchedPicture> {
  // Loaded with the first picture: it takes some thirty megabytes, and many an import fetches none.
  const { default: sharp } = await import('sharp');
  const format = await sharp(bytes)
    .metadata()
    .then(
      (metadata) => metadata.format as string,
      () => 'nothing',
    );
  if (kinds.has(format)) return { bytes };
  return {
    reason: format === 'nothing' ? 'what came is no picture' : `it is of the kind ${format}, which is not taken`,
  };
}
