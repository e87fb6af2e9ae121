/** Lays out what `npm run new` works with: the publication, read and checked once. */
import { checkContent } from '../../editorial/check-content.ts';
import type { Problem } from '../../problem.ts';
import { contentWith } from '../../sources/unwritten-content.ts';
import type { Settings } from '../../sources/settings.ts';
import { checkPublication, publicFiles } from '../check-publication.ts';
import { refuseAtOnce, type Desk } from './desk.ts';
import { dayAt } from './publication-day.ts';

/** The desk of the publication that the settings name. Throws `ContentUnreadable` where it cannot be read. */
export async function openDesk(settings: Settings, asks: boolean): Promise<Desk> {
  const { content, problems } = await checkPublication(settings);
  const before = new Set(problems.map(keyOf));
  const files = await publicFiles();
  return {
    content,
    asks,
    refuse: refuseAtOnce,
    today: dayAt(settings.now, content.site?.timeZone ?? 'UTC'),
    faultOf: (unwritten) => {
      const problemsWith = checkContent(contentWith(content, unwritten), settings.now, files);
      const added = problemsWith.filter((problem) => !before.has(keyOf(problem)) && !isToBeWritten(problem));
      if (added.length === 0) return undefined;
      return added.map(({ file, message, hint }) => `${file}: ${message} ${hint}`.trim()).join('\n');
    },
  };
}

function keyOf({ file, code, message }: Problem): string {
  return `${file} ${code} ${message}`;
}

/** Spoilers cannot be marked before they are written. */
function isToBeWritten({ code, severity }: Problem): boolean {
  return code === 'spoilers-mismatch' && severity === 'warning';
}
