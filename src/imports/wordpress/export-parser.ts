/**
 * Turns an export's text, as it comes, into items. Only elements that are named here are read at all; what is kept at a
 * time is the head and one item, and neither may grow beyond a limit, so that no file can fill the memory.
 */
import { characterEntities } from 'character-entities';
import { SaxesParser } from 'saxes';
import { ArchiveRefused } from '../archive-refused.ts';
import type { ExportedItem, ExportedSite } from './export.ts';
import { itemOf, siteOf, type ExportedElement } from './exported-things.ts';
import { declaresEntities, isFeedOnly, kindOfRoot } from './other-files.ts';
import { strayAmpersand } from './stray-ampersand.ts';

/** What is read inside of which element; e-mail and IP addresses are not. Elements that are not a key hold text. */
const readIn: Readonly<Record<string, ReadonlySet<string>>> = {
  rss: new Set(['channel']),
  channel: new Set(
    'title link language wp:wxr_version wp:base_blog_url wp:author wp:category wp:tag wp:term item'.split(' '),
  ),
  'wp:author': new Set(['wp:author_login', 'wp:author_display_name']),
  'wp:category': new Set(['wp:category_nicename', 'wp:category_parent', 'wp:cat_name', 'wp:category_description']),
  'wp:tag': new Set(['wp:tag_slug', 'wp:tag_name', 'wp:tag_description']),
  'wp:term': new Set(['taxonomy', 'slug', 'parent', 'name', 'description'].map((name) => `wp:term_${name}`)),
  item: new Set(
    [
      'title link guid dc:creator content:encoded excerpt:encoded category wp:comment wp:postmeta wp:attachment_url',
      'wp:post_id wp:post_type wp:status wp:post_name wp:post_parent wp:post_password wp:is_sticky wp:comment_status',
      'wp:menu_order',
      'wp:post_date wp:post_date_gmt wp:post_modified wp:post_modified_gmt',
    ].flatMap((names) => names.split(' ')),
  ),
  'wp:postmeta': new Set(['wp:meta_key', 'wp:meta_value']),
  'wp:comment': new Set(
    'id author author_url date date_gmt content approved type parent'.split(' ').map((name) => `wp:comment_${name}`),
  ),
};

/** Characters of all that stands outside of items, and of one item that is kept: more than any magazine has. */
const sizeLimit = 20_000_000;
/** Characters of one item that is passed over; what is longer is made to fill the memory. */
const itemLimit = 50_000_000;
/** WordPress's own elements stand four deep. */
const depthLimit = 100;

/** Reads one export; `name` is the file's, for messages. Every fault is an ArchiveRefused. */
export class ExportParser {
  readonly #name: string;
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  /** The elements that are open, each undefined where it is passed over. */
  readonly #open: (ExportedElement | undefined)[] = [];
  #channel: ExportedElement | undefined;
  /** The head, until more of it is read. */
  #site: ExportedSite | undefined;
  #items: ExportedItem[] = [];
  #wholeItems = 0;
  #hasRoot = false;
  #isExport = false;
  /** The piece of text that is being read, and where it begins. */
  #piece = '';
  #pieceStart = 0;
  /** Where the last event was, and where the present item, or what stands between two, began. */
  #eventAt = 0;
  #stretchStart = 0;
  #outsideLength = 0;
  /** Characters that are kept of the present item, and whether some were too many. */
  #keptLength = 0;
  #isTooLarge = false;
  #hasForbiddenReference = false;

  /** How many references to characters that XML forbids were left out. */
  forbiddenReferences = 0;

  constructor(name: string) {
    this.#name = name;
    // Broken exports use HTML's names outside of CDATA, and can have meant nothing else by them.
    Object.assign(this.#parser.ENTITIES, characterEntities);
    this.#parser.on('error', (error) => {
      this.#fault(error.message);
    });
    this.#parser.on('doctype', (text) => {
      if (text.includes('[')) throw this.#refused(declaresEntities);
    });
    this.#parser.on('opentag', (tag) => {
      this.#opened(tag.name, tag.attributes);
    });
    this.#parser.on('closetag', () => {
      this.#closed();
    });
    this.#parser.on('text', (text) => {
      this.#said(this.#hasForbiddenReference ? this.#withoutForbidden(text) : text);
    });
    this.#parser.on('cdata', (text) => {
      this.#said(text);
    });
  }

  /** The head as far as it is read. */
  get site(): ExportedSite {
    return (this.#site ??= siteOf(this.#channel));
  }

  /** The items that end in this piece of text. */
  write(text: string): ExportedItem[] {
    this.#piece = text;
    this.#pieceStart = this.#parser.position;
    this.#items = [];
    this.#parser.write(text);
    this.#checkSize();
    return this.#items;
  }

  /** To be called when no text is left. */
  end(): void {
    const inner = this.#open.length;
    if (inner > 0) {
      const count = this.#wholeItems === 1 ? '1 whole item' : `${this.#wholeItems} whole items`;
      throw this.#refused(
        `ends at line ${this.#parser.line}, before its end: it was cut short after ${count}; export or download it again`,
      );
    }
    if (!this.#hasRoot) throw this.#refused('is no WordPress export: it holds no element at all');
    if (!this.#isExport) throw this.#refused(isFeedOnly);
    this.#parser.close();
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#eventAt = this.#parser.position;
    if (!this.#hasRoot) this.#checkRoot(name);
    if (this.#open.length >= depthLimit)
      throw this.#refused(
        `nests its elements more than ${depthLimit} deep at line ${this.#parser.line}, which no WordPress export does`,
      );
    this.#isExport ||= name.startsWith('wp:');
    const parent = this.#open.at(-1);
    const names = parent && readIn[parent.name];
    if (parent !== undefined && names === undefined)
      throw this.#refused(
        `holds <${name.slice(0, 60)}> in the text of <${parent.name}> at line ${this.#parser.line}; text must stand in CDATA or be escaped there`,
      );
    const isRead = this.#open.length === 0 || names?.has(name);
    const element = isRead ? { name, attributes, line: this.#parser.line, text: '', children: [] } : undefined;
    this.#open.push(element);
    if (element === undefined) return;
    if (name === 'item') {
      this.#beginStretch(this.#outsideLength + this.#parser.position - this.#stretchStart);
      this.#keptLength = 0;
      this.#isTooLarge = false;
    } else if (name === 'channel') this.#channel ??= element;
    else parent?.children.push(element);
  }

  #closed(): void {
    this.#eventAt = this.#parser.position;
    const element = this.#open.pop();
    if (element?.name !== 'item') {
      if (this.#open.at(-1) === this.#channel) this.#site = undefined;
      return;
    }
    if (!this.#isExport) throw this.#refused(isFeedOnly);
    this.#items.push(this.#isTooLarge ? { ...itemOf(element), isTooLarge: true } : itemOf(element));
    this.#wholeItems += 1;
    this.#beginStretch(this.#outsideLength);
  }

  #said(text: string): void {
    this.#eventAt = this.#parser.position;
    const element = this.#open.at(-1);
    if (element === undefined || element.name in readIn) return;
    // What is too long is left out, and what follows it tells which item that was.
    if (this.#keptLength + text.length > sizeLimit) this.#isTooLarge = true;
    else {
      this.#keptLength += text.length;
      element.text += text;
    }
  }

  #beginStretch(outsideLength: number): void {
    this.#outsideLength = outsideLength;
    this.#stretchStart = this.#parser.position;
  }

  #checkSize(): void {
    const item = this.#open.find((element) => element?.name === 'item');
    const length = this.#parser.position - this.#stretchStart + (item === undefined ? this.#outsideLength : 0);
    const limit = item === undefined ? sizeLimit : itemLimit;
    if (length <= limit) return;
    const what = item === undefined ? 'besides its items' : `in the item that begins at line ${item.line}`;
    throw this.#refused(
      `holds more than ${limit / 1_000_000} million characters ${what}, which is no magazine's; it is not read on`,
    );
  }

  #checkRoot(name: string): void {
    const other = kindOfRoot(name, this.#piece.slice(0, 4096));
    if (other !== undefined) throw this.#refused(other);
    this.#hasRoot = true;
  }

  /** saxes goes on after a fault, as if it had not been. */
  #fault(message: string): void {
    if (message === 'malformed character entity.') {
      this.#hasForbiddenReference = true;
      return;
    }
    const parser = this.#parser;
    if (message.includes('entity')) {
      const { position } = parser;
      const found = strayAmpersand(this.#piece, position - this.#pieceStart, this.#eventAt - this.#pieceStart);
      const place = found === undefined ? `before line ${parser.line}` : `at line ${parser.line - found.linesBefore}`;
      throw this.#refused(`is malformed ${place}: "&" stands there for itself; write "&amp;" in its place`);
    }
    const why = message.replace(/\.$/, '');
    throw this.#refused(
      `is malformed at line ${parser.line}, column ${parser.columnIndex + 1} (${why}); mend it there, or export it again`,
    );
  }

  #withoutForbidden(text: string): string {
    this.#hasForbiddenReference = false;
    return text.replace(/&#(?:x[0-9a-f]*|[0-9]*);/gi, () => {
      this.forbiddenReferences += 1;
      return '';
    });
  }

  #refused(what: string): ArchiveRefused {
    return new ArchiveRefused(`"${this.#name}" ${what}.`);
  }
}
