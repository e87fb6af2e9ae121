/**
 * The ordered list of plugins that makes HTML of a body. Order matters: slips become text before anything is
 * obeyed, footnotes are judged while their calls still stand in directives, and spoilers are closed last, so
 * that whatever stands in one is inside it.
 */
import rehypeSlug from 'rehype-slug';
import { unified, type RemarkPlugins, type RehypePlugins } from '@astrojs/markdown-remark';
import { remarkDirectiveSyntax } from './remark-directive-syntax.ts';
import remarkGfm from 'remark-gfm';
import { isReview, type BodyKind } from './body-kind.ts';
import type { BodyReport } from './body-report.ts';
import { rehypeCommentAnchors } from './rehype-comment-anchors.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeFootnoteAnchors } from './rehype-footnote-anchors.ts';
import { rehypeFootnoteWords } from './rehype-footnote-words.ts';
import { rehypeLinks } from './rehype-links.ts';
import { rehypeMarginNotes } from './rehype-margin-notes.ts';
import { rehypePassageFootnotes } from './rehype-passage-footnotes.ts';
import { rehypePictures } from './rehype-pictures.ts';
import { rehypeSpoilerFootnotes } from './rehype-spoiler-footnotes.ts';
import { rehypeTableAlignment } from './rehype-table-alignment.ts';
import { rehypeTableBoxes } from './rehype-table-boxes.ts';
import { remarkCards } from './remark-cards.ts';
import { remarkFacts } from './remark-facts.ts';
import { remarkFilms } from './remark-films.ts';
import { remarkFlatLinks } from './remark-flat-links.ts';
import { remarkHeadingAnchors } from './remark-heading-anchors.ts';
import { remarkPassageFootnotes } from './remark-passage-footnotes.ts';
import { remarkPlainProse } from './remark-plain-prose.ts';
import { remarkPullQuotes } from './remark-pull-quotes.ts';
import { remarkQuotes } from './remark-quotes.ts';
import { remarkSpoilerFootnotes } from './remark-spoiler-footnotes.ts';
import { remarkSpoilers } from './remark-spoilers.ts';
import { remarkVideos } from './remark-videos.ts';
import { remarkWarningPassages } from './remark-warning-passages.ts';

/** What rendering depends on besides the body itself. */
export interface ProcessorOptions {
  kind: BodyKind;
  /** The site's sub-path, with slashes around it. */
  base: string;
  /** The BCP 47 tag of the language whose quotes are printed; without one they are printed as typed. */
  language?: string | undefined;
}

/** A body, rendered. */
export interface RenderedBody {
  html: string;
  imagePaths: string[];
  report: BodyReport;
}

/** Makes HTML of one body. */
export interface BodyRenderer {
  /** The HTML, the local images that it shows as written, and what it says. Throws where a plugin fails. */
  render: (body: string, file: URL) => Promise<RenderedBody>;
}

/** Astro's Markdown processor with the plugins for a kind of body. */
export function bodyProcessor({ kind, base, language }: ProcessorOptions): ReturnType<typeof unified> {
  const isComment = kind === 'comment';
  const remarkPlugins: RemarkPlugins = [
    remarkGfm,
    remarkDirectiveSyntax,
    [remarkFacts, { kind }],
    [remarkPlainProse, { isComment }],
    remarkSpoilerFootnotes,
    remarkPassageFootnotes,
    [remarkHeadingAnchors, { kind }],
    // Behind the anchors, which are made of what is typed, and before directives put words of ours into sentences.
    ...(language === undefined ? [] : [[remarkQuotes, { language }] satisfies RemarkPlugins[number]]),
    remarkPullQuotes,
    [remarkCards, { placesMembership: isReview(kind) }],
    remarkVideos,
    remarkWarningPassages,
    remarkSpoilers,
    remarkFlatLinks,
    remarkFilms,
  ];
  const rehypePlugins: RehypePlugins = [
    // Our anchors keep clear of spoilers and of the page's own; what a heading still lacks, rehype-slug gives.
    rehypeSlug,
    rehypeSpoilerFootnotes,
    rehypePassageFootnotes,
    rehypeFootnoteAnchors,
    rehypeFootnoteWords,
    ...(isReview(kind) ? [rehypeMarginNotes] : []),
    ...(isComment ? [rehypeCommentAnchors] : []),
    rehypeFigures,
    rehypePictures,
    rehypeTableAlignment,
    rehypeTableBoxes,
    [rehypeLinks, { base, isUntrusted: isComment }],
  ];
  return unified({ remarkPlugins, rehypePlugins, gfm: false, smartypants: false });
}

/** A renderer for a kind of body; it keeps its parser, so one is made for many bodies. */
export async function bodyRenderer(options: ProcessorOptions): Promise<BodyRenderer> {
  const renderer = await bodyProcessor(options).createRenderer({ syntaxHighlight: false });
  return {
    render: async (body, fileURL) => {
      const frontmatter: { report?: BodyReport } = {};
      const { code, metadata } = await renderer.render(body, { fileURL, frontmatter });
      if (frontmatter.report === undefined) throw new Error(`${fileURL.pathname} was rendered without its facts.`);
      return { html: code, imagePaths: [...metadata.localImagePaths], report: frontmatter.report };
    },
  };
}
