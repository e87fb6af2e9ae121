/**
 * The tests need a browser on machines that have none, nor any of a browser's libraries, and
 * where nobody may install one. `@sparticuz/chromium` carries Chromium, its libraries and a
 * Latin font compressed in an npm package; this module unpacks them, once for each version,
 * to a folder inside `node_modules` that no other program writes to.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Where the parts of the unpacked browser lie: absolute paths. */
export interface UnpackedChromium {
  /** The headless Chromium to run. */
  executable: string;
  /** The folder for `LD_LIBRARY_PATH`: NSS and the other libraries Chromium links to. */
  libraries: string;
  /** A folder of TrueType files with Latin letters (Open Sans). */
  latinFonts: string;
  /** The folder all of it is in; deleting it makes the next run unpack again. */
  folder: string;
}

/**
 * The browser from `@sparticuz/chromium`, unpacked if it is not yet (about two seconds and
 * 200 MB, once). Runs at the same time do not meet: each unpacks aside, and the folder gets
 * its name only when it is whole.
 *
 * @param cache the folder to unpack into; `node_modules/.cache` by default.
 * @throws Error when the package is missing, was built for another kind of machine, or cannot
 * be unpacked.
 */
export async function unpackedChromium(cache?: string): Promise<UnpackedChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `the npm package @sparticuz/chromium runs on 64-bit Intel Linux, and this is ${process.platform} ${process.arch}.`,
    );
  }
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url);
  if (manifest === undefined) {
    throw new Error('the npm package @sparticuz/chromium is not installed.');
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const nodeModules = join(dirname(manifest), '..', '..');
  const chromium = partsOf(join(cache ?? join(nodeModules, '.cache'), `chromium-${version}`));
  if (!existsSync(chromium.folder)) await unpackTo(chromium.folder);
  return chromium;
}

async function unpackTo(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  // Beside its destination, because a rename is atomic on one filesystem only.
  const aside = await mkdtemp(`${folder}-unpacking-`);
  try {
    await promisify(execFile)(
      process.execPath,
      [fileURLToPath(new URL('./unpack-chromium.ts', import.meta.url))],
      // The package unpacks its libraries only where it believes it runs on AWS Lambda.
      { env: { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' } },
    );
    const { executable, libraries, latinFonts } = partsOf(aside);
    const missing = [executable, libraries, latinFonts].find((part) => !existsSync(part));
    if (missing !== undefined) {
      throw new Error(`@sparticuz/chromium unpacked, but without ${missing.slice(aside.length + 1)}.`);
    }
    await rename(aside, folder).catch((error: unknown) => {
      // Another run was first, and what it put there is the same.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function partsOf(folder: string): UnpackedChromium {
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
    latinFonts: join(folder, 'fonts', 'fonts'),
    folder,
  };
}
