/** Who made the lead image, and who made a picture of the text: "Featured Image Source: NAME". */
import type { Image, Paragraph, RootContent } from 'mdast';
import type { ArrivingText } from './arriving-text.ts';
import { bareLine, linksIn } from './lines.ts';

const lead = '(?:featured|feature|lead|header|cover|main|banner|hero|title|top|thumbnail)';
const picture = '(?:images?|photos?|pictures?|pics?|stills?|photographs?|illustrations?|artwork|posters?|screenshots?)';
const source = '(?:sources?|credits?|courtesy(?: of)?|via|by|from|copyright|attribution|©)';
const patterns = [
  new RegExp(`^(${lead} )?${picture} ?(?:${source})? ?(?:[:：]|[-–—|](?= )) ?[-–—]? ?(.+)$`, 'iu'),
  new RegExp(
    `^(?:all |the )?(${lead} )?${picture} (?:credits? (?:to|goes to)|courtesy(?: of)?|via|by|©|copyright) (.+)$`,
    'iu',
  ),
  /^(फीचर्ड |मुख्य )?(?:इमेज|तस्वीर|चित्र|फोटो|फ़ोटो) ?(?:सोर्स|साभार|स्रोत|क्रेडिट) ?[:：–-] ?(.+)$/u,
  /^(featured )?(?:credits?|source)(?: for (?:the )?(?:image|photo))? ?: ?(.+)$/iu,
];
/** Without a colon, what stands behind must be names: "Photo by Asha Rao on Unsplash". */
const names = /^(?:(?:["“'‘(]?[\p{Lu}\p{Lo}\p{N}@&/|][^\s]*|on|of|the|and|via|for|at|in|de)(?:\s|$))+$/u;
const longest = 160;

interface Credit {
  words: string;
  isLead: boolean;
}

export function credit(text: ArrivingText): void {
  text.isolate((line) => creditIn(line) !== undefined);
  for (let index = 0; index < text.blocks.length; index += 1) {
    const block = text.blocks[index];
    const line = text.lineOf(block);
    const found = creditIn(line);
    if (block === undefined || found === undefined) continue;
    const above = onlyImage(text.blocks[index - 1]);
    if (above !== undefined && !found.isLead) {
      if (/\bCredit:\s/.test(above.title ?? '')) continue;
      const title = [above.title ?? '', `Credit: ${found.words}`].filter((part) => part !== '').join(' ');
      text.replace(index - 1, 2, { type: 'paragraph', children: [{ ...above, title }] });
      text.note('lifted', `"${line}" became the credit of the picture above it.`);
      index -= 1;
      continue;
    }
    // "Source:" alone may be that of a quotation, and in the midst of a text nothing says which picture is meant.
    const isBare = /^(?:credits?|source)\b/iu.test(bareLine(line));
    if (isBare || (!found.isLead && text.bodyBefore(index) > 0 && text.hasBodyAfter(index))) continue;
    if (text.context.hasImage === false) {
      text.note('left', `"${line}" credits a picture that the post does not have, and stays in the text.`, {
        field: 'image.credit',
        hint: 'Write it into image.credit together with a picture, and take the line out; or delete it.',
      });
      continue;
    }
    if (text.found.credit === found.words || text.found.creditUrl === found.words) {
      text.note('left', `"${line}" says the same once more, and was left out.`, { field: 'image.credit' });
      text.replace(index, 1);
      index -= 1;
      continue;
    }
    if (text.found.credit !== undefined) {
      text.note('left', `"${line}" credits another picture, and stays in the text.`, { field: 'image.credit' });
      continue;
    }
    const [link] = linksIn([block]);
    text.found.credit = /^https?:\/\/\S+$/i.test(found.words) ? hostOf(found.words) : found.words;
    if (link !== undefined && /^https?:\/\/./i.test(link.url) && URL.canParse(link.url))
      text.found.creditUrl = link.url;
    const address = text.found.creditUrl === undefined ? '' : ` (${text.found.creditUrl})`;
    text.note('lifted', `"${line}" became image.credit: ${text.found.credit}${address}.`, { field: 'image.credit' });
    text.replace(index, 1);
    index -= 1;
  }
}

/** A bare address names its site. */
function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;
}

function creditIn(line: string): Credit | undefined {
  if (line === '' || line.length > longest) return undefined;
  const bare = bareLine(line);
  for (const [index, pattern] of patterns.entries()) {
    const [, isLead, named = ''] = pattern.exec(bare) ?? [];
    const words = named.replace(/^(?:sources?|courtesy of)\s*:?\s*/iu, '').replace(/[\s.;,]+$/u, '');
    if (index === 1 && !names.test(words)) continue;
    // A sentence is none: "Image: it is all that the film has. And yet ..."
    if (words !== '' && !/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(words) && words.split(' ').length <= 15)
      return { words, isLead: isLead !== undefined };
  }
  return undefined;
}

function onlyImage(block: RootContent | undefined): Image | undefined {
  const children = (block as Paragraph | undefined)?.type === 'paragraph' ? (block as Paragraph).children : [];
  const [only, another] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return another === undefined && only?.type === 'image' ? only : undefined;
}
