/**
 * Writes WordPress exports (WXR) for tests, in the form in which WordPress writes them: from the very shapes that a
 * reader gives, and with the e-mail and IP addresses that it must not give.
 */
import type { Cdata, Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type {
  ExportedAuthor,
  ExportedComment,
  ExportedItem,
  ExportedSite,
  ExportedTerm,
} from '../../src/imports/wordpress/export.ts';

/** Stands in every e-mail address that is written. */
export const secretMailHost = 'private-mail.example';
/** Stands in every comment as the address of its writer's machine. */
export const secretAddress = '203.0.113.77';

const namespaces = {
  'xmlns:excerpt': 'http://wordpress.org/export/1.2/excerpt/',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:wp': 'http://wordpress.org/export/1.2/',
};

/** A site, with what a test does not care about filled in. */
export function makeSite(site: Partial<ExportedSite> = {}): ExportedSite {
  return {
    title: 'The Old Site',
    url: 'https://old.example',
    language: 'en-US',
    version: '1.2',
    authors: [],
    terms: [],
    ...site,
  };
}

/** An item: a published post where the test says nothing else. Lines are the reader's to say. */
export function makeItem(item: Partial<ExportedItem> = {}): ExportedItem {
  const { id = '1', slug = `post-${id}`, date = '2018-09-30 14:05:00', dateGmt = date } = item;
  return {
    id,
    type: 'post',
    status: 'publish',
    title: `Post ${id}`,
    link: `https://old.example/${slug}/`,
    guid: `https://old.example/?p=${id}`,
    slug,
    parent: '0',
    creator: 'editor',
    date,
    dateGmt,
    modified: date,
    modifiedGmt: dateGmt,
    excerpt: '',
    content: '',
    password: '',
    isSticky: false,
    menuOrder: 0,
    commentStatus: 'open',
    attachmentUrl: '',
    terms: [],
    meta: [],
    comments: [],
    line: 0,
    ...item,
  };
}

/** A comment: an approved one that answers none where the test says nothing else. */
export function makeComment(comment: Partial<ExportedComment> = {}): ExportedComment {
  const { id = '1', date = '2018-10-01 08:00:00', dateGmt = date } = comment;
  return {
    id,
    author: `Reader ${id}`,
    url: '',
    date,
    dateGmt,
    content: `Comment ${id}.`,
    approved: '1',
    type: 'comment',
    parent: '0',
    line: 0,
    ...comment,
  };
}

/** A whole export. */
export function wxr(site: ExportedSite, items: readonly ExportedItem[]): string {
  const [head, tail] = wxrFrame(site);
  return [head, ...items.map(wxrItem), tail].join('');
}

/** What stands before and after an export's items, for exports that are too large for one string. */
export function wxrFrame(site: ExportedSite): [head: string, tail: string] {
  const rss = x('rss', { version: '2.0', ...namespaces }, [
    x('channel', [
      ...[
        x('title', site.title),
        x('link', site.url),
        x('description'),
        x('language', site.language),
        ...(site.version === '' ? [] : [x('wp:wxr_version', site.version)]),
        x('wp:base_site_url', site.url),
        x('wp:base_blog_url', site.url),
        ...site.authors.map(author),
        ...site.terms.map(term),
      ].flatMap(line),
      '\n',
      { type: 'comment', value: 'items' },
    ]),
  ]);
  const [head = '', tail = ''] = toXml(rss).split('<!--items-->');
  return [`<?xml version="1.0" encoding="UTF-8" ?>\n${head}`, `${tail}\n`];
}

/** One item. */
export function wxrItem(item: ExportedItem): string {
  const element = x('item', [
    ...line(x('title', cdata(item.title))),
    ...line(x('link', item.link)),
    ...line(x('dc:creator', cdata(item.creator))),
    ...line(x('guid', { isPermaLink: 'false' }, item.guid)),
    ...line(x('description')),
    ...line(x('content:encoded', cdata(item.content))),
    ...line(x('excerpt:encoded', cdata(item.excerpt))),
    ...line(x('wp:post_id', item.id)),
    ...line(x('wp:post_date', cdata(item.date))),
    ...line(x('wp:post_date_gmt', cdata(item.dateGmt))),
    ...line(x('wp:post_modified', cdata(item.modified))),
    ...line(x('wp:post_modified_gmt', cdata(item.modifiedGmt))),
    ...line(x('wp:comment_status', cdata(item.commentStatus))),
    ...line(x('wp:ping_status', cdata('closed'))),
    ...line(x('wp:post_name', cdata(item.slug))),
    ...line(x('wp:status', cdata(item.status))),
    ...line(x('wp:post_parent', item.parent)),
    ...line(x('wp:menu_order', String(item.menuOrder))),
    ...line(x('wp:post_type', cdata(item.type))),
    ...line(x('wp:post_password', cdata(item.password))),
    ...line(x('wp:is_sticky', item.isSticky ? '1' : '0')),
    ...(item.attachmentUrl === '' ? [] : line(x('wp:attachment_url', cdata(item.attachmentUrl)))),
    ...item.terms.flatMap(({ taxonomy, slug, name }) =>
      line(x('category', { domain: taxonomy, nicename: slug }, cdata(name))),
    ),
    ...item.meta.flatMap(({ key, value }) =>
      line(x('wp:postmeta', [x('wp:meta_key', cdata(key)), x('wp:meta_value', cdata(value))])),
    ),
    ...item.comments.flatMap((written) => line(comment(written))),
  ]);
  return `${toXml(element)}\n`;
}

function author({ login, displayName }: ExportedAuthor): Element {
  return x('wp:author', [
    x('wp:author_login', cdata(login)),
    x('wp:author_email', cdata(`${login}@${secretMailHost}`)),
    x('wp:author_display_name', cdata(displayName)),
  ]);
}

function term({ taxonomy, slug, name, parent, description }: ExportedTerm): Element {
  if (taxonomy === 'category')
    return x('wp:category', [
      x('wp:category_nicename', cdata(slug)),
      x('wp:category_parent', cdata(parent)),
      x('wp:cat_name', cdata(name)),
      x('wp:category_description', cdata(description)),
    ]);
  if (taxonomy === 'post_tag')
    return x('wp:tag', [
      x('wp:tag_slug', cdata(slug)),
      x('wp:tag_name', cdata(name)),
      x('wp:tag_description', cdata(description)),
    ]);
  return x('wp:term', [
    x('wp:term_taxonomy', cdata(taxonomy)),
    x('wp:term_slug', cdata(slug)),
    x('wp:term_parent', cdata(parent)),
    x('wp:term_name', cdata(name)),
    x('wp:term_description', cdata(description)),
  ]);
}

function comment(written: ExportedComment): Element {
  return x('wp:comment', [
    x('wp:comment_id', written.id),
    x('wp:comment_author', cdata(written.author)),
    x('wp:comment_author_email', cdata(`reader-${written.id}@${secretMailHost}`)),
    x('wp:comment_author_url', written.url),
    x('wp:comment_author_IP', cdata(secretAddress)),
    x('wp:comment_date', cdata(written.date)),
    x('wp:comment_date_gmt', cdata(written.dateGmt)),
    x('wp:comment_content', cdata(written.content)),
    x('wp:comment_approved', cdata(written.approved)),
    x('wp:comment_type', cdata(written.type)),
    x('wp:comment_parent', written.parent),
    x('wp:comment_user_id', '0'),
  ]);
}

/** WordPress writes one line an element. */
function line(element: Element): [string, Element] {
  return ['\n', element];
}

/** CDATA ends at `]]>`, which is therefore written in two of them; the library would write a reference, which is text there. */
function cdata(value: string): Cdata[] {
  const parts = value.includes(']]>') ? value.split(/(?<=\]\])(?=>)/) : [value];
  return parts.map((part) => ({ type: 'cdata', value: part }));
}
