/** A publication as an editor has it open: a folder with the project's own settings for editors, and content in it. */
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { writeEditorSchemas } from '../../src/cli/write-editor-schemas.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { projectRoot } from './built-publication.ts';
import { fixtureContent } from './fixture-magazine.ts';
import { startLanguageServer, type LanguageServer } from './language-server.ts';

/** The folder; it is gone when the test is over. */
export interface OpenedMagazine extends AsyncDisposable {
  folder: string;
  contentDir: string;
  /** Writes the schemas as every command does that reads the content; the result is what could not be done. */
  writeSchemas: () => Promise<string | undefined>;
  /** The server of the extension for YAML, with the settings of the folder. */
  yamlServer: () => Promise<LanguageServer>;
  /** The server of Astro's extension, which is for front matter too. */
  astroServer: () => Promise<LanguageServer>;
}

/** A file for editors, which may hold comments. */
export async function editorFile(name: string): Promise<Record<string, unknown>> {
  const text = await readFile(join(projectRoot, '.vscode', name), 'utf8');
  const read = ts.parseConfigFileTextToJson(name, text);
  const config = read.config as Record<string, unknown> | undefined;
  if (config === undefined || read.error !== undefined) throw new Error(`.vscode/${name} is no JSON.`);
  return config;
}

/** Opens a copy of the fixture. */
export async function openedMagazine(): Promise<OpenedMagazine> {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-opened-'));
  const contentDir = join(folder, 'content');
  await mkdir(join(folder, '.vscode'));
  await cp(join(projectRoot, '.vscode/settings.json'), join(folder, '.vscode/settings.json'));
  await cp(fixtureContent, contentDir, { recursive: true });
  const own = await editorFile('settings.json');
  // What the extensions ask by themselves; the catalogue of public schemas is on the web.
  const settings = {
    'yaml.completion': true,
    'yaml.hover': true,
    'yaml.validate': true,
    'yaml.schemaStore.enable': false,
    ...own,
  };
  return {
    folder,
    contentDir,
    writeSchemas: async () => writeEditorSchemas(contentDir, await readContent(contentDir)),
    yamlServer: () =>
      startLanguageServer({
        module: 'yaml-language-server/bin/yaml-language-server',
        languageId: 'yaml',
        folder,
        settings,
      }),
    astroServer: () =>
      startLanguageServer({
        module: '@astrojs/language-server/bin/nodeServer.js',
        languageId: 'markdown',
        folder,
        settings,
        initializationOptions: {
          contentIntellisense: own['astro.content-intellisense'],
          typescript: { tsdk: join(projectRoot, 'node_modules/typescript/lib') },
        },
      }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
