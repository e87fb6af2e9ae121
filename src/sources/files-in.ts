/** Lists the files of a folder for those who look at all of them. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below a folder, as paths with `/`, in one order on every machine. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
