/**
 * The lines at the head of a text that front matter says already: the title once more, and who wrote it.
 */
import { foldedName } from '../../publish/folded-name.ts';
import type { ArrivingText } from './arriving-text.ts';
import { bareLine } from './lines.ts';

const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const byline = new RegExp(
  String.raw`^(?:(?:[Ww]ritten|[Rr]eviewed|[Tt]ext|[Rr]eview|[Ww]ords|[Pp]osted|[Aa]rticle) )?[Bb]y:? ${name}(?: (?:${name}|de|van|von|bin|and|&)){1,5}$`,
  'u',
);

export function headLines(text: ArrivingText): void {
  const title = foldedName(text.context.title);
  const isTitle = (line: string): boolean =>
    line !== '' && title !== '' && titlesIn(line).some((written) => foldedName(written) === title);
  text.isolate((line) => isTitle(line) || byline.test(bareLine(line)));
  for (let index = 0; index < text.blocks.length; index += 1) {
    const block = text.blocks[index];
    if (block === undefined || text.isBody(block)) return;
    const line = text.lineOf(block);
    const isByline = block.type === 'paragraph' && byline.test(bareLine(line));
    if (isTitle(line)) text.note('left', `"${line}" repeats the title, and was left out.`);
    else if (isByline)
      text.note('left', `"${line}" names who wrote it, and was left out.`, {
        field: 'authors',
        hint: 'The authors are those of the archive; name this one if it is another.',
      });
    else continue;
    text.replace(index, 1);
    index -= 1;
  }
}

/** A title, and the same without the name of the site behind it. */
function titlesIn(line: string): string[] {
  const bar = line.lastIndexOf(' | ');
  return bar === -1 ? [line] : [line, line.slice(0, bar)];
}
