/** What holds for every body that an import writes, asked of some hundreds at random. */
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { arrivingBody, commentBody, type ArrivingBody } from '../../../../src/imports/body/arriving-body.ts';
import { markdownOf } from '../../../../src/imports/body/markdown-of.ts';
import type { BodyKind } from '../../../../src/markdown/body-kind.ts';
import { reportBody } from '../../../../src/markdown/body-report.ts';
import { parseBody } from '../../../../src/markdown/syntax.ts';
import { oldSite } from './old-site.ts';
import { randomHtml } from './random-html.ts';

const count = 300;

interface Arrival {
  words: string[];
  body: ArrivingBody;
  written: string;
  read: Root;
  findings: unknown[];
  /** What is shown where something is wrong. */
  case: string;
}

const arrivals: Record<'bodies' | 'comments', Arrival[]> = { bodies: [], comments: [] };

function arrival(seed: number, kind: BodyKind, turn: (html: string) => ArrivingBody): Arrival {
  const { html, words } = randomHtml(seed);
  const body = turn(html);
  const written = markdownOf(body.tree);
  const { findings } = reportBody(written, 1, kind);
  const seen = words.filter((word) => !html.includes(`<svg><b>${word}`) && !html.includes(`title="${word}"`));
  return { words: seen, body, written, read: parseBody(written), findings, case: `${seed}: ${html}\n---\n${written}` };
}

beforeAll(() => {
  for (let seed = 1; seed <= count; seed += 1) {
    arrivals.bodies.push(arrival(seed, 'review', (html) => arrivingBody(html, oldSite)));
    arrivals.comments.push(arrival(seed, 'comment', commentBody));
  }
}, 60_000);

/** All that a tree says, attributes included. */
function said(node: Nodes): string {
  const inside = 'children' in node ? node.children.map(said).join('') : toString(node);
  if (node.type === 'textDirective' && node.children.length === 0) return `:${node.name}`;
  if (node.type === 'leafDirective') return `${inside} ${Object.values(node.attributes ?? {}).join(' ')}`;
  return 'url' in node ? `${inside} ${node.url} ${'title' in node ? (node.title ?? '') : ''}` : inside;
}

/** The words of a tree in their order, bare names after colons among them. */
function wordsOf(node: Nodes): string {
  const text = (part: Nodes): string => {
    if (part.type === 'textDirective' && part.children.length === 0) return `:${part.name}`;
    return 'children' in part ? part.children.map(text).join('') : toString(part);
  };
  return (text(node).match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}

describe.each(['bodies', 'comments'] as const)(`${count} %s of HTML at random`, (which) => {
  it('become Markdown that the check passes', () => {
    for (const one of arrivals[which]) expect(one.findings, one.case).toEqual([]);
  });

  it('lose no word that is not told', () => {
    for (const one of arrivals[which]) {
      const kept = `${said(one.read)} ${one.body.notes.map(({ message }) => message).join(' ')}`;
      for (const word of one.words) expect(kept, one.case).toContain(word);
    }
  });

  it('are read as they were written', () => {
    for (const one of arrivals[which]) expect(wordsOf(one.read), one.case).toBe(wordsOf(one.body.tree));
  });
});
