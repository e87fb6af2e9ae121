/**
 * Keeps the schemas for editors' tools up to date, wherever content has been read. They are written only where an
 * editor's settings ask for them, so that no folder of content gets files that nobody reads.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { editorSchemaFolder, editorSchemas } from '../publish/editor-schemas.ts';
import type { Content } from '../sources/read-content.ts';
import { shownPath } from '../sources/settings.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Writes the schemas that have changed, each whole, for the folder that editors open: the content folder or the one
 * above it, whichever has `.vscode/settings.json` that names them. Where one cannot be written, the result is a sentence
 * that says so: completion is worth less than a check.
 */
export async function writeEditorSchemas(contentDir: string, content: Content): Promise<string | undefined> {
  const opened = await openedFolder(contentDir);
  if (opened === undefined) return undefined;
  const folder = join(opened, editorSchemaFolder);
  try {
    for (const [name, text] of editorSchemas(content, (file) => pathToFileURL(join(contentDir, file)))) {
      const path = join(folder, name);
      if ((await textOf(path)) !== text) await writeWhole(path, text);
    }
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The schemas for your editor could not be written to ${shownPath(folder)}: ${reason}. Completion there may not know the newest content; nothing else depends on it.`;
  }
}

async function openedFolder(contentDir: string): Promise<string | undefined> {
  for (const folder of [contentDir, dirname(contentDir)])
    if ((await textOf(join(folder, '.vscode/settings.json')))?.includes(editorSchemaFolder) === true) return folder;
  return undefined;
}

/** Undefined where there is no such file, or none that can be read: writing then says why. */
function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
