/**
 * HTML, however broken, into a tree, in one pass and in a time that grows with its length alone: a parser that obeys
 * the standard to the letter copies open elements without end where they are badly nested, and nests as deeply as it
 * is told. Blocks and shortcodes become elements, also where they begin in one paragraph and end in another.
 */
import { Tokenizer } from 'htmlparser2';
import { voidNames, type HtmlElement, type HtmlNode } from './html-nodes.ts';
import { endsImpliedBy } from './implied-ends.ts';
import { closingTags, isEnclosing, shortcodePieces, type ShortcodeTag } from './shortcodes.ts';

/** A tree of HTML. */
export interface HtmlTree {
  children: HtmlNode[];
  /** Comments that mean something in WordPress: `more`, `nextpage`. */
  marks: string[];
  /** Was it nested more deeply than anybody writes, and flattened? */
  isFlattened: boolean;
}

/** How it is read. */
export interface HtmlReading {
  hasBlocks: boolean;
  hasShortcodes: boolean;
}

/** The tree of some HTML. */
export function readHtml(html: string, reading: HtmlReading): HtmlTree {
  // A line that ends in `<br>` ends once.
  const lines = html.replace(/\r\n?/g, '\n').replace(/(<br\s{0,9}\/?>)[ \t]{0,99}\n/gi, '$1');
  return new Reader(lines.replaceAll('\0', ''), reading).read();
}

/** Deeper elements are passed over, and what they hold stays. */
const deepest = 60;
const verbatim: ReadonlySet<string> = new Set(['pre', 'code', 'script', 'style', 'textarea', 'xmp']);
class Reader {
  readonly #html: string;
  readonly #reading: HtmlReading;
  readonly #root: HtmlElement = { name: '', attributes: {}, children: [] };
  #stack: HtmlElement[] = [this.#root];
  readonly #passedOver = new Map<string, number>();
  readonly #closings: Map<string, number>;
  readonly #marks: string[] = [];
  /** Shortcodes that are not known, by their names: what they are closed by need not be told. */
  readonly #begun = new Set<string>();
  #text = '';
  #name = '';
  #attributes: Record<string, string> = {};
  #value = '';
  #attribute = '';
  #verbatimDepth = 0;
  #isFlattened = false;

  constructor(html: string, reading: HtmlReading) {
    this.#html = html;
    this.#reading = reading;
    this.#closings = reading.hasShortcodes && html.includes('[/') ? closingTags(html) : new Map<string, number>();
  }

  read(): HtmlTree {
    const slice = (start: number, end: number): string => this.#html.slice(start, end);
    const letter = (code: number): string => String.fromCodePoint(code);
    const tokenizer = new Tokenizer(
      { decodeEntities: true },
      {
        ontext: (start, end) => {
          this.#text += slice(start, end);
        },
        ontextentity: (code) => {
          this.#text += letter(code);
        },
        onopentagname: (start, end) => {
          this.#name = slice(start, end).toLowerCase();
          this.#attributes = {};
        },
        onattribname: (start, end) => {
          this.#attribute = slice(start, end).toLowerCase();
          this.#value = '';
        },
        onattribdata: (start, end) => {
          this.#value += slice(start, end);
        },
        onattribentity: (code) => {
          this.#value += letter(code);
        },
        onattribend: () => {
          if (!Object.hasOwn(this.#attributes, this.#attribute)) this.#attributes[this.#attribute] = this.#value;
        },
        onopentagend: () => {
          this.#opening(this.#name, this.#attributes);
        },
        onselfclosingtag: () => {
          this.#opening(this.#name, this.#attributes);
          if (this.#name === 'ref') this.#closing('ref');
        },
        onclosetag: (start, end) => {
          this.#flush();
          const name = slice(start, end).toLowerCase();
          if (name === 'br') this.#push({ name: 'br', attributes: {}, children: [] }, false);
          else this.#closing(name);
        },
        oncomment: (start, end, dashes) => {
          this.#comment(slice(start, end - dashes));
        },
        oncdata: (start, end, brackets) => {
          this.#text += slice(start, end - brackets);
        },
        ondeclaration: () => undefined,
        onprocessinginstruction: () => undefined,
        onend: () => undefined,
      },
    );
    tokenizer.write(this.#html);
    tokenizer.end();
    this.#flush();
    return { children: this.#root.children, marks: this.#marks, isFlattened: this.#isFlattened };
  }

  get #top(): HtmlElement {
    return this.#stack.at(-1) ?? this.#root;
  }

  #push(element: HtmlElement, isOpen: boolean): void {
    if (isOpen && this.#stack.length > deepest) {
      this.#passedOver.set(element.name, (this.#passedOver.get(element.name) ?? 0) + 1);
      this.#isFlattened = true;
      return;
    }
    this.#top.children.push(element);
    if (!isOpen) return;
    this.#stack.push(element);
    if (verbatim.has(element.name)) this.#verbatimDepth += 1;
  }

  #opening(name: string, attributes: Record<string, string>): void {
    this.#flush();
    for (const [closed, holders] of endsImpliedBy(name)) this.#closeNearest(closed, holders);
    this.#push({ name: name === 'image' ? 'img' : name, attributes, children: [] }, !voidNames.has(name));
  }

  /** Closes the nearest open element of these names, if no other of those holds it. */
  #closeNearest(names: RegExp, holders: RegExp): void {
    for (let index = this.#stack.length - 1; index > 0; index -= 1) {
      const { name } = this.#stack[index] ?? this.#root;
      if (names.test(name)) {
        this.#closeAt(index);
        return;
      }
      if (holders.test(name)) return;
    }
  }

  #closing(name: string): void {
    const passed = this.#passedOver.get(name) ?? 0;
    if (passed > 0) {
      this.#passedOver.set(name, passed - 1);
      return;
    }
    const index = this.#stack.findLastIndex((element) => element.name === name);
    if (index > 0) this.#closeAt(index);
  }

  /** Closes an element with all in it; a shortcode that is still open goes on behind it. */
  #closeAt(index: number): void {
    const closed = this.#stack.splice(index);
    for (const { name } of closed) if (verbatim.has(name)) this.#verbatimDepth -= 1;
    const [outer] = closed;
    const at = closed.findIndex(({ name }) => name.startsWith('['));
    const shortcode = closed[at];
    if (outer === undefined || shortcode === undefined || at === 0) return;
    const parent = closed[at - 1] ?? outer;
    parent.children.pop(); // What is still open is the last child of its parent.
    shortcode.children = closed
      .slice(0, at)
      .reduceRight<HtmlNode[]>(
        (children, { name, attributes }) => [{ name, attributes, children }],
        shortcode.children,
      );
    this.#top.children.push(shortcode);
    this.#stack.push(shortcode);
  }

  #comment(text: string): void {
    this.#flush();
    const [, slash = '', name = '', json = '', end = ''] =
      /^\s*(\/?)wp:([a-z][\w/-]*)\s*(\{[\s\S]*\})?\s*(\/?)\s*$/.exec(text) ?? [];
    if (name === '' || !this.#reading.hasBlocks) {
      const mark = /^\s*(more|nextpage)\b/.exec(text)?.[1];
      if (mark !== undefined) {
        this.#marks.push(mark);
        this.#top.children.push('\n\n');
      }
      return;
    }
    const full = `wp:${name.includes('/') ? name : `core/${name}`}`;
    if (slash !== '') this.#closing(full);
    else this.#push({ name: full, attributes: {}, children: [], json: read(json) }, end === '');
  }

  #flush(): void {
    const text = this.#text;
    if (text === '') return;
    this.#text = '';
    if (!this.#reading.hasShortcodes || this.#verbatimDepth > 0 || !text.includes('[')) {
      this.#top.children.push(text);
      return;
    }
    for (const piece of shortcodePieces(text, this.#closings)) {
      if (typeof piece === 'string') this.#top.children.push(piece);
      else if (piece.kind === 'closing') this.#closingShortcode(piece.name);
      else this.#openingShortcode(piece);
    }
  }

  /** One that is not known ends at the first closing tag of its name, as WordPress reads it. */
  #openingShortcode({ name, attributes, kind, isClosed }: ShortcodeTag): void {
    const isKnown = isEnclosing(name);
    const isOpen = kind === 'opening' && (isKnown || !this.#stack.some((element) => element.name === `[${name}`));
    if (!isKnown) this.#begun.add(name);
    this.#push({ name: `[${name}`, attributes, children: [], ...(isClosed ? { isClosed } : {}) }, isOpen);
  }

  /** Closes a shortcode; the elements that were opened in it and are open still go on behind it. */
  #closingShortcode(name: string): void {
    const left = this.#closings.get(name) ?? 0;
    this.#closings.set(name, left - 1);
    const index = this.#stack.findLastIndex((element) => element.name === `[${name}`);
    if (index < 1) {
      if (!isEnclosing(name) && !this.#begun.has(name))
        this.#push({ name: `[/${name}`, attributes: {}, children: [] }, false);
      return;
    }
    const inside = this.#stack.splice(index).slice(1);
    for (const { name: open, attributes } of inside) {
      const again = { name: open, attributes, children: [] };
      this.#top.children.push(again);
      this.#stack.push(again);
    }
  }
}

function read(json: string): Record<string, unknown> {
  try {
    const value: unknown = json === '' ? {} : JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
