/** The language servers of editors' extensions, spoken to as an editor does: over standard input and output. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** What is wrong with a place of a document. */
export interface Diagnostic {
  message: string;
  range: { start: { line: number; character: number } };
}

/** One of the values or fields that are offered. */
export interface CompletionItem {
  label: string;
  documentation?: string | { value: string };
}

/** A server with a folder open in it. The places in texts are marked by `|`, which the server does not see. */
export interface LanguageServer extends AsyncDisposable {
  /** Everything that is wrong with a file of the folder, or with `text` in its place. */
  diagnostics: (file: string, text?: string) => Promise<Diagnostic[]>;
  completions: (file: string, marked: string) => Promise<CompletionItem[]>;
  /** What is said of the word at the mark; empty where nothing is. */
  hover: (file: string, marked: string) => Promise<string>;
}

interface Start {
  /** The module that is run. */
  module: 'yaml-language-server/bin/yaml-language-server' | '@astrojs/language-server/bin/nodeServer.js';
  languageId: 'yaml' | 'markdown';
  /** The folder that is open. */
  folder: string;
  /** The settings of the editor, by their dotted names. */
  settings: Readonly<Record<string, unknown>>;
  initializationOptions?: unknown;
}

/** Starts a server and waits until it knows its settings. */
export async function startLanguageServer(start: Start): Promise<LanguageServer> {
  const { module, languageId, folder, settings } = start;
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve(module)), '--stdio'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise((settle) => child.once('close', settle));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published = new Map<string, (diagnostics: Diagnostic[]) => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      published.get(uri)?.(diagnostics);
    },
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section = '' }) => sectionOf(settings, section)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  const { capabilities } = await connection.sendRequest<{ capabilities: { diagnosticProvider?: unknown } }>(
    'initialize',
    {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'magazine' }],
      initializationOptions: start.initializationOptions,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
        textDocument: {
          completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
          hover: { contentFormat: ['markdown'] },
          publishDiagnostics: {},
          diagnostic: {},
        },
      },
    },
  );
  await connection.sendNotification('initialized', {});
  const isAsked = capabilities.diagnosticProvider !== undefined;
  let version = 0;

  /** Opens a document, asks, and closes it. */
  async function asking<T>(file: string, text: string, ask: (uri: string) => Promise<T>): Promise<T> {
    const uri = pathToFileURL(join(folder, file)).href;
    version += 1;
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    try {
      return await ask(uri);
    } finally {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }
  }

  async function diagnostics(file: string, text?: string): Promise<Diagnostic[]> {
    const written = text ?? (await readFile(join(folder, file), 'utf8'));
    const uri = pathToFileURL(join(folder, file)).href;
    const told = new Promise<Diagnostic[]>((tell) => published.set(uri, tell));
    const found = await asking(file, written, async () => {
      if (!isAsked) return told;
      const params = { textDocument: { uri } };
      return (await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', params)).items;
    });
    published.delete(uri);
    return found;
  }

  return {
    diagnostics,
    completions: async (file, marked) => {
      const { text, position } = unmarked(marked);
      const found = await asking(file, text, (uri) =>
        connection.sendRequest<CompletionItem[] | { items: CompletionItem[] } | null>('textDocument/completion', {
          textDocument: { uri },
          position,
        }),
      );
      return Array.isArray(found) ? found : (found?.items ?? []);
    },
    hover: async (file, marked) => {
      const { text, position } = unmarked(marked);
      const found = await asking(file, text, (uri) =>
        connection.sendRequest<{ contents: string | { value: string } } | null>('textDocument/hover', {
          textDocument: { uri },
          position,
        }),
      );
      const contents = found?.contents ?? '';
      return typeof contents === 'string' ? contents : contents.value;
    },
    [Symbol.asyncDispose]: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}

/** `{ schemas: ... }` for `yaml` out of `yaml.schemas`, as an editor answers. */
function sectionOf(settings: Readonly<Record<string, unknown>>, section: string): unknown {
  const own = Object.entries(settings).flatMap(([name, value]) =>
    name.startsWith(`${section}.`) ? [[name.slice(section.length + 1), value] as const] : [],
  );
  return own.length === 0 ? (settings[section] ?? null) : Object.fromEntries(own);
}

function unmarked(marked: string): { text: string; position: { line: number; character: number } } {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  return {
    text: marked.replace('|', ''),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}
