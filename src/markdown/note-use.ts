/** What a directive adds to the report of its body. */
import type { Place } from '../problem.ts';
import type { BodyReport } from './body-report.ts';
import type { DirectiveUse } from './directive-use.ts';
import { wordsOf } from './words.ts';

/** The spoiler that a directive stands in; `isClosed`: one that the reader opens. */
type Holder = { isClosed: boolean } | undefined;

/** Notes a directive at `place` down in `report`. */
export function noteUse(use: DirectiveUse, place: Place, spoiler: Holder, report: BodyReport): void {
  switch (use.name) {
    case 'spoiler':
      report.firstSpoiler ??= place;
      report.spoilerFilms.push(use.film ?? '');
      if (use.film !== undefined) report.references.push({ kind: 'films', id: use.film, place });
      return;
    case 'spoilers-ahead':
      report.firstSpoiler ??= place;
      report.hasPointOfNoReturn = true;
      report.spoilerFilms.push('');
      return;
    case 'film':
      report.references.push({ kind: 'films', id: use.id, place });
      if (spoiler?.isClosed !== true) report.filmMentions.push(use.id);
      return;
    case 'warning':
      report.references.push({ kind: 'warnings', id: use.id, place });
      return;
    case 'also-read':
      report.references.push({ kind: 'reviews', id: use.id, place });
      return;
    case 'video':
      report.links.push({ url: use.url, place, isSpoiler: spoiler !== undefined });
      report.titles.push({ words: wordsOf(use.title), place, isSpoiler: spoiler !== undefined });
      return;
    default:
  }
}
