/**
 * Keeps the writing of a text that went through an editor with buttons. Such an editor writes all Markdown in its own
 * manner, also the paragraphs that nobody touched: `*word*` as `_word_`, a table with other rules.
 */
import { diffArrays } from 'diff';
import { parseBody } from '../markdown/syntax.ts';

/** A part of a body at its top level: a paragraph, a list, a block of a directive. */
interface Block {
  text: string;
  /** The same for two blocks that mean the same, however they are written. */
  meaning: string;
  /** What stands between this block and the one before. */
  gap: string;
}

/**
 * `after`, in which each block that means the same as one of `before` is written as it was there. Where it is known what
 * such an editor makes of `before` before anybody changes a letter, that is `untouched`: it may have lost more than the
 * manner, such as an escaped letter, and a block that has only lost that is the same too.
 */
export function inOldWriting(before: string, after: string, untouched = before): string {
  if (after.trim() === untouched.trim() || after.trim() === before.trim()) return before;
  const [old, now, lost] = [before, after, untouched].map(blocksOf);
  if (old === undefined || now === undefined) return after;
  if (lost?.blocks.length === old.blocks.length)
    old.blocks.forEach((block, place) => (block.meaning = lost.blocks[place]?.meaning ?? block.meaning));
  const kept = keptBlocks(old.blocks, now.blocks);
  const text = now.blocks.map(({ text: written, gap }, place) => {
    const at = kept[place];
    const same = at === undefined ? undefined : old.blocks[at];
    if (at === undefined || same === undefined) return gap + written;
    const follows = place === 0 ? at === 0 : kept[place - 1] === at - 1;
    return (follows ? same.gap : gap) + same.text;
  });
  const endsAlike = kept.length > 0 && kept.at(-1) === old.blocks.length - 1;
  return text.join('') + (endsAlike ? old.rest : now.rest);
}

/** For each block of `now` the place of the same block of `old`, in the order of both. */
function keptBlocks(old: Block[], now: Block[]): (number | undefined)[] {
  let at = 0;
  return diffArrays(old, now, { comparator: (one, other) => one.meaning === other.meaning }).flatMap(
    ({ count, added, removed }) => {
      if (added) return new Array<undefined>(count).fill(undefined);
      at += count;
      return removed ? [] : Array.from({ length: count }, (_none, step) => at - count + step);
    },
  );
}

/** The blocks of a body; undefined where it cannot be read. */
function blocksOf(body: string): { blocks: Block[]; rest: string } | undefined {
  let done = 0;
  try {
    const blocks = parseBody(body).children.map((node) => {
      const from = node.position?.start.offset ?? done;
      const to = node.position?.end.offset ?? from;
      const gap = body.slice(done, from);
      done = to;
      return { text: body.slice(from, to), meaning: JSON.stringify(node, withoutPlaces), gap };
    });
    return { blocks, rest: body.slice(done) };
  } catch {
    return undefined; // TooNested: the check says so
  }
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'position' ? undefined : value;
}
