/** What the YAML language server has to say of files, by the schemas that are written for editors. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getLanguageService, type Diagnostic, type LanguageService } from 'yaml-language-server';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editorSchemaFile, editorSchemas } from '../../src/publish/editor-schemas.ts';
import { kindNames, type Kind } from '../../src/schemas/kind-names.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import { readContent } from '../../src/sources/read-content.ts';

/** A fault that an editor would be shown; `line` counts from 1 and is that of the whole file. */
export interface SchemaFault {
  file: string;
  line: number;
  message: string;
}

/** Everything that the server finds in the files of a content folder, in their order. */
export async function schemaFaults(folder: string): Promise<SchemaFault[]> {
  const content = await readContent(folder);
  const server = serverWith(editorSchemas(content, (file) => pathToFileURL(join(folder, file))));
  const files = [
    ...kindNames.flatMap((kind) => [...content.entries[kind].values()].map(({ file }) => file)),
    'site.yaml',
  ];
  const faults: SchemaFault[] = [];
  for (const file of files) {
    const found = await validate(server, join(folder, file), dataPart(readFileSync(join(folder, file), 'utf8')));
    faults.push(
      ...found.map(({ range, message }) => ({
        file,
        line: range.start.line + 1,
        message: typeof message === 'string' ? message : message.value,
      })),
    );
  }
  return faults;
}

/** A server in this process, which is told of the schemas instead of reading them. */
function serverWith(schemas: ReadonlyMap<string, string>): LanguageService {
  const server = getLanguageService({
    schemaRequestService: (uri) => Promise.reject(new Error(`${uri} was not to be read.`)),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  const schemaOf = (kind: Kind | 'site', fileMatch: string): { uri: string; fileMatch: string[]; schema: unknown } => ({
    uri: `file:///${editorSchemaFile(kind)}`,
    fileMatch: [fileMatch],
    schema: JSON.parse(schemas.get(editorSchemaFile(kind)) ?? ''),
  });
  server.configure({
    validate: true,
    yamlVersion: '1.2',
    schemas: [
      ...kindNames.map((kind) => schemaOf(kind, `**/${kind}/**/*.${kinds[kind].extension}`)),
      schemaOf('site', '**/site.yaml'),
    ],
  });
  return server;
}

/** The server keeps what it has read of an address, so each file has one of its own. */
function validate(server: LanguageService, path: string, text: string): Promise<Diagnostic[]> {
  return server.doValidation(TextDocument.create(pathToFileURL(path).href, 'yaml', 1, text), false);
}

/** What Astro's extension hands to the server of a Markdown file (@astrojs/language-server, frontmatterHolders.js). */
function dataPart(text: string): string {
  return text.startsWith('---') ? (/^---(.*?)^---/ms.exec(text)?.[0] ?? '').replaceAll('---', '   ') : text;
}
