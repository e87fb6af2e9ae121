/**
 * The schemas of this publication as editors' tools find them: the folder and the list in which Astro's own extension
 * looks for the schema of a Markdown file's front matter, and beside them those of the YAML files. Their names are not
 * those of the collections, since `astro sync` writes schemas under these, which know no IDs.
 */
import type { Content, ContentEntries } from '../sources/read-content.ts';
import { jsonSchema, type FieldSchema, type KnownIds } from '../schemas/json-schema.ts';
import { kindNames, type Kind } from '../schemas/kind-names.ts';
import { kinds } from '../schemas/kinds.ts';

/** The folder of the schemas, below the folder that is opened in an editor (@astrojs/language-server, nodeServer.js). */
export const editorSchemaFolder = '.astro/collections';

/** The file of a schema in that folder. */
export function editorSchemaFile(kind: Kind | 'site'): string {
  return `${collectionName(kind)}.schema.json`;
}

function collectionName(kind: Kind | 'site'): string {
  return `cuemark-${kind}`;
}

/** The files of the folder, by their names; `addressOf` says the `file:` address of a content file. */
export function editorSchemas(
  { entries }: Pick<Content, 'entries'>,
  addressOf: (file: string) => URL,
): Map<string, string> {
  const known = knownIds(entries);
  const files = new Map<string, string>();
  for (const kind of [...kindNames, 'site' as const])
    files.set(editorSchemaFile(kind), asFile(forEditors(jsonSchema(kind, known))));
  files.set('collections.json', asFile(collectionList(entries, addressOf)));
  return files;
}

/** What there is to refer to, whether it is out or not. A comment answers another on the same review, so none is listed. */
export function knownIds(entries: ContentEntries): KnownIds {
  const names = <K extends Kind>(kind: K, nameOf: (data: Partial<Readable<K>>) => string | undefined) =>
    new Map([...entries[kind]].map(([id, { readable }]) => [id, nameOf(readable as Partial<Readable<K>>) ?? id]));
  return {
    reviews: names('reviews', ({ title }) => title),
    films: names('films', ({ title, year }) => (title === undefined ? undefined : `${title} (${String(year ?? '?')})`)),
    themes: names('themes', ({ name }) => name),
    warnings: names('warnings', ({ label }) => label),
    contributors: names('contributors', ({ name }) => name),
  };
}

type Readable<K extends Kind> = ContentEntries[K] extends Map<string, { readable: Partial<infer Data> }> ? Data : never;

function asFile(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** Which file is of which kind. The server asks by the decoded address in lower case (frontmatterHolders.js). */
function collectionList(entries: ContentEntries, addressOf: (file: string) => URL): unknown {
  const markdown = kindNames.filter((kind) => kinds[kind].extension === 'md');
  return {
    collections: markdown.map((kind) => ({ hasSchema: true, name: collectionName(kind) })),
    entries: Object.fromEntries(
      markdown.flatMap((kind) =>
        [...entries[kind].values()].map(({ file }) => [
          decodeURIComponent(addressOf(file).href).toLowerCase(),
          collectionName(kind),
        ]),
      ),
    ),
  };
}

/**
 * A schema as the YAML language server should read it. It counts a text's length in units of UTF-16, of which a
 * syllable of Devanagari has several, and would refuse what the check takes: the length is asked by a pattern instead.
 * Names of IDs are shown as Markdown.
 */
function forEditors(schema: FieldSchema): FieldSchema {
  const { maxLength, markdownEnumDescriptions, properties, items, anyOf, ...rest } = schema;
  return {
    ...rest,
    ...(maxLength !== undefined && {
      pattern: `^(?=[^]*\\S)(?:${character}){1,${String(maxLength)}}$`,
      patternErrorMessage: `This text must have 1 to ${String(maxLength)} characters.`,
    }),
    ...(markdownEnumDescriptions && { markdownEnumDescriptions: markdownEnumDescriptions.map(withoutMarks) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, forEditors(field)])),
    }),
    ...(items && { items: forEditors(items) }),
    ...(anyOf && { anyOf: anyOf.map(forEditors) }),
  };
}

/** What binds the letter behind it to the one before: a joiner, and the viramas of scripts that write conjuncts. */
const binder = String.raw`[\u200d\u094d\u09cd\u0acd\u0b4d\u0c4d\u0ccd\u0d4d]`;

/** A letter with its marks and what is bound to it: no more of them in a text than a reader counts. */
const character = String.raw`(?:^[^]|(?<!${binder})[^\p{M}\p{EMod}\u200d])(?:\p{M}|\p{EMod}|\u200d|(?<=${binder})[^\p{M}\p{EMod}\u200d])*`;

function withoutMarks(text: string): string {
  return text.replace(/[\\*`<[\]]/g, String.raw`\$&`);
}
