/**
 * Lines of trigger warnings become `triggerWarnings`. A line is taken out only where every word of it is a known warning
 * or belongs to one; a topic that the vocabulary lacks is asked for, and warns its readers where it stood until then.
 */
import type { Blockquote, RootContent } from 'mdast';
import type { ArrivingText } from './arriving-text.ts';
import { DeclaredTopics } from './declared-topics.ts';
import { bareLine, linesOf, lineText, paragraphOf } from './lines.ts';
import { askOfUnreadWarnings } from './unread-warnings.ts';
import { saysNone, warningLine, warningStatement } from './warning-line.ts';
import { warningNames, type WarningNames } from './warning-names.ts';
import { topicsIn, type Topics } from './warning-topics.ts';

const field = 'triggerWarnings';
/** Of a line that is one topic of a list, known or not; in characters. */
const longestTopic = 40;

export function triggerWarnings(text: ArrivingText): void {
  const names = warningNames(text.context.vocabulary);
  const declared = new DeclaredTopics();
  ofTitle(text, names, declared);
  const isStated = (line: string): boolean => {
    const stated = warningStatement(line);
    return stated !== undefined && isWarning(topicsIn(stated.topics, names), true);
  };
  const isMarked = (line: string): boolean => saysNone(line) || warningLine(line) !== undefined || isStated(line);
  const none = text.blocks.some((block) => mayHoldWarning(text, block, isMarked))
    ? linesTaken(text, names, declared, isMarked)
    : '';
  askOfUnreadWarnings(text);
  const found = declared.asWritten();
  if (found.length > 0) {
    text.found.triggerWarnings = found;
    if (none !== '') text.note('question', `"${none}" is contradicted by the warnings of the same text.`, { field });
  } else if (none !== '') {
    text.found.triggerWarnings = [];
    text.note('lifted', `"${none}" became triggerWarnings: [].`, { field });
  }
}

/** "A Review Of Oldboy [TW: suicide]": the title keeps its words. */
function ofTitle(text: ArrivingText, names: WarningNames, declared: DeclaredTopics): void {
  const [written = ''] = /(?:\[[^[\]]*\]|\([^()]*\))\s*$/.exec(text.context.title) ?? [];
  const marked = warningLine(written);
  if (marked === undefined || marked.topics === '' || saysNone(written)) return;
  const said = topicsIn(marked.topics, names);
  if (said.topics.length === 0 && marked.isWeak) return;
  declared.add(said.topics);
  if (said.topics.length > 0) tell(text, written.trim(), said, names, 'It stands in the title still.');
  else for (const topic of said.unknown) ask(text, topic, names);
}

/** Reads line by line, and takes out those that are understood; the words of the line that says that there are none. */
function linesTaken(
  text: ArrivingText,
  names: WarningNames,
  declared: DeclaredTopics,
  isMarked: (line: string) => boolean,
): string {
  text.isolate(isMarked);
  let none = '';
  for (let index = 0; index < text.blocks.length; index += 1) {
    const block = text.blocks[index];
    const isQuoted = block?.type === 'blockquote';
    const line = isQuoted ? quotedLine(block) : text.lineOf(block);
    if (block === undefined || line === '') continue;
    const isAround = text.bodyBefore(index) === 0 || !text.hasBodyAfter(index);
    // A quotation in the midst of a text is of somebody else's words.
    if (isQuoted && !isAround) continue;
    if (saysNone(line)) {
      // Between two paragraphs it may be said of one of them.
      if (!isAround) continue;
      none = line;
      text.replace(index, 1);
      index -= 1;
      continue;
    }
    const head = 'children' in block ? lineText(emphasisAtHead(block)) : '';
    const stated = text.bodyBefore(index) === 0 && isMarked(line) ? warningStatement(line) : undefined;
    const marked = warningLine(line, head) ?? stated;
    if (marked === undefined) continue;
    const follows = marked.topics === '' ? topicsBehind(text, index, names) : undefined;
    const said = follows?.said ?? topicsIn(marked.topics, names);
    const count = 1 + (follows?.blocks ?? 0);
    const words = follows === undefined ? line : `${line} ${follows.words}`;
    if (!isWarning(said, marked.isWeak)) {
      askForAll(text, block, line, said, names, marked.isWeak);
      continue;
    }
    declared.add(said.topics);
    const isMoved = said.unknown.length === 0 && !said.hasProse && !said.hasPlace && !isInMidst(text, index);
    tell(text, words, said, names, isMoved ? '' : `The line stays in the text, ${whyKept(said)}.`);
    if (!isMoved) continue;
    const notice = said.spoilerNotice === undefined ? [] : [paragraphOf(bareLine(said.spoilerNotice))];
    text.replace(index, count, ...(follows?.rest ?? []), ...notice);
    index -= 1;
  }
  return none;
}

function whyKept({ unknown }: Topics): string {
  return unknown.length > 0 ? 'since not all of it is known' : 'where it says more';
}

/** The one line of a quotation that is a single paragraph. */
function quotedLine({ children: [only, another] }: Blockquote): string {
  return only?.type === 'paragraph' && another === undefined ? lineText(only.children) : '';
}

function mayHoldWarning(text: ArrivingText, block: RootContent, isMarked: (line: string) => boolean): boolean {
  if (block.type === 'blockquote') return isMarked(quotedLine(block));
  if (block.type !== 'paragraph' && block.type !== 'heading') return false;
  return (
    isMarked(text.lineOf(block)) ||
    linesOf(block.children).some((nodes) => isMarked(lineText(nodes))) ||
    hasMarkedHead(block)
  );
}

/** `**Trigger Warning** Sexual abuse`: the bold words are the marker. */
function hasMarkedHead(block: Extract<RootContent, { type: 'paragraph' | 'heading' }>): boolean {
  const head = lineText(emphasisAtHead(block));
  return head !== '' && warningLine(lineText(block.children), head) !== undefined;
}

function emphasisAtHead(block: RootContent): Extract<RootContent, { type: 'strong' | 'emphasis' }>[] {
  const [first] = block.type === 'paragraph' || block.type === 'heading' ? block.children : [];
  return first?.type === 'strong' || first?.type === 'emphasis' ? [first] : [];
}

/** What is said may be wholly a list of warnings, or not be one at all. */
function isWarning({ topics, unknown, hasProse }: Topics, isWeak: boolean): boolean {
  const isCertain = unknown.length === 0 && !hasProse && topics.every(({ guessedFrom }) => guessedFrom === undefined);
  return topics.length > 0 && (!isWeak || isCertain);
}

/** Is the line a warning before a passage? There it is of use, and stays. */
function isInMidst(text: ArrivingText, index: number): boolean {
  return text.bodyBefore(index) > 1 && text.hasBodyAfter(index);
}

interface Behind {
  said: Topics;
  /** How many blocks are taken with the marker, and their words. */
  blocks: number;
  words: string;
  /** What remains of the last of them. */
  rest: RootContent[];
}

/** The topics below a marker that stands alone: a list, or the lines of the next paragraph. */
function topicsBehind(text: ArrivingText, index: number, names: WarningNames): Behind | undefined {
  const block = text.blocks[index + 1];
  if (block?.type === 'list') {
    const items = block.children.map((item) => {
      const [only, ...others] = item.children;
      return only?.type === 'paragraph' && others.length === 0 ? lineText(only.children) : '';
    });
    if (items.some((item) => item === '' || item.length > 160)) return undefined;
    const said = joined(items.map((item) => topicsIn(item, names)));
    return said.hasProse ? undefined : { said, blocks: 1, words: items.join('; '), rest: [] };
  }
  if (block?.type !== 'paragraph') return undefined;
  const lines = linesOf(block.children);
  const read: Topics[] = [];
  for (const nodes of lines) {
    const said = topicsIn(lineText(nodes), names);
    const isList = lineText(nodes).length <= longestTopic && !/[.!?]$/.test(lineText(nodes));
    if (said.hasProse || (!isList && (said.topics.length === 0 || said.unknown.length > 0))) break;
    read.push(said);
  }
  if (!read.some(({ topics }) => topics.length > 0)) return undefined;
  const words = lines.slice(0, read.length).map((nodes) => lineText(nodes));
  const rest = lines.slice(read.length);
  const children = rest.flatMap((nodes, at) => (at === 0 ? nodes : [{ type: 'break' as const }, ...nodes]));
  return {
    said: joined(read),
    blocks: 1,
    words: words.join('; '),
    rest: rest.length === 0 ? [] : [{ type: 'paragraph', children }],
  };
}

function joined(all: readonly Topics[]): Topics {
  return {
    topics: all.flatMap(({ topics }) => topics),
    unknown: all.flatMap(({ unknown }) => unknown),
    spoilerNotice: all.find(({ spoilerNotice }) => spoilerNotice !== undefined)?.spoilerNotice,
    hasProse: all.some(({ hasProse }) => hasProse),
    hasPlace: all.some(({ hasPlace }) => hasPlace),
  };
}

function tell(text: ArrivingText, words: string, said: Topics, names: WarningNames, stays: string): void {
  const declared = said.topics.map(({ warning, level }) => (level === undefined ? warning : `${warning} (${level})`));
  text.note(
    'lifted',
    `"${words}" became triggerWarnings: ${[...new Set(declared)].join(', ')}.${stays === '' ? '' : ` ${stays}`}`,
    { field },
  );
  for (const { guessedFrom, label } of said.topics)
    if (guessedFrom !== undefined)
      text.note('guessed', `"${guessedFrom}" was read as the warning "${label}".`, { field });
  for (const topic of said.unknown) ask(text, topic, names);
}

/** Nothing of the line is known: it stays. Where it can be nothing but a warning, it is asked for. */
function askForAll(
  text: ArrivingText,
  block: RootContent,
  line: string,
  { topics, unknown, hasProse }: Topics,
  names: WarningNames,
  isWeak: boolean,
): void {
  const isList = block.type === 'paragraph' && !hasProse && unknown.length > 0;
  const isProse = unknown.some(
    (topic) => topic.split(' ').length > 4 || /^(?:a|an|the|why|how|what|when|this|i|we|it)\b/i.test(topic),
  );
  if (isWeak || topics.length > 0 || !isList || isProse) return;
  text.note('left', `"${line}" names no warning of this publication, and stays in the text.`, { field });
  for (const topic of unknown) ask(text, topic, names);
}

function ask(text: ArrivingText, topic: string, names: WarningNames): void {
  text.note('question', `"${topic}" is no warning of this publication.`, {
    field,
    hint: `The nearest is "${names.nearest(topic)}": declare it if it is meant, or add a file for the topic to warnings/.`,
  });
}
