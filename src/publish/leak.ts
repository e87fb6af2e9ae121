/** A leak in the finished site, as data and in words. */

/** Something that the site shows and the content keeps. */
export interface Leak {
  /** The file of the output, relative to its folder. */
  output: string;
  /** Where in it: `its text`, `the attribute content of <meta>`. */
  where: string;
  /** The file that keeps it, relative to the content folder, and the line. */
  file: string;
  line: number;
  /** The words that tell. */
  words: string;
  /** What they are: `a spoiler`. */
  what: string;
}

/** Leaks, each place of the content told once for each file of the output. */
export class LeakList {
  readonly #leaks = new Map<string, Leak>();

  /** How often something was added, what was known already included. */
  added = 0;

  add(leak: Leak): void {
    this.added += 1;
    const key = `${leak.output}\n${leak.file}\n${String(leak.line)}`;
    const known = this.#leaks.get(key);
    if (known === undefined || known.words.length < leak.words.length) this.#leaks.set(key, { ...leak });
  }

  /** In the order of the output's files. */
  all(): Leak[] {
    return [...this.#leaks.values()].sort(
      (a, b) => compare(a.output, b.output) || compare(a.file, b.file) || a.line - b.line,
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** So many leaks are printed; who has them mended runs the build again. */
const mostShown = 40;

/** The leaks in words, with what to do; `contentFolder` and `outFolder` as a person writes them. */
export function leakReport(leaks: readonly Leak[], contentFolder: string, outFolder: string): string {
  const lines = leaks
    .slice(0, mostShown)
    .map(
      ({ output, where, file, line, words, what }) =>
        `${output}: "${words}" stands in ${where}, and is ${what} (${contentFolder}/${file}:${String(line)}).\n`,
    );
  const more = leaks.length - mostShown;
  return [
    'The finished site tells what the content keeps:\n',
    ...lines,
    ...(more > 0 ? [`... and ${String(more)} more.\n`] : []),
    `  Nothing was published, and ${outFolder} is as it was. What is written is right; the page, feed or index that shows it is not.\n`,
    '  Leave these words out of it there, or put them inside an element with data-spoiler, and build again.\n',
    '  Where nothing in src/ was changed, this is a fault of Cuemark: please report it with these lines.\n',
  ].join('');
}
