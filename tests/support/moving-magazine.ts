/** A publication to move into, and an old magazine that moves: what tests of imports need, with the real vocabulary. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot, runCommand, type CommandResult } from './built-publication.ts';
import type { ImportReport } from '../../src/cli/import/report-text.ts';

/** A content folder, and what to do with it. */
export interface NewHome {
  folder: string;
  contentDir: string;
  /** Writes a file beside the content: an export, a mapping file. */
  put: (name: string, text: string | Uint8Array) => Promise<string>;
  import: (...args: readonly string[]) => Promise<CommandResult>;
  /** The same with `--format json`, read. */
  report: (...args: readonly string[]) => Promise<ImportReport>;
  check: () => Promise<CommandResult>;
  /** A file of the content. */
  read: (file: string) => Promise<string>;
  /** Every file of the content with its text. */
  all: () => Promise<Map<string, string>>;
}

const site = 'name: The New House\nurl: https://new-magazine.example/\ntimeZone: Asia/Kolkata\n';

/** An empty publication with the sample magazine's warnings, and with `files` by their paths. */
export async function newHome(files: Readonly<Record<string, string>> = {}): Promise<NewHome> {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return homeIn(folder, files);
}

/** The same in a folder of the caller's. */
export async function homeIn(folder: string, files: Readonly<Record<string, string>> = {}): Promise<NewHome> {
  const contentDir = join(folder, 'content');
  await cp(join(projectRoot, 'content/warnings'), join(contentDir, 'warnings'), { recursive: true });
  for (const [file, text] of Object.entries({ 'site.yaml': site, ...files })) {
    await mkdir(dirname(join(contentDir, file)), { recursive: true });
    await writeFile(join(contentDir, file), text);
  }
  const run = (command: string, args: readonly string[] = []): Promise<CommandResult> =>
    runCommand(command, args, { CONTENT_DIR: contentDir, AS_OF: '2026-11-01T00:00:00Z' });
  const home: NewHome = {
    folder,
    contentDir,
    put: async (name, text) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    },
    import: (...args) => run('import', args),
    report: async (...args) => {
      const { status, stdout, stderr } = await run('import', [...args, '--format', 'json']);
      if (status !== 0) throw new Error(`The import ended with ${String(status)}: ${stderr}`);
      return JSON.parse(stdout) as ImportReport;
    },
    check: () => run('check'),
    read: (file) => readFile(join(contentDir, file), 'utf8'),
    all: async () => {
      const names = await readdir(contentDir, { recursive: true, withFileTypes: true });
      const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      return new Map(
        await Promise.all(paths.sort().map(async (path) => [path, await readFile(path, 'latin1')] as const)),
      );
    },
  };
  return home;
}
