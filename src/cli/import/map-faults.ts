/** What a mapping file says and cannot mean: films and warnings that are not here, terms that the export does not have. */
import type { Destination } from '../../imports/destination.ts';
import type { ImportNote } from '../../imports/import-report.ts';
import type { ArchiveMap } from '../../imports/wordpress/map-file.ts';
import type { Plan } from '../../imports/wordpress/plan.ts';
import type { Survey } from '../../imports/wordpress/survey.ts';
import { didYouMean } from '../../problem.ts';
import { CannotRun, shownPath } from '../../sources/settings.ts';

/** Throws `CannotRun` where a term is to be a film or a warning that is not here; a theme is made. */
export function refuseUnknownTargets({ map }: Plan, { things }: Destination, path: string): void {
  const faults = Object.entries(map.terms).flatMap(([term, target]) => {
    if (target === null || target.kind === 'themes' || Object.hasOwn(things[target.kind], target.id)) return [];
    const known = Object.keys(things[target.kind]);
    return [
      `${term}: ${target.kind}/${target.id} is not here. ${didYouMean(target.id, known, 'Make it first, or write none.')}`,
    ];
  });
  if (faults.length > 0)
    throw new CannotRun(
      `The mapping file ${shownPath(path)} cannot be used, and nothing was written.\n${faults.join('\n')}`,
    );
}

/** A note for each term of the mapping file that the export does not have. */
export function unusedTerms({ terms }: Survey, map: ArchiveMap): ImportNote[] {
  const known = new Set(terms.map(({ taxonomy, slug }) => `${taxonomy}/${slug}`));
  return Object.keys(map.terms)
    .filter((term) => !known.has(term))
    .map((term) => ({
      kind: 'left',
      source: { kind: 'other', id: term, title: 'mapping file' },
      message: 'The mapping file names this term, and the export has none of this name.',
      hint: didYouMean(term, known, 'Take it out of the mapping file.'),
    }));
}
