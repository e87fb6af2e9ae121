/** What a person asks of `npm run import`, and what cannot be asked together. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { didYouMean } from '../../problem.ts';
import { CannotRun } from '../../sources/settings.ts';
import { askedFormat } from '../asked-format.ts';

const sources = ['wordpress', 'letterboxd'] as const;
const formats = ['text', 'json'] as const;

/** The arguments of the command. Paths are absolute. */
export interface ImportArguments {
  source: (typeof sources)[number];
  file: string;
  /** The mapping file. */
  map: string | undefined;
  /** Show the report and write nothing. */
  isDryRun: boolean;
  format: (typeof formats)[number];
  /** Where the report is written as well. */
  report: string | undefined;
  /** Are pictures fetched? */
  fetches: boolean;
  /** A copy of the old site's uploads. */
  uploads: string | undefined;
  /** The contributor who wrote a Letterboxd log. */
  author: string | undefined;
}

/** How the command is written. */
export const usage = `npm run import -- wordpress FILE.xml   a WordPress export (Tools > Export > All content)
npm run import -- letterboxd FILE.zip  a Letterboxd export (Settings > Data)

  --dry-run          shows the report and writes nothing
  --format json      prints the report as JSON
  --report FILE      writes the report to a file too: as JSON where its name ends in .json
  wordpress:
  --map FILE         what categories, tags, writers and custom fields are here (YAML); where the
                     file is not there yet, it is written with all there are, to be filled in
  --uploads FOLDER   a copy of wp-content/uploads, where pictures are taken from
  --no-images        fetches no pictures; the report lists them
  letterboxd:
  --author ID        the contributor who wrote it

Nothing that is here is overwritten, and a second run brings only what is new.
`;

/** Reads the arguments; undefined where help is asked for. Throws `CannotRun` with what is wrong. */
export function importArguments(args: string[], folder: string): ImportArguments | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const [source = '', file = '', ...surplus] = positionals;
  if (source === '') throw new CannotRun(`Say what is to be imported.\n\n${usage}`);
  if (!isOneOf(sources, source))
    throw new CannotRun(
      `There is no import from "${source}". ${didYouMean(source, sources, `Imports are from ${sources.join(' and ')}.`)}`,
    );
  if (file === '' || surplus.length > 0)
    throw new CannotRun(
      `Name one file: npm run import -- ${source} ${source === 'wordpress' ? 'FILE.xml' : 'FILE.zip'}`,
    );
  const { map, uploads, author, report } = values;
  const format = askedFormat(values.format, formats);
  const foreign = Object.entries({
    '--map': map,
    '--uploads': uploads,
    '--no-images': values['no-images'] || undefined,
  });
  const [option] =
    (source === 'letterboxd' ? foreign : [['--author', author] as const]).find(([, value]) => value !== undefined) ??
    [];
  if (option !== undefined) throw new CannotRun(`${option} is no option of an import from ${source}.`);
  const path = (given: string | undefined): string | undefined =>
    given === undefined ? undefined : resolve(folder, given);
  return {
    source,
    file: resolve(folder, file),
    map: path(map),
    isDryRun: values['dry-run'],
    format,
    report: path(report),
    fetches: !values['no-images'],
    uploads: path(uploads),
    author,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        report: { type: 'string' },
        map: { type: 'string' },
        uploads: { type: 'string' },
        'no-images': { type: 'boolean', default: false },
        author: { type: 'string' },
      },
    });
  } catch (error) {
    throw new CannotRun(
      `${error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)}.\n\n${usage}`,
    );
  }
}

function isOneOf<T extends string>(known: readonly T[], value: string): value is T {
  return (known as readonly string[]).includes(value);
}
