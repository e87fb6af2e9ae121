/** What the companion says: the whole report once, then after each save what is new, what is mended, and the count. */
import { addressesOf } from '../editorial/addresses.ts';
import { redirectsOf } from '../editorial/permalinks.ts';
import type { Problem } from '../problem.ts';
import { addressLines, twinLines } from './address-lines.ts';
import { checkedFiles } from './check-publication.ts';
import type { Report } from './companion.ts';
import type { IsNamed } from './named-files.ts';
import { countInWords, formatProblems, plural, textBlock } from './problem-formats.ts';
import { servedAddresses } from './served-addresses.ts';

/** Problems, and what is said about them. */
export interface CompanionWords {
  heading: string;
  problems: string;
  summary: string;
}

/** The most new problems that are told after a save: a file that is gone may break hundreds of references to it. */
const mostProblems = 20;
/** The most mended problems that are named. */
const mostMended = 5;

/** A report in words; `folder`: the content folder as it is shown. `now`: the instant that new addresses are counted at. */
export function companionWords(report: Report, folder: string, isNamed: IsNamed, now: number): CompanionWords {
  const ofNamed = (problems: readonly Problem[]): Problem[] => problems.filter(({ file }) => isNamed(file));
  const problems = ofNamed(report.checked.problems);
  const files = [...checkedFiles(report.checked)].filter(isNamed).length;
  const count = `${countInWords(problems)} in ${plural(files, 'file')} of ${folder}.\n`;
  if (report.isFirst) {
    const { content } = report.checked;
    const twins = twinLines(redirectsOf(content, addressesOf(content, now)));
    const lines = [...twins, ...addressLines(content, servedAddresses(content, now))].map((line) => `${line}\n`);
    return { heading: '', problems: formatProblems(problems, 'text', folder), summary: [count, ...lines].join('') };
  }
  const fresh = ofNamed(report.fresh);
  const shown = fresh.slice(0, mostProblems);
  return {
    heading: `\n${report.saved.length === 0 ? folder : list(report.saved, 3)}\n`,
    problems: shown.map((problem) => textBlock(problem, folder)).join(''),
    summary: more(fresh.length - shown.length) + mendedLine(ofNamed(report.mended)) + count,
  };
}

function more(count: number): string {
  return count === 0 ? '' : `And ${plural(count, 'more problem')}: "npm run check" names them all.\n`;
}

function mendedLine(mended: readonly Problem[]): string {
  const named = mended.map(({ file, code, field }) => `${file} ${code}${field === '' ? '' : ` ${field}`}`);
  return named.length === 0 ? '' : `Mended: ${list(named, mostMended)}.\n`;
}

function list(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${String(names.length - most)} more` : shown;
}
