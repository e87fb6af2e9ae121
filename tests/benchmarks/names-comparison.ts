/**
 * Compares libraries that could match the names of search suggestions, on the table of queries in
 * tests/fixtures/names. What lost is no dependency of the project, so the libraries lie in a folder of their own:
 *
 *     mkdir /tmp/names && cd /tmp/names && npm init -y && npm i minisearch fuse.js fuzzysort \
 *       @leeoniya/ufuzzy flexsearch match-sorter @m31coding/fuzzy-search
 *     node tests/benchmarks/names-comparison.ts /tmp/names
 *
 * Add `--misses` to see what each answered wrongly, and names to compare only those. The last comparison is recorded in names-comparison.md.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { nameEntries, type NameEntry } from '../../src/client/name-entries.ts';
import { nameMatcher } from '../../src/client/name-matching.ts';
import { foldedWords } from '../../src/publish/folded-name.ts';
import type { SuggestionsFile } from '../../src/publish/suggestions.ts';
import { projectRoot } from '../../src/sources/settings.ts';
import { inTheTable, nameQueries, suggestionsOfNames } from '../support/names-magazine.ts';
import { candidates, type Candidate, type Search } from './names-candidates.ts';

const queries = nameQueries();

/** What an answer is made of: the things that a library found, best first, each once. */
type Answer = (query: string) => readonly NameEntry[];

/** A library beside the figures that are known before it is asked. */
interface Contestant {
  name: string;
  version: string;
  /** Compressed, as a bundle. */
  kilobytes: number;
  index: (names: Names) => Answer;
}

/** The names as a file and as its things. */
interface Names {
  file: SuggestionsFile;
  entries: readonly NameEntry[];
}

async function bundled(contents: string, resolveDir: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

function kilobytes(text: string | Uint8Array): number {
  return brotliCompressSync(text).length / 1000;
}

/** What the site uses: the tree of words of MiniSearch, with the order that readers expect on top. */
async function ownMatcher(): Promise<Contestant> {
  const { version } = JSON.parse(await readFile(join(projectRoot, 'node_modules/minisearch/package.json'), 'utf8')) as {
    version: string;
  };
  return {
    name: 'name-matching.ts on minisearch/SearchableMap',
    version,
    kilobytes: kilobytes(await bundled(`export * from './src/client/name-matching.ts'`, projectRoot)),
    index: ({ file }) => {
      const matcher = nameMatcher(file);
      return (query) => matcher.matches(query, 8).map(({ entry }) => entry);
    },
  };
}

async function contestant(candidate: Candidate, packages: string, work: string): Promise<Contestant> {
  const file = join(work, `${candidate.name.replace(/\W+/g, '-')}.mjs`);
  const script = await bundled(candidate.source, packages);
  await writeFile(file, script);
  const library = (await import(file)) as never;
  const manifest = JSON.parse(
    await readFile(join(packages, 'node_modules', candidate.packageName, 'package.json'), 'utf8'),
  ) as { version: string };
  return {
    name: candidate.name,
    version: manifest.version,
    kilobytes: kilobytes(script),
    index: ({ entries }) => answersOf(entries, (names) => candidate.index(library, names)),
  };
}

/** A library's search over the folded names, as a search for things. */
function answersOf(entries: readonly NameEntry[], index: (names: readonly string[]) => Search): Answer {
  const named = entries.flatMap((entry) =>
    entry.names.flatMap((name) => {
      const words = foldedWords(name);
      return [...new Set([words.join(' '), words.join('')])].map((folded) => ({ entry, folded }));
    }),
  );
  const search = index(named.map(({ folded }) => folded));
  return (query) => {
    const folded = foldedWords(query).join(' ');
    if (folded === '') return [];
    return [...new Set(search(folded).flatMap((place) => named[place]?.entry ?? []))];
  };
}

interface Marks {
  first: number;
  amongFive: number;
  nonsense: number;
  misses: string[];
}

function marksOf(answer: Answer): Marks {
  const marks: Marks = { first: 0, amongFive: 0, nonsense: 0, misses: [] };
  for (const { query, expected } of queries) {
    const found = answer(query).slice(0, 5).map(inTheTable);
    const [first = 'nothing'] = found;
    if (expected.length === 0) marks.nonsense += found.length === 0 ? 0 : 1;
    else {
      if (expected.includes(first)) marks.first += 1;
      if (found.some((thing) => expected.includes(thing))) marks.amongFive += 1;
    }
    if (expected.length === 0 ? found.length > 0 : !expected.includes(first)) marks.misses.push(`${query} -> ${first}`);
  }
  return marks;
}

/** What is asked for the time alone, since the slowest take a second for ten queries. */
const timed = queries.filter((_, at) => at % 8 === 0);

/** Milliseconds of processor time for a query, and for the index; the best of three, since machines are shared. */
function timesOf(names: Names, contestant: Contestant): { index: number; query: number } {
  const times = [1, 2, 3].map(() => {
    const start = processorTime();
    const answer = contestant.index(names);
    const indexed = processorTime();
    for (const { query } of timed) answer(query);
    return { index: indexed - start, query: (processorTime() - indexed) / timed.length };
  });
  return { index: Math.min(...times.map(({ index }) => index)), query: Math.min(...times.map(({ query }) => query)) };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const packages = process.argv[2] ?? '';
const only = process.argv.slice(3).filter((name) => !name.startsWith('--'));
const showsMisses = process.argv.includes('--misses');
const work = await mkdtemp(join(tmpdir(), 'names-'));
const [few, many] = await Promise.all([namesOf(1900), namesOf(10_000)]);
const meaningful = queries.filter(({ expected }) => expected.length > 0).length;
const nonsensical = queries.length - meaningful;
const share = (count: number): string => `${((count / meaningful) * 100).toFixed(1)} %`;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function namesOf(films: number): Promise<Names> {
  const file = await suggestionsOfNames(films);
  return { file, entries: nameEntries(file) };
}

function row(contestant: Contestant): void {
  const { first, amongFive, nonsense, misses } = marksOf(contestant.index(few));
  const [atFew, atMany] = [timesOf(few, contestant), timesOf(many, contestant)];
  const cells = [
    contestant.name,
    contestant.version,
    share(first),
    share(amongFive),
    `${nonsense} of ${nonsensical}`,
    `${atFew.query.toFixed(2)}, ${atMany.query.toFixed(2)}`,
    `${atFew.index.toFixed(0)}, ${atMany.index.toFixed(0)}`,
    contestant.kilobytes.toFixed(1),
  ];
  say(`| ${cells.join(' | ')} |`);
  if (showsMisses) say(misses.map((miss) => `    ${miss}`).join('\n'));
}

say(`${meaningful} queries with an answer, ${nonsensical} without; 1,900 and 10,000 films:`);
for (const { file, entries } of [few, many]) {
  const json = JSON.stringify(file);
  say(
    `${entries.length} things, ${kilobytes(json).toFixed(1)} kB as brotli, ${(gzipSync(json).length / 1000).toFixed(1)} as gzip`,
  );
}
say('\n| library | version | first right | in the first five | nonsense matched | ms a query | ms to index | kB |');
say('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const candidate of candidates)
  if (only.length === 0 || only.includes(candidate.name)) row(await contestant(candidate, packages, work));
row(await ownMatcher());
await rm(work, { recursive: true });
