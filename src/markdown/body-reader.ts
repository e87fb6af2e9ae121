/** Walks the tree of a body and notes down what it says and what is wrong with it; what is noted is in body-report.ts. */
import type { Definition, Image, ImageReference, Link, Nodes, Parent, Root } from 'mdast';
import type { Kind } from '../schemas/kind-names.ts';
import * as misuses from './body-misuses.ts';
import { BodyNotes, endOf, startOf } from './body-notes.ts';
import type { BodyKind } from './body-kind.ts';
import type { BodyReport } from './body-report.ts';
import { definitionsIn, type Definitions } from './definitions.ts';
import { bareName, directiveUse, type Directive, type DirectiveUse } from './directive-use.ts';
import { headingAnchors } from './heading-anchors.ts';
import { htmlPassages } from './html-passages.ts';
import { unsafeScheme, whyUnsafe } from './inline-html.ts';
import { misplaced } from './misplaced.ts';
import { noteUse } from './note-use.ts';
import { isUnclosedFence, slipsInCodeSpan, slipsInPassage, slipsInRaw, slipsInWords } from './slips.ts';
import { inlineSpoilersIn } from './spoilers-in.ts';
import { spoilerFootnotes, type FootnoteSpoiler } from './spoiler-footnotes.ts';
import { textOf } from './text-of.ts';
import { wordCount, wordsOf } from './words.ts';

/** A body, and the report to fill. */
export interface BodyToRead {
  tree: Root;
  source: string;
  /** The line of the file that the body begins with. */
  bodyLine: number;
  kind: BodyKind;
  report: BodyReport;
}

interface Context {
  /** The spoiler that this stands in; `isClosed`: in one that the reader opens, not merely past the point of no return. */
  spoiler: { number: number; isClosed: boolean } | undefined;
  isTop: boolean;
  isInBlock: boolean;
  /** Is this below a block whose words are noted as those of a spoiler? */
  isNoted: boolean;
}

/** Reads one body. */
export class BodyReader {
  readonly #tree: Root;
  readonly #source: string;
  readonly #kind: BodyKind;
  readonly #report: BodyReport;
  readonly #notes: BodyNotes;
  readonly #spoilerFootnotes: ReadonlyMap<string, FootnoteSpoiler>;
  readonly #definitions: Definitions;
  #spoilerCount = 0;

  constructor({ tree, source, bodyLine, kind, report }: BodyToRead) {
    this.#tree = tree;
    this.#source = source;
    this.#kind = kind;
    this.#report = report;
    this.#notes = new BodyNotes(source, bodyLine, report);
    this.#spoilerFootnotes = spoilerFootnotes(tree);
    this.#definitions = definitionsIn(tree);
  }

  /** Fills the report. */
  read(): void {
    const report = this.#report;
    report.wordCount = wordCount(textOf(this.#tree));
    report.anchors = [...headingAnchors(this.#tree, this.#kind).values()];
    this.#children(this.#tree, { spoiler: undefined, isTop: true, isInBlock: false, isNoted: false });
    if (report.hasPointOfNoReturn) report.anchors.push('spoilers-ahead');
    const named = (kind: Kind): string[] => [
      ...new Set(report.references.filter((reference) => reference.kind === kind).map(({ id }) => id)),
    ];
    report.filmMentions = [...new Set(report.filmMentions)];
    report.allFilms = named('films');
    report.alsoReads = named('reviews');
    report.passages = named('warnings');
    report.spoilerFilms = [...new Set(report.spoilerFilms)];
  }

  #children(parent: Parent, context: Context): void {
    this.#rawHtml(parent);
    let { spoiler } = context;
    for (const node of parent.children) {
      this.#visit(node, { ...context, spoiler, isTop: context.isTop && parent.type === 'root' }, parent);
      if (node.type === 'leafDirective' && node.name === 'spoilers-ahead' && parent.type === 'root')
        spoiler ??= this.#newSpoiler(false);
    }
  }

  #newSpoiler(isClosed: boolean): NonNullable<Context['spoiler']> {
    this.#spoilerCount += 1;
    return { number: this.#spoilerCount, isClosed };
  }

  #visit(node: Nodes, context: Context, parent: Parent): void {
    switch (node.type) {
      case 'textDirective':
      case 'leafDirective':
      case 'containerDirective':
        this.#directive(node, context, parent);
        return;
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        this.#notes.slips(slipsInPassage(node, this.#source));
        this.#notes.words(node, context.spoiler?.number, context.isNoted);
        this.#children(node, { ...context, isNoted: context.isNoted || context.spoiler !== undefined });
        return;
      case 'footnoteDefinition': {
        // A definition is printed at the end, so its calls alone say whether it is a spoiler.
        const called = this.#spoilerFootnotes.get(node.identifier);
        const spoiler = called === undefined ? undefined : this.#newSpoiler(called.isClosed);
        this.#children(node, { ...context, isTop: false, spoiler });
        return;
      }
      case 'text':
        this.#undefinedFootnote(node);
        return;
      case 'inlineCode':
        this.#notes.slips(slipsInCodeSpan(node, this.#source));
        return;
      case 'code':
        this.#notes.slips(slipsInRaw(node, this.#source));
        if (context.isInBlock && isUnclosedFence(node, this.#source)) this.#notes.misuse(node, misuses.unclosedCode);
        this.#notes.words(node, context.spoiler?.number);
        return;
      case 'html':
        this.#notes.slips(slipsInRaw(node, this.#source));
        return;
      case 'link':
        this.#link(node, context);
        this.#children(node, context);
        return;
      case 'definition':
        if (this.#definitions.linked.has(node.identifier)) this.#link(node, context);
        else this.#title(node);
        return;
      case 'image':
      case 'imageReference':
        this.#image(node, context);
        return;
      default:
        if ('children' in node) this.#children(node, { ...context, isTop: false });
    }
  }

  #directive(node: Directive, context: Context, parent: Parent): void {
    const use = directiveUse(node, this.#source[startOf(node) - 1] ?? '');
    if (use === bareName) return;
    if ('message' in use) this.#notes.misuse(node, use);
    else if (this.#kind === 'comment') this.#notes.misuse(node, misuses.directiveInComment(node.name));
    else {
      const { isTop } = context;
      const where = { kind: this.#kind, parent, isTop, isPast: this.#report.hasPointOfNoReturn };
      for (const misuse of misplaced(node, use, this.#source, where)) this.#notes.misuse(node, misuse);
      this.#use(node, use, context);
    }
    const isSpoiler = node.name === 'spoiler' && node.type !== 'leafDirective';
    const inside = { ...context, isTop: false, isInBlock: context.isInBlock || node.type === 'containerDirective' };
    const label = node.type === 'containerDirective' ? node.children.find(isLabel) : undefined;
    if (label !== undefined) this.#children({ ...node, children: [label] }, inside);
    const spoiler = isSpoiler ? this.#newSpoiler(true) : context.spoiler;
    const isInline = isSpoiler && node.type === 'textDirective';
    if (isInline) this.#notes.words(node, spoiler?.number, context.isNoted);
    const children = (node.children as Nodes[]).filter((child) => child !== label);
    this.#children({ ...node, children } as Parent, { ...inside, spoiler, isNoted: context.isNoted || isInline });
  }

  #use(node: Directive, use: DirectiveUse, context: Context): void {
    noteUse(use, this.#notes.placeOf(startOf(node)), context.spoiler, this.#report);
    if (use.name === 'video' && !/^https?:\/\//i.test(use.url))
      this.#notes.find('unsafe-html', startOf(node), misuses.noVideo(use.url));
  }

  /** The raw HTML among the children of one parent, judged together, since tags stand apart from each other. */
  #rawHtml(parent: Parent): void {
    for (const pieces of htmlPassages(parent as Nodes)) {
      if (this.#kind === 'comment') {
        for (const piece of pieces) this.#notes.find('unsafe-html', startOf(piece), misuses.htmlInComment);
        continue;
      }
      const found = whyUnsafe(pieces.map(({ value }) => value));
      const piece = pieces[found?.piece ?? -1];
      if (found === undefined || piece === undefined) continue;
      this.#notes.find('unsafe-html', startOf(piece), misuses.refusedHtml(found.reason));
    }
  }

  #link(node: Link | Definition, { spoiler }: Context): void {
    const place = this.#notes.placeOf(startOf(node));
    // A link that holds a spoiler is one as a whole.
    const isSpoiler = spoiler !== undefined || inlineSpoilersIn(node).length > 0;
    this.#report.links.push({ url: node.url, place, isSpoiler });
    if (node.title) this.#report.titles.push({ words: wordsOf(node.title), place, isSpoiler });
    const scheme = unsafeScheme(node.url);
    if (scheme !== undefined) this.#notes.find('unsafe-html', startOf(node), misuses.unsafeLink(scheme));
    this.#title(node);
  }

  /** A title that is shown when the pointer rests. */
  #title(node: Link | Definition): void {
    if (slipsInWords(node.title ?? '').length === 0) return;
    const last = node.type === 'link' ? node.children.at(-1) : undefined;
    this.#slipsInSource(last === undefined ? startOf(node) : endOf(last), endOf(node));
  }

  #image(node: Image | ImageReference, { spoiler }: Context): void {
    if (this.#kind === 'comment') {
      this.#notes.find('unsafe-html', startOf(node), misuses.imageInComment);
      return;
    }
    const url = node.type === 'image' ? node.url : (this.#definitions.addresses.get(node.identifier) ?? '');
    const place = this.#notes.placeOf(startOf(node));
    const isSpoiler = spoiler !== undefined;
    this.#report.images.push({ url, place, isSpoiler });
    for (const text of [node.alt, node.type === 'image' ? node.title : undefined])
      if (text) this.#report.titles.push({ words: wordsOf(text), place, isSpoiler });
    if ((node.alt ?? '').trim() === '') this.#notes.find('missing-alt', startOf(node), misuses.noAlternative);
    this.#slipsInSource(startOf(node), endOf(node));
  }

  /** The first slip between two offsets, in words that can hold no directive. */
  #slipsInSource(start: number, end: number): void {
    const slips = slipsInWords(this.#source.slice(start, end)).slice(0, 1);
    this.#notes.slips(
      slips.map((slip) => ({ ...slip, offset: slip.offset + start, hint: misuses.wordsWithoutDirective })),
    );
  }

  #undefinedFootnote(node: Nodes): void {
    for (const { 0: match, index } of this.#source.slice(startOf(node), endOf(node)).matchAll(/(?<!\\)\[\^[^\]\s]+\]/g))
      this.#notes.find('unknown-reference', startOf(node) + index, misuses.noFootnote(match));
  }
}

function isLabel(node: Nodes): boolean {
  return node.data !== undefined && 'directiveLabel' in node.data;
}
