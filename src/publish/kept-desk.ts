/**
 * The editors' desk is the same for every publication and every build of it, and to bundle it takes a second and a half
 * of a processor: what an earlier build made of the same sources and packages is used again.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { filesIn } from '../sources/files-in.ts';
import { deskBundle, type DeskBundle } from './cms-bundle.ts';

/** The bundle of the desk; `projectRoot` is where its source and its packages lie. Rejects where it cannot be made. */
export async function keptDesk(projectRoot: string, folder = join(projectRoot, '.cuemark/desk')): Promise<DeskBundle> {
  const name = await sourcesOfDesk(projectRoot);
  const file = join(folder, name);
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return deserialize(kept) as DeskBundle;
  const bundle = await deskBundle(projectRoot);
  await mkdir(folder, { recursive: true });
  // Another process may be at the same, and nobody may read half a file.
  const unfinished = `${file}.${String(process.pid)}`;
  await writeFile(unfinished, serialize(bundle));
  await rename(unfinished, file);
  for (const other of await readdir(folder))
    if (/^\w{16}$/.test(other) && other !== name) await rm(join(folder, other), { force: true });
  return bundle;
}

/** The digest of all that the desk may be made of: it takes its parts from many folders of the sources. */
async function sourcesOfDesk(projectRoot: string): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(projectRoot, 'package-lock.json')));
  const folder = join(projectRoot, 'src');
  for (const path of (await filesIn(folder)).filter((one) => one.endsWith('.ts')))
    hash.update(`${path}\n`).update(await readFile(join(folder, path)));
  return hash.digest('hex').slice(0, 16);
}
