/** Lays out what `npm run new` works with: the publication, read and checked once. */
import { checkContent } from '../../editorial/check-content.ts';
import { contentWith } from '../../sources/unwritten-content.ts';
import type { Settings } from '../../sources/settings.ts';
import { checkPublication, publicFiles } from '../check-publication.ts';
import type { Desk } from './desk.ts';
import { dayAt } from './publication-day.ts';

/** The desk of the publication that the settings name. Throws `ContentUnreadable` where it cannot be read. */
export async function openDesk(settings: Settings, asks: boolean): Promise<Desk> {
  const { content, problems } = await checkPublication(settings);
  const before = new Set(problems.map(({ file, code, message }) => `${file} ${code} ${message}`));
  const files = await publicFiles();
  return {
    content,
    asks,
    today: dayAt(settings.now, content.site?.timeZone ?? 'UTC'),
    faultOf: (unwritten) => {
      const problemsWith = checkContent(contentWith(content, unwritten), settings.now, files);
      const added = problemsWith.filter(({ file, code, message }) => !before.has(`${file} ${code} ${message}`));
      if (added.length === 0) return undefined;
      return added.map(({ file, message, hint }) => `${file}: ${message} ${hint}`.trim()).join('\n');
    },
  };
}
