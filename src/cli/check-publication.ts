/** Reads and checks the publication that the settings name; what `check` prints and what `build` begins with. */
import { join } from 'node:path';
import { checkContent } from '../editorial/check-content.ts';
import { CheckMemory } from '../editorial/check-memory.ts';
import type { Problem } from '../problem.ts';
import { filesIn } from '../sources/files-in.ts';
import { KeptFiles } from '../sources/kept-files.ts';
import { readContent, type Content, type ReadFile } from '../sources/read-content.ts';
import { projectRoot, type Settings } from '../sources/settings.ts';
import { showProgress } from './progress.ts';
import { writeEditorSchemas } from './write-editor-schemas.ts';

/** The content with all that is wrong with it. */
export interface CheckedPublication {
  content: Content;
  problems: Problem[];
}

/** What checks of one publication keep for the next; its findings are those of a check that keeps nothing. */
export class PublicationMemory {
  readonly files = new KeptFiles<ReadFile>();
  readonly findings = new CheckMemory();
}

/** Beside the settings: what earlier checks kept, and texts in the place of those that the files hold. */
export interface CheckOptions {
  memory?: PublicationMemory;
  edited?: ReadonlyMap<string, string>;
  /** Are editors' tools told what there is? They are by default, but not of texts that no file holds. */
  writesSchemas?: boolean;
}

/** Throws `ContentUnreadable` where the folder itself cannot be read. */
export async function checkPublication(
  settings: Settings,
  { memory = new PublicationMemory(), edited = new Map(), writesSchemas = edited.size === 0 }: CheckOptions = {},
): Promise<CheckedPublication> {
  const progress = showProgress('Reading the content');
  const reading = { progress: progress.step, kept: memory.files, edited };
  const content = await readContent(settings.contentDir, reading).finally(progress.end);
  if (writesSchemas) await offerSchemas(settings, content);
  return { content, problems: checkContent(content, settings.now, await publicFiles(), memory.findings) };
}

/** Tells editors' tools what there is to refer to. Where that fails, the check goes on, and says so. */
export async function offerSchemas({ contentDir }: Settings, content: Content): Promise<void> {
  const unwritten = await writeEditorSchemas(contentDir, content);
  if (unwritten !== undefined) process.stderr.write(`${unwritten}\n`);
}

/** The files that were checked, and those that stand in a problem, relative to the content folder. */
export function checkedFiles({ content, problems }: CheckedPublication): Set<string> {
  return new Set([
    'site.yaml',
    ...(content.permalinks === undefined ? [] : ['permalinks.txt']),
    ...problems.map(({ file }) => file),
    ...Object.values(content.entries).flatMap((entries) => [...entries.values()].map(({ file }) => file)),
  ]);
}

/** The files that a build copies as they are, as paths of the site. */
export async function publicFiles(): Promise<Set<string>> {
  const files = await filesIn(join(projectRoot, 'public'));
  return new Set(files.map((path) => `/${path}`));
}
