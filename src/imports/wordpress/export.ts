/**
 * What a WordPress export (WXR, an RSS file with WordPress's own elements) holds, as it stands in the file: nothing is
 * judged here. Text is as the file has it, character references resolved; times are as written.
 */

/** The head of an export. */
export interface ExportedSite {
  title: string;
  /** The site's address: `wp:base_blog_url`, else the channel's `link`. */
  url: string;
  language: string;
  /** `wp:wxr_version`; an export without one is none. */
  version: string;
  authors: readonly ExportedAuthor[];
  /** Categories, tags and terms of other taxonomies. */
  terms: readonly ExportedTerm[];
}

/**
 * Somebody who wrote. The file's e-mail addresses are not read; of a login or a name that is one, its part before the
 * "@" is.
 */
export interface ExportedAuthor {
  login: string;
  displayName: string;
  line: number;
}

/** A term of a taxonomy, as the head declares it. */
export interface ExportedTerm {
  /** `category`, `post_tag` or another. */
  taxonomy: string;
  slug: string;
  name: string;
  /** The slug of the wider term; empty where there is none. */
  parent: string;
  description: string;
}

/** A post, a page, an attachment, an entry of a menu: whatever an export calls an item. */
export interface ExportedItem {
  id: string;
  /** `post`, `page`, `attachment`, `nav_menu_item`, `revision` or another. */
  type: string;
  /** `publish`, `draft`, `pending`, `private`, `future`, `trash`, `inherit` or another. */
  status: string;
  title: string;
  link: string;
  guid: string;
  /** `wp:post_name`; empty in drafts. */
  slug: string;
  /** The ID of the page above, or of what an attachment is attached to; `0` or empty for none. */
  parent: string;
  /** `dc:creator`: the login of an author. */
  creator: string;
  /** `wp:post_date`: local time of the site, `2018-09-30 14:05:00`; `0000-00-00 00:00:00` for none. */
  date: string;
  /** `wp:post_date_gmt`: the same in UTC. */
  dateGmt: string;
  modified: string;
  modifiedGmt: string;
  excerpt: string;
  content: string;
  password: string;
  isSticky: boolean;
  /** `wp:menu_order`: where it stands among pages, entries of a menu or attachments of one post; 0 where nobody said. */
  menuOrder: number;
  /** `open` or `closed`. */
  commentStatus: string;
  /** Of an attachment. */
  attachmentUrl: string;
  terms: readonly { taxonomy: string; slug: string; name: string }[];
  /** Custom fields, in the file's order; one key may stand several times. */
  meta: readonly { key: string; value: string }[];
  comments: readonly ExportedComment[];
  /** The line of its `<item>`, counted from 1. */
  line: number;
  /** Was some of it left out, since it holds more than any text of a magazine? */
  isTooLarge?: true;
}

/** A comment. E-mail and IP addresses are not read; of a name that is an e-mail address, its part before the "@" is. */
export interface ExportedComment {
  id: string;
  author: string;
  url: string;
  date: string;
  dateGmt: string;
  content: string;
  /** `1` approved, `0` held back, `spam`, `trash` or `post-trashed`. */
  approved: string;
  /** Empty or `comment`; `pingback`, `trackback` or another. */
  type: string;
  /** The ID of the comment that it answers; `0` for none. */
  parent: string;
  line: number;
}
