/**
 * A first reading of an export: what stands in it and where it stood on the old site, without the texts. A post may
 * link to one that comes later, so addresses are settled before any text is turned.
 */
import type { AttachedImage } from '../body/arriving-body.ts';
import { plainWords } from '../plain-words.ts';
import type { ExportedItem, ExportedSite } from './export.ts';
import { ownEntry } from '../own-entry.ts';

/** An item without its text. */
export interface SurveyedItem {
  id: string;
  type: string;
  status: string;
  /** In plain words. */
  title: string;
  slug: string;
  link: string;
  parent: string;
  line: number;
  isTooLarge?: true;
}

/** An item with characters that could not be read in the file's encoding, and how many. */
export interface DamagedItem extends Pick<SurveyedItem, 'id' | 'type' | 'title' | 'line'> {
  characters: number;
}

/** A file of the media library. */
export interface SurveyedAttachment extends AttachedImage {
  /** The ID of the post that it was uploaded to; `0` or empty for none. */
  parent: string;
  /** The address of its own page. */
  link: string;
  line: number;
}

/** A term, and how many items use it. */
export interface SurveyedTerm {
  taxonomy: string;
  slug: string;
  name: string;
  parent: string;
  description: string;
  items: number;
}

/** What an export holds. */
export interface Survey {
  site: ExportedSite;
  items: SurveyedItem[];
  attachments: SurveyedAttachment[];
  terms: SurveyedTerm[];
  /** Logins of those who wrote posts and pages, the head's or not. */
  writers: string[];
  /** Custom fields that a person may have filled, and how many posts and pages have each. */
  fields: Record<string, number>;
  /** Reusable blocks by the ID that a post names them with. */
  blocks: Record<string, string>;
  damaged: DamagedItem[];
}

/** Types of items that hold what is published. */
const texts = new Set(['post', 'page']);

/** Tells items apart that have one ID, as those of joined exports do, in the order of the file. */
export class ItemIds {
  readonly #seen = new Map<string, number>();

  /** The item; a second one of an ID is `12-2`. */
  apart(item: ExportedItem): ExportedItem {
    const count = (this.#seen.get(item.id) ?? 0) + 1;
    this.#seen.set(item.id, count);
    return count === 1 ? item : { ...item, id: `${item.id}-${String(count)}` };
  }
}

/** Gathers a survey item by item. */
export class Surveyor {
  readonly #items: SurveyedItem[] = [];
  readonly #attachments: SurveyedAttachment[] = [];
  readonly #uses = new Map<string, SurveyedTerm>();
  readonly #writers = new Set<string>();
  readonly #ids = new ItemIds();
  readonly #fields: Record<string, number> = {};
  readonly #blocks: Record<string, string> = {};
  readonly #damaged: DamagedItem[] = [];

  /** Adds an item; `isDamaged`: could something of the file not be read so far? */
  add(exported: ExportedItem, isDamaged = false): void {
    const item = this.#ids.apart(exported);
    const { id, type, status, slug, link, parent, line, isTooLarge } = item;
    const title = plainWords(item.title);
    this.#items.push({ id, type, status, title, slug, link, parent, line, ...(isTooLarge && { isTooLarge }) });
    const characters = isDamaged ? (JSON.stringify(item).match(/\ufffd/g)?.length ?? 0) : 0;
    if (characters > 0) this.#damaged.push({ id, type, title, line, characters });
    if (type === 'attachment') this.#attachments.push(attachmentOf(item));
    if (type === 'wp_block') this.#blocks[id] = item.content;
    if (texts.has(type) && item.creator !== '') this.#writers.add(item.creator);
    for (const term of item.terms) this.#use(term);
    // Fields that begin with _ are WordPress's and its plugins' own; footnotes come with the text.
    if (texts.has(type))
      for (const key of new Set(item.meta.map((field) => field.key)))
        if (!key.startsWith('_') && key !== 'footnotes') this.#fields[key] = (ownEntry(this.#fields, key) ?? 0) + 1;
  }

  #use({ taxonomy, slug, name }: ExportedItem['terms'][number]): void {
    const key = `${taxonomy}/${slug}`;
    const used = this.#uses.get(key);
    if (used === undefined)
      this.#uses.set(key, { taxonomy, slug, name: plainWords(name), parent: '', description: '', items: 1 });
    else used.items += 1;
  }

  /** The survey, once every item has been added. */
  survey(site: ExportedSite): Survey {
    for (const { taxonomy, slug, name, parent, description } of site.terms) {
      const key = `${taxonomy}/${slug}`;
      const items = this.#uses.get(key)?.items ?? 0;
      this.#uses.set(key, { taxonomy, slug, name: plainWords(name), parent, description, items });
    }
    return {
      site,
      items: this.#items,
      attachments: this.#attachments,
      terms: [...this.#uses.values()],
      writers: [...this.#writers],
      fields: this.#fields,
      blocks: this.#blocks,
      damaged: this.#damaged,
    };
  }
}

function attachmentOf(item: ExportedItem): SurveyedAttachment {
  const { id, parent, link, line, attachmentUrl, guid } = item;
  const alt = item.meta.find(({ key }) => key === '_wp_attachment_image_alt')?.value ?? '';
  return {
    ...{ id, parent, link, line },
    url: attachmentUrl === '' ? guid : attachmentUrl,
    alt: plainWords(alt),
    caption: plainWords(item.excerpt),
    title: plainWords(item.title),
  };
}
