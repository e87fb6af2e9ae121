/** Elements of an export as the things that they stand for. */
import { detached } from '../detached.ts';
import { ownEntry } from '../own-entry.ts';
import type { ExportedComment, ExportedItem, ExportedSite, ExportedTerm } from './export.ts';

/** An element that is read: text, or further elements. */
export interface ExportedElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  line: number;
  text: string;
  children: ExportedElement[];
}

/** The head, from `<channel>` without its items. */
export function siteOf(channel: ExportedElement | undefined): ExportedSite {
  const elements = channel?.children ?? [];
  const said = fieldsOf(elements);
  return {
    title: said('title'),
    url: word(said('wp:base_blog_url')) || word(said('link')),
    language: word(said('language')),
    version: word(said('wp:wxr_version')),
    authors: elements
      .filter(({ name }) => name === 'wp:author')
      .map(({ children, line }) => {
        const of = fieldsOf(children);
        return {
          login: withoutMailHost(word(of('wp:author_login'))),
          displayName: withoutMailHost(of('wp:author_display_name')),
          line,
        };
      }),
    terms: elements.flatMap(termOf),
  };
}

/** How an element of the head says the parts of a term: categories and tags have names of their own for them. */
const termElements: Readonly<Record<string, Record<'slug' | 'name' | 'parent' | 'description', string>>> = {
  'wp:category': {
    slug: 'wp:category_nicename',
    name: 'wp:cat_name',
    parent: 'wp:category_parent',
    description: 'wp:category_description',
  },
  'wp:tag': { slug: 'wp:tag_slug', name: 'wp:tag_name', parent: '', description: 'wp:tag_description' },
  'wp:term': {
    slug: 'wp:term_slug',
    name: 'wp:term_name',
    parent: 'wp:term_parent',
    description: 'wp:term_description',
  },
};
const ownTaxonomies: Readonly<Record<string, string>> = { 'wp:category': 'category', 'wp:tag': 'post_tag' };

function termOf({ name, children }: ExportedElement): ExportedTerm[] {
  const parts = ownEntry(termElements, name);
  if (parts === undefined) return [];
  const of = fieldsOf(children);
  return [
    {
      taxonomy: ownTaxonomies[name] ?? word(of('wp:term_taxonomy')),
      slug: word(of(parts.slug)),
      name: of(parts.name),
      parent: word(of(parts.parent)),
      description: of(parts.description),
    },
  ];
}

/** The item of an `<item>`. */
export function itemOf({ children, line }: ExportedElement): ExportedItem {
  const of = fieldsOf(children);
  return {
    id: word(of('wp:post_id')),
    type: word(of('wp:post_type')),
    status: word(of('wp:status')),
    title: of('title'),
    link: word(of('link')),
    guid: word(of('guid')),
    slug: word(of('wp:post_name')),
    parent: word(of('wp:post_parent')),
    creator: withoutMailHost(word(of('dc:creator'))),
    date: word(of('wp:post_date')),
    dateGmt: word(of('wp:post_date_gmt')),
    modified: word(of('wp:post_modified')),
    modifiedGmt: word(of('wp:post_modified_gmt')),
    excerpt: of('excerpt:encoded'),
    content: of('content:encoded'),
    password: of('wp:post_password'),
    menuOrder: Number.parseInt(of('wp:menu_order'), 10) || 0,
    isSticky: word(of('wp:is_sticky')) === '1',
    commentStatus: word(of('wp:comment_status')),
    attachmentUrl: word(of('wp:attachment_url')),
    terms: itemTerms(children.filter(({ name }) => name === 'category')),
    meta: children
      .filter(({ name }) => name === 'wp:postmeta')
      .map((meta) => {
        const said = fieldsOf(meta.children);
        return { key: word(said('wp:meta_key')), value: said('wp:meta_value') };
      }),
    comments: children.filter(({ name }) => name === 'wp:comment').map(commentOf),
    line,
  };
}

/** WXR 1.0 says every term twice, once without its slug, and calls tags `tag`. */
function itemTerms(categories: readonly ExportedElement[]): ExportedItem['terms'] {
  const terms = categories.map(({ text, attributes: { domain = 'category', nicename = '' } }) => ({
    taxonomy: detached(domain === 'tag' ? 'post_tag' : domain),
    slug: detached(nicename),
    name: detached(text),
  }));
  return terms.filter(
    ({ slug, taxonomy, name }) =>
      slug !== '' || !terms.some((other) => other.slug !== '' && other.taxonomy === taxonomy && other.name === name),
  );
}

function commentOf({ children, line }: ExportedElement): ExportedComment {
  const of = fieldsOf(children);
  return {
    id: word(of('wp:comment_id')),
    author: withoutMailHost(of('wp:comment_author')),
    url: word(of('wp:comment_author_url')),
    date: word(of('wp:comment_date')),
    dateGmt: word(of('wp:comment_date_gmt')),
    content: of('wp:comment_content'),
    approved: word(of('wp:comment_approved')),
    type: word(of('wp:comment_type')),
    parent: word(of('wp:comment_parent')),
    line,
  };
}

/** The text of the first element of a name; empty where there is none. */
function fieldsOf(elements: readonly ExportedElement[]): (name: string) => string {
  return (name) => detached(elements.find((element) => element.name === name)?.text ?? '');
}

/** A value that is one word: white space around it is the layout of the file. */
function word(text: string): string {
  return text.trim();
}

/** People log in by their e-mail addresses, and sign with them; a name is what is left. */
function withoutMailHost(name: string): string {
  return name.replace(/(?<=[^\s@])@[^\s@<>()]+\.[^\s@<>()]+/g, '');
}
