/**
 * The sample magazine as a WordPress site would export it: its reviews as posts in HTML, with the conventions that
 * magazines have for what is typed data here, and in custom fields what no convention says.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Paragraph, Root } from 'mdast';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import { Temporal } from 'temporal-polyfill';
import { parseBody } from '../../src/markdown/syntax.ts';
import type { Content, ContentEntry } from '../../src/sources/read-content.ts';
import { instantOf } from '../../src/sources/publication-time.ts';
import { readEntry } from '../../src/sources/read-entry.ts';
import type { ExportedComment, ExportedItem, ExportedSite } from '../../src/imports/wordpress/export.ts';
import type { Review } from '../../src/schemas/review.ts';
import type { Kind } from '../../src/schemas/kind-names.ts';
import { makeComment, makeItem, makeSite } from './wxr-writer.ts';

/** An export's head and items. */
export interface ExportedMagazine {
  site: ExportedSite;
  items: ExportedItem[];
}

/** The custom fields of the export: what each is in front matter. */
export const exportedFields = {
  verdict: 'verdict',
  stars: 'rating',
  content_warnings: 'triggerWarnings',
  spoiler_policy: 'spoilers',
  related: 'relatedReads',
  film: 'films',
  picture_credit: 'credit',
  picture_focus: 'focus',
  lang: 'language',
  translation_of: 'translationOf',
  first_published: 'canonical',
  corrections: 'corrections',
} as const;

/** Exports a publication that lies in `contentDir`. */
export function exportedMagazine(content: Content, contentDir: string): ExportedMagazine {
  const { url = '', name = '', timeZone = 'UTC' } = content.site ?? {};
  const titles = new Map([...content.entries.reviews.values()].map(({ id, readable }) => [id, readable.title ?? '']));
  const context: BodyContext = { url, titles };
  let number = 0;
  const next = (): string => String((number += 1));
  const posts = [...content.entries.reviews.values()].flatMap((entry) => {
    const source = sourceOf('reviews', entry, contentDir);
    const picture = pictureOf(entry, next(), context);
    const id = next();
    return [...picture, postOf(entry, source, id, picture[0]?.id, { content, contentDir, timeZone, context })];
  });
  const pages = [...content.entries.pages.values()].map((entry) => {
    const { title = '', description = '' } = entry.readable;
    const body = bodyHtml(sourceOf('pages', entry, contentDir), context);
    const slug = entry.id;
    return makeItem({ id: next(), type: 'page', title, excerpt: description, slug, link: `${url}/${slug}/`, ...body });
  });
  const site = makeSite({
    title: name,
    url,
    authors: [...content.entries.contributors.values()].map(({ id, readable }) => ({
      login: id,
      displayName: readable.name ?? '',
      line: 0,
    })),
    terms: [...content.entries.themes.values()].map(({ id, readable }) => ({
      ...{ taxonomy: 'category', slug: id, name: readable.name ?? '', parent: readable.parent ?? '', description: '' },
    })),
  });
  return { site, items: [...posts, ...pages] };
}

interface Surroundings {
  content: Content;
  contentDir: string;
  timeZone: string;
  context: BodyContext;
}

function postOf(
  { id: slug, readable }: ContentEntry<Review>,
  source: string,
  id: string,
  picture: string | undefined,
  { content, contentDir, timeZone, context }: Surroundings,
): ExportedItem {
  const { title = '', standfirst = '', authors = [], published = '', updated, themes = [], comments } = readable;
  const body = bodyHtml(source, context);
  const policy = comments ?? content.site?.comments.policy;
  const [creator = ''] = authors;
  return makeItem({
    ...{ id, slug, title: emphasised(title), excerpt: emphasised(standfirst), creator },
    link: `${context.url}/reviews/${slug}/`,
    ...times(published, updated ?? published, timeZone),
    terms: [
      ...themes.map((theme) => ({
        taxonomy: 'category',
        slug: theme,
        name: content.entries.themes.get(theme)?.readable.name ?? '',
      })),
      ...(authors.length > 1
        ? authors.map((author) => ({ taxonomy: 'author', slug: `cap-${author}`, name: author }))
        : []),
    ],
    commentStatus: policy === 'open' ? 'open' : 'closed',
    content: body.content,
    meta: [
      ...body.meta,
      ...customFields(readable),
      ...(picture === undefined ? [] : [{ key: '_thumbnail_id', value: picture }]),
    ],
    comments: commentsOf(slug, content, contentDir, timeZone, context),
  });
}

/** The review's front matter that neither WordPress nor a convention has a place for, as YAML in custom fields. */
function customFields(review: Partial<Review>): ExportedItem['meta'] {
  return Object.entries(exportedFields).flatMap(([key, field]) => {
    const value: unknown = field === 'credit' || field === 'focus' ? review.image?.[field] : review[field];
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0 && field !== 'triggerWarnings');
    return isEmpty
      ? []
      : [
          {
            key,
            value: typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value),
          },
        ];
  });
}

function pictureOf(
  { id: slug, readable: { image } }: ContentEntry<Review>,
  id: string,
  { url }: BodyContext,
): ExportedItem[] {
  if (image === undefined) return [];
  const meta = [{ key: '_wp_attachment_image_alt', value: image.alt }];
  const attachmentUrl = `${url}/wp-content/uploads/${slug}/${image.src}`;
  return [
    makeItem({
      id,
      type: 'attachment',
      status: 'inherit',
      title: image.src,
      slug: `${slug}-picture`,
      attachmentUrl,
      meta,
    }),
  ];
}

function times(published: string, modified: string, timeZone: string): Partial<ExportedItem> {
  const [date, dateGmt] = wordpressTimes(published, timeZone);
  const [changed, modifiedGmt] = wordpressTimes(modified, timeZone);
  return { date, dateGmt, modified: changed, modifiedGmt };
}

/** A time as WordPress writes it, local and in UTC. */
function wordpressTimes(written: string, timeZone: string): [local: string, utc: string] {
  const instant = Temporal.Instant.fromEpochMilliseconds(instantOf(written, timeZone));
  const shown = (zone: string): string =>
    instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
  return [shown(timeZone), shown('UTC')];
}

function commentsOf(
  review: string,
  content: Content,
  contentDir: string,
  timeZone: string,
  context: BodyContext,
): ExportedComment[] {
  return [...content.entries.comments.values()]
    .filter(({ id }) => id.startsWith(`${review}/`))
    .map((entry) => {
      const { name = '', date: written = '', replyTo = '0', website = '' } = entry.readable;
      const [date, dateGmt] = wordpressTimes(written, timeZone);
      const id = entry.id.slice(review.length + 1);
      const { content: text } = bodyHtml(sourceOf('comments', entry, contentDir), context);
      return makeComment({ id, author: name, url: website, date, dateGmt, parent: replyTo, content: text });
    });
}

function sourceOf(kind: Kind, { file }: Pick<ContentEntry<unknown>, 'file'>, contentDir: string): string {
  return readEntry(kind, readFileSync(join(contentDir, file))).body;
}

/** `_emphasis_` as WordPress has it in titles. */
function emphasised(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped.replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu, '<em>$1</em>');
}

interface BodyContext {
  url: string;
  titles: ReadonlyMap<string, string>;
}

/** A body as HTML, with its footnotes where the block editor keeps them. */
function bodyHtml(source: string, context: BodyContext): Pick<ExportedItem, 'content' | 'meta'> {
  const tree = parseBody(source);
  const notes = new Map<string, string>();
  const children = tree.children.filter((node) => {
    if (node.type === 'footnoteDefinition')
      notes.set(node.identifier, html({ type: 'root', children: node.children }, context).replace(/^<p>|<\/p>$/g, ''));
    return node.type !== 'footnoteDefinition' && node.type !== 'html';
  });
  const content = html({ type: 'root', children }, context);
  if (notes.size === 0) return { content, meta: [] };
  const footnotes = [...notes].map(([id, text]) => ({ id, content: text }));
  return {
    content: `${content}\n<!-- wp:footnotes /-->`,
    meta: [{ key: 'footnotes', value: JSON.stringify(footnotes) }],
  };
}

function html(tree: Root, context: BodyContext): string {
  return toHtml(toHast(tree, { handlers: handlers(context) }));
}

function handlers({ url, titles }: BodyContext): Handlers {
  const directive = (state: State, node: Nodes): ElementContent[] | ElementContent => {
    if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective') return [];
    const id = node.attributes?.['id'] ?? '';
    const inner = state.all(node);
    const film = id === '' ? '' : ` film="${id}"`;
    switch (`${node.type} ${node.name}`) {
      case 'textDirective spoiler':
        return [text(`[spoiler${film}]`), ...inner, text('[/spoiler]')];
      case 'textDirective film':
        return link(`${url}/films/${id}/`, inner.length > 0 ? inner : [text(id)]);
      case 'containerDirective spoiler': {
        const [first, ...rest] = node.children;
        const label = isLabel(first) ? first : undefined;
        const body = state.wrap(
          state.all({ type: 'root', children: label === undefined ? node.children : rest }),
          true,
        );
        const title = label === undefined ? '' : ` title="${toHtml(state.all(label)).replace(/<[^>]*>/g, '')}"`;
        return [text(`\n\n[spoiler${title}${film}]\n\n`), ...body, text('\n\n[/spoiler]\n\n')];
      }
      case 'leafDirective spoilers-ahead':
        return paragraph([text('[Spoilers Ahead]')]);
      case 'leafDirective also-read':
        return paragraph([text('Also read: '), link(`${url}/reviews/${id}/`, [text(titles.get(id) ?? id)])]);
      case 'containerDirective pull-quote':
        return element('figure', { className: ['wp-block-pullquote'] }, [
          element('blockquote', {}, state.wrap(inner, true)),
        ]);
      default:
        // What WordPress has no form for is its text alone.
        return inner;
    }
  };
  return {
    textDirective: directive,
    leafDirective: directive,
    containerDirective: directive,
    footnoteReference: (_state, node: { identifier: string }) =>
      element('sup', { 'data-fn': node.identifier, className: ['fn'] }, [
        element('a', { href: `#${node.identifier}`, id: `${node.identifier}-link` }, [text('1')]),
      ]),
  };
}

function isLabel(node: Nodes | undefined): node is Paragraph {
  return node?.type === 'paragraph' && node.data?.directiveLabel === true;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function link(href: string, children: ElementContent[]): Element {
  return element('a', { href }, children);
}

function paragraph(children: ElementContent[]): Element {
  return element('p', {}, children);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
