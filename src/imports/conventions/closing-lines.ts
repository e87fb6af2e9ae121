/**
 * What a theme or a plugin printed around each text: "Follow us", "Share this", "Comments are closed." The new site says
 * such things itself, or not at all.
 */
import type { RootContent } from 'mdast';
import type { ArrivingText } from './arriving-text.ts';
import { bareLine, lineText } from './lines.ts';

const networks =
  /\b(?:facebook|twitter|instagram|youtube|telegram|whatsapp|tiktok|threads|bluesky|mastodon|linkedin|pinterest|tumblr|letterboxd|snapchat|reddit|social media|google news|rss|socials?)\b|(?<=\bon )x\b/iu;

/** Each with what is said of it. A line is one only as a whole. */
const kinds: readonly { pattern: RegExp; most: number; what: string; needsNetwork?: boolean }[] = [
  {
    pattern: /^(?:follow|like|find|connect with|join)\b/i,
    most: 25,
    what: 'asks readers to follow',
    needsNetwork: true,
  },
  { pattern: /^follow us[.!:]?$/i, most: 2, what: 'asks readers to follow' },
  {
    pattern: /^(?:share|like|tweet|rate|print) this(?: (?:post|article|story|page|review))?\s*[:.!]?$/i,
    most: 4,
    what: 'belongs to sharing buttons',
  },
  { pattern: /^like loading(?:\.\.\.|…)?$/i, most: 2, what: 'belongs to sharing buttons' },
  {
    pattern: /^comments? (?:are|is) (?:now )?closed(?: (?:for|on) this (?:post|article|entry|review))?[.!]?$/i,
    most: 8,
    what: 'is said by the site',
  },
  {
    pattern: /^(?:leave|post|write|add) a (?:comment|reply)(?: below| in the comments)?[.!:]?$/i,
    most: 7,
    what: 'is said by the site',
  },
  { pattern: /^advertise?ments?$/i, most: 1, what: 'stood over an advertisement' },
  { pattern: /^report this ad$/i, most: 3, what: 'stood under an advertisement' },
  {
    pattern:
      /^(?:subscribe to|sign up (?:for|to)|join) (?:our|the|my) (?:\w+ ){0,3}(?:newsletters?|mailing list|feed|e-?mail list)\b/i,
    most: 20,
    what: 'asks readers to subscribe',
  },
  {
    pattern: /^subscribe to (?:our|the|my) (?:\w+ ){0,3}(?:channel|podcast)\b/i,
    most: 12,
    what: 'asks readers to subscribe',
  },
  { pattern: /^the post .+ (?:appeared first|first appeared) on .+/i, most: 50, what: 'was added by a feed' },
];

export function closingLines(text: ArrivingText): void {
  text.isolate((line) => kindOf(line) !== undefined);
  for (let index = 0; index < text.blocks.length; index += 1) {
    const line = text.lineOf(text.blocks[index]);
    const kind = kindOf(line);
    if (kind === undefined) {
      if (/^about the authors?\s*(?:[:–—-]|$)/i.test(bareLine(line)))
        text.note('left', `"${line}" stays in the text.`, {
          hint: 'What is said of a critic belongs into the file of the contributor.',
        });
      continue;
    }
    const buttons = kind.what.includes('buttons') ? buttonsIn(text.blocks[index + 1]) : '';
    text.note('left', `"${buttons === '' ? line : `${line} ${buttons}`}" ${kind.what}, and was left out.`);
    text.replace(index, buttons === '' ? 1 : 2);
    index -= 1;
  }
}

function kindOf(line: string): (typeof kinds)[number] | undefined {
  const bare = bareLine(line);
  if (bare === '' || bare.length > 250) return undefined;
  return kinds.find(
    ({ pattern, most, needsNetwork = false }) =>
      pattern.test(bare) &&
      bare.split(' ').length <= most &&
      isOneSentence(bare) &&
      (!needsNetwork || networks.test(bare)),
  );
}

function isOneSentence(line: string): boolean {
  return !/[.!?…]\s+\p{L}/u.test(line);
}

/** The words of a list of sharing buttons. */
function buttonsIn(block: RootContent | undefined): string {
  if (block?.type !== 'list') return '';
  const items = block.children.map((item) => {
    const [only, ...others] = item.children;
    return only?.type === 'paragraph' && others.length === 0 ? lineText(only.children) : '';
  });
  const isButton = (item: string): boolean =>
    item.split(' ').length <= 10 &&
    (networks.test(item) || /^(?:x|e-?mail|print|more|share|pocket)$|\bopens in new window\b/i.test(item));
  return items.length > 0 && items.every(isButton) ? items.join(' ') : '';
}
