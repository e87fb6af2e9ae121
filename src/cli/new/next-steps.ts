/** What an editor is told when the files are written: where they lie, what to do next, and the address to come. */
import { join, relative } from 'node:path';
import { kindPath } from '../../editorial/addresses.ts';

import { emptyContent, type Content } from '../../sources/read-content.ts';
import { contentWith, type UnwrittenFile } from '../../sources/unwritten-content.ts';
import { instantOf } from '../../sources/publication-time.ts';
import { publicationAddress } from '../../sources/site-address.ts';
import { projectRoot, shownPath, type Settings } from '../../sources/settings.ts';
import { portFrom } from '../port.ts';

/** The lines, for files of which the last is the one that was asked for. */
export function nextSteps(files: readonly UnwrittenFile[], settings: Settings, { site }: Content): string {
  const main = files.at(-1);
  if (main === undefined) return '';
  const { origin, base } = publicationAddress(settings);
  const path = `${base}${(kindPath[main.kind] ?? '/').slice(1)}${main.id}/`;
  const port = portFrom(process.env['PORT']);
  return [
    'Written:',
    ...files.map(({ file }) => `  ${shownPath(join(settings.contentDir, file))}`),
    '',
    'Open it and write; every field says above itself what it is for. Then:',
    `  ${commandIn(settings.contentDir, 'npm run check')}   names whatever is not right yet`,
    `  ${commandIn(settings.contentDir, 'npm run dev')}     shows it as you write, at the address`,
    `    http://localhost:${String(port)}${path}`,
    '',
    `${appearanceOf(main, settings.now, site?.timeZone ?? 'UTC')}Its address will be ${origin}${path}`,
    '',
  ].join('\n');
}

/** When a review appears, in a line; nothing where it is out. */
function appearanceOf(file: UnwrittenFile, now: number, timeZone: string): string {
  const review = contentWith(emptyContent(), [file]).entries.reviews.get(file.id)?.data;
  if (review === undefined) return '';
  const { draft, published } = review;
  if (draft && published !== undefined)
    return `It is a draft until its spoilers are marked. Then take out the line draft: true; its day is ${published} (${timeZone}).\n`;
  if (draft) return 'It is a draft. To publish it, take out the line draft: true and give it a date (published).\n';
  const isHeldBack = published !== undefined && instantOf(published, timeZone) > now;
  return isHeldBack ? `It is held back until ${published} (${timeZone}).\n` : '';
}

/** A command for a publication, as it is typed at the project's root. */
export function commandIn(contentDir: string, command: string): string {
  const shown = shownPath(contentDir);
  if (relative(projectRoot, contentDir) === 'content') return command;
  if (process.platform === 'win32') return `$env:CONTENT_DIR = '${shown.replaceAll("'", "''")}'; ${command}`;
  return `CONTENT_DIR=${/^[\w@%+:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`} ${command}`;
}
