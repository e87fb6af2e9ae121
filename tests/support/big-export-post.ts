/** One post of a large export, with the attachment that is its image. */
import type { ExportedComment, ExportedItem } from '../../src/imports/wordpress/export.ts';
import { makeComment, makeItem } from './wxr-writer.ts';

/** The address of the site. */
export const site = 'https://big.example';
/** The words of its texts; the first forty are its tags. */
export const vocabulary =
  'camera frame silence corridor mother daughter hunger window mirror knife light water voice letter stairs garden winter summer train city room table bread door garment colour rhythm patience tenderness gesture memory refusal labour debt laughter crowd soldier teacher river photograph borrowed careful slow bright narrow ordinary stubborn hidden public private sudden gradual watches waits returns leaves opens closes follows remembers refuses carries cuts holds turns asks answers café naïve the a of and to in with from under against between without because while although never always almost perhaps again only every other same last first'.split(
    ' ',
  );
const warnings = [
  'Sexual Abuse, Graphic Violence',
  'Suicide',
  'Blood and gore; self-harm',
  'Racism, Child abuse and Torture',
];
/** Its categories. */
export const sections = ['Reviews', 'Essays', 'Festivals', 'Television', 'Interviews'];

const tags = vocabulary.slice(0, 40);

/** Odd posts are in block markup, even ones in classic. `random` gives numbers from 0 to 1. */
export class PostMaker {
  readonly #random: () => number;
  readonly #index: number;
  readonly #posts: number;
  readonly #film: string;

  constructor(random: () => number, index: number, posts: number) {
    this.#random = random;
    this.#index = index;
    this.#posts = posts;
    this.#film = `${capital(this.#words(2))} ${index % 2500}`;
  }

  /** The image. */
  attachment(): ExportedItem {
    const image = `still-${this.#index}`;
    return makeItem({
      id: String(1_000_000 + this.#index),
      type: 'attachment',
      status: 'inherit',
      title: image,
      slug: image,
      link: `${site}/${image}/`,
      guid: this.#image(),
      parent: String(this.#index + 1),
      attachmentUrl: this.#image(),
      meta: [{ key: '_wp_attachment_image_alt', value: `${capital(this.#words(6))}.` }],
    });
  }

  /** The post, its text about so many bytes long. */
  post(bytes: number): ExportedItem {
    const id = String(this.#index + 1);
    const section = this.#one(sections);
    return makeItem({
      id,
      title: `‘${this.#film}’ Review: ${capital(this.#words(7))}`,
      slug: this.#slug(this.#index),
      link: this.#address(this.#index),
      guid: `${site}/?p=${id}`,
      creator: `critic-${this.#index % 20}`,
      date: this.#date(10),
      dateGmt: this.#date(4),
      excerpt: this.#index % 3 === 0 ? '' : this.#sentence(20),
      content: this.#content(bytes),
      terms: [
        { taxonomy: 'category', slug: section.toLowerCase(), name: section },
        ...[1, 2, 3, 4]
          .map(() => this.#one(tags))
          .map((name) => ({
            taxonomy: 'post_tag',
            slug: name,
            name,
          })),
      ],
      meta: [
        { key: '_edit_last', value: '1' },
        { key: '_thumbnail_id', value: String(1_000_000 + this.#index) },
      ],
      comments: this.#comments(),
    });
  }

  #content(bytes: number): string {
    const isBlocks = this.#index % 2 === 1;
    const paragraph = isBlocks ? block('paragraph', 'p') : (html: string): string => `${html}\n\n`;
    const heading = isBlocks ? block('heading', 'h2') : (html: string): string => `<h2>${html}</h2>\n`;
    const parts: string[] = [];
    if (this.#index % 3 !== 2) parts.push(paragraph(`<strong>Trigger Warning: ${this.#one(warnings)}</strong>`));
    if (this.#index % 2 === 0) parts.push(paragraph('<em>[Spoilers Ahead]</em>'));
    const pulled = this.#sentence(18);
    let length = 0;
    for (let number = 0; length < bytes; number += 1) {
      const text = number === 2 ? `${this.#prose()} ${pulled}` : this.#prose();
      const part = `${paragraph(text)}${this.#between(number, pulled, { isBlocks, paragraph, heading })}`;
      parts.push(part);
      length += Buffer.byteLength(part);
    }
    return [
      ...parts,
      paragraph(`<em>Featured Image Source: <a href="https://studio.example/">Studio ${this.#index % 7}</a></em>`),
    ].join('');
  }

  /** What stands after a paragraph, by its number. */
  #between(number: number, pulled: string, { isBlocks, paragraph, heading }: Markup): string {
    const caption = this.#sentence(6);
    const image = `<img class="size-large wp-image-${1_000_000 + this.#index}" src="${this.#image()}" alt="${this.#words(5)}" width="1024" height="576" />`;
    switch (number % 14) {
      case 1:
        return isBlocks
          ? `<!-- wp:image {"id":${1_000_000 + this.#index},"sizeSlug":"large"} -->\n<figure class="wp-block-image size-large">${image}<figcaption>${caption}</figcaption></figure>\n<!-- /wp:image -->\n\n`
          : `[caption id="attachment_${1_000_000 + this.#index}" align="aligncenter" width="1024"]${image} ${caption}[/caption]\n\n`;
      case 3:
        return paragraph(
          `<strong>Also read: <a href="${this.#address(this.#other())}">${capital(this.#words(6))}</a></strong>`,
        );
      case 5:
        return isBlocks
          ? `<!-- wp:pullquote -->\n<figure class="wp-block-pullquote"><blockquote><p>${pulled}</p></blockquote></figure>\n<!-- /wp:pullquote -->\n\n`
          : `<blockquote>${pulled}</blockquote>\n`;
      case 7:
        return heading(capital(this.#words(5)));
      case 9:
        return isBlocks
          ? `<!-- wp:list -->\n<ul class="wp-block-list">${[1, 2, 3].map(() => `<!-- wp:list-item -->\n<li>${this.#words(8)}</li>\n<!-- /wp:list-item -->`).join('')}</ul>\n<!-- /wp:list -->\n\n`
          : `<ul>\n${[1, 2, 3].map(() => `<li>${this.#words(8)}</li>\n`).join('')}</ul>\n`;
      case 11:
        return isBlocks
          ? `<!-- wp:embed {"url":"https://youtu.be/abcdef12345","type":"video","providerNameSlug":"youtube"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/abcdef12345\n</div></figure>\n<!-- /wp:embed -->\n\n`
          : 'https://www.youtube.com/watch?v=abcdef12345\n\n';
      default:
        return '';
    }
  }

  #prose(): string {
    const link = `<a href="${this.#address(this.#other())}">${this.#words(3)}</a>`;
    return `${this.#sentence(18)} ${this.#sentence(22)} <em>${this.#film}</em> (${1940 + (this.#index % 80)}) ${this.#words(14)} ${link}, ${this.#words(9)} &#8211; ${this.#words(12)}. “${this.#sentence(9)}” ${this.#sentence(20)}`;
  }

  /** Three to five, some of them answers. */
  #comments(): ExportedComment[] {
    const first = this.#index * 10 + 1;
    return Array.from({ length: 3 + (this.#index % 3) }, (_, number) =>
      makeComment({
        id: String(first + number),
        author: `Reader ${Math.floor(this.#random() * 900)}`,
        date: this.#date(20),
        dateGmt: this.#date(14),
        content: `${this.#sentence(25)}\n\n${this.#sentence(15)}`,
        parent: number % 2 === 1 ? String(first + number - 1) : '0',
      }),
    );
  }

  #date(hour: number): string {
    const days = `${String(1 + (this.#index % 12)).padStart(2, '0')}-${String(1 + (this.#index % 28)).padStart(2, '0')}`;
    return `${2004 + (this.#index % 20)}-${days} ${String(hour)}:30:00`.replace(/ (\d):/, ' 0$1:');
  }

  #address(index: number): string {
    return `${site}/${2004 + (index % 20)}/${String(1 + (index % 12)).padStart(2, '0')}/${this.#slug(index)}/`;
  }

  #slug(index: number): string {
    return `review-of-film-${index}`;
  }

  #image(): string {
    return `${site}/wp-content/uploads/still-${this.#index}.jpg`;
  }

  #other(): number {
    return Math.floor(this.#random() * this.#posts);
  }

  #sentence(count: number): string {
    return `${capital(this.#words(count))}.`;
  }

  #words(count: number): string {
    let words = this.#one(vocabulary);
    for (let word = 1; word < count; word += 1) words += ` ${this.#one(vocabulary)}`;
    return words;
  }

  #one(list: readonly string[]): string {
    return list[Math.floor(this.#random() * list.length)] ?? '';
  }
}

interface Markup {
  isBlocks: boolean;
  paragraph: (html: string) => string;
  heading: (html: string) => string;
}

function block(name: string, tag: string): (html: string) => string {
  return (html) => `<!-- wp:${name} -->\n<${tag}>${html}</${tag}>\n<!-- /wp:${name} -->\n\n`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
