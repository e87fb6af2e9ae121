/**
 * A finished file as the leak audit reads it: every piece of text that somebody could find in it, wherever it
 * stands, and whether it stands in a spoiler. Only HTML hides anything: whatever shows XML or JSON shows all of it.
 */
import { Parser } from 'htmlparser2';

/** A piece of text. */
export interface Piece {
  text: string;
  /** Does it stand in `[data-spoiler]`? */
  isHidden: boolean;
  /** Is it written for people, so that a single word of it says something? */
  isProse: boolean;
  /** Where it stands: `its text`, or an attribute's name. */
  where: string;
  /** The element of the attribute. */
  element?: string;
}

/** Where a piece stands, in words. */
export function whereOf({ where, element }: Piece): string {
  return element === undefined ? where : `the attribute ${where} of <${element}>`;
}

/** Gets the pieces of a file one by one. */
export type TakePiece = (piece: Piece) => void;

/** What a page is asked besides its pieces. */
export interface PageEars {
  piece: TakePiece;
  /** Each element with its attributes. */
  element?: ((name: string, attributes: Readonly<Record<string, string>>, isHidden: boolean) => void) | undefined;
  /** The whole text of each heading and link. */
  whole?: ((name: string, text: string) => void) | undefined;
}

/** Elements that may stand in the middle of a word. */
const insideWords: ReadonlySet<string> = new Set(
  'abbr b bdi bdo cite del em i ins kbd mark q s small strong u wbr'.split(' '),
);
/** Elements in a line; all others end a passage. */
const inLines: ReadonlySet<string> = new Set('a code data dfn img rp rt ruby samp span sub sup time var'.split(' '));
/** Attributes that are written for people or made of what was written: descriptions, anchors, addresses. */
const proseAttributes =
  /^(?:alt|title|content|cite|href|src|id|label|name|placeholder|summary|value|srcdoc|poster|aria-(?:description|label|placeholder|roledescription|valuetext)|data-(?!astro).+)$/;
const knownAttributes = new Map<string, boolean>();

function isProseAttribute(key: string): boolean {
  const known = knownAttributes.get(key);
  if (known !== undefined) return known;
  const isProse = proseAttributes.test(key);
  if (knownAttributes.size < 1000) knownAttributes.set(key, isProse);
  return isProse;
}

const heldWhole = /^(?:a|h[1-6])$/;

/** The pieces of an HTML page; `hides`: obey `data-spoiler`. */
export function readPage(html: string, { piece, element, whole }: PageEars, hides = true): void {
  const above: boolean[] = [];
  const open: { name: string; text: string }[] = [];
  let isHidden = false;
  let text = '';
  let raw = '';
  let inCall = false;
  const flush = (): void => {
    if (text.trim() !== '') piece({ text, isHidden, isProse: true, where: 'its text' });
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const holdsSpoiler = isHidden || (hides && 'data-spoiler' in attributes);
      if (holdsSpoiler !== isHidden || !(insideWords.has(name) || inLines.has(name))) flush();
      else if (inLines.has(name)) text += ' ';
      // The number of a footnote stands between words that were written one after the other.
      inCall = 'data-footnote-ref' in attributes;
      above.push(isHidden);
      isHidden = holdsSpoiler;
      for (const key in attributes) attributePieces(name, key, attributes[key] ?? '', isHidden, piece);
      element?.(name, attributes, isHidden);
      if (whole !== undefined && heldWhole.test(name)) open.push({ name, text: '' });
      if (name === 'script' || name === 'style') raw = attributes['type'] ?? name;
    },
    ontext(data) {
      text += inCall ? ' ' : data;
      for (const held of open) held.text += data;
    },
    onclosetag(name) {
      inCall = false;
      if (raw !== '' && (name === 'script' || name === 'style')) {
        if (text.trim() !== '') scriptPieces(text, raw, isHidden, piece);
        [text, raw] = ['', ''];
      }
      if (whole !== undefined && open.at(-1)?.name === name) whole(name, open.pop()?.text ?? '');
      const before = above.pop() ?? false;
      if (before !== isHidden || !(insideWords.has(name) || inLines.has(name))) flush();
      else if (inLines.has(name)) text += ' ';
      isHidden = before;
    },
    oncomment(data) {
      piece({ text: data, isHidden: false, isProse: true, where: 'a comment' });
    },
  });
  parser.end(html);
  flush();
}

function attributePieces(name: string, key: string, value: string, isHidden: boolean, piece: TakePiece): void {
  if (key === 'class' || value.length < 2) return;
  const isProse = isProseAttribute(key) && !isDigests(value);
  // A value that nobody writes for people tells something only where it holds a whole sentence.
  if (!isProse && value.length < 12) return;
  textPieces(value, { isHidden, isProse, where: key, element: name }, piece);
}

/** Where the pieces of a script stand; of one that holds data, each of its keys and texts. */
export const inScript = 'a script or style';

function scriptPieces(text: string, type: string, isHidden: boolean, piece: TakePiece): void {
  const where = inScript;
  if (type.includes('json'))
    readJson(text, (part) => {
      piece({ ...part, isHidden, where });
    });
  else piece({ text: unescaped(text), isHidden, isProse: false, where });
}

/** A text that may itself be HTML, or an address. HTML in a text is shown by machines that know of no spoilers. */
function textPieces(text: string, piece: Omit<Piece, 'text'>, take: TakePiece): void {
  if (!text.includes('<') || !/<[a-z!/]/i.test(text)) {
    take({ ...piece, text: decoded(text) });
    return;
  }
  // The name of an element is no word: with `</a>` what follows a link would begin with one.
  take({ ...piece, text: decoded(text.replace(/(<\/?)[a-z][a-z0-9]*(?=[\s/>])/gi, '$1')) });
  readPage(
    text,
    {
      piece: (part) => {
        take({ ...piece, text: part.text, isProse: part.isProse });
      },
    },
    false,
  );
}

/** The pieces of JSON: every key and every text; of what is no JSON after all, the text as it stands. */
export function readJson(text: string, take: TakePiece): void {
  const visit = (value: unknown, where: string): void => {
    if (typeof value === 'string') textPieces(value, { isHidden: false, isProse: true, where }, take);
    else if (Array.isArray(value)) for (const item of value) visit(item, where);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) {
        take({ text: key, isHidden: false, isProse: true, where: 'a key' });
        visit(item, `"${key}"`);
      }
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    take({ text: unescaped(text), isHidden: false, isProse: true, where: 'its text' });
    return;
  }
  visit(value, 'its text');
}

/** The pieces of XML: texts, attributes and comments, and what HTML in them shows. */
export function readXml(xml: string, take: TakePiece): void {
  let text = '';
  const flush = (): void => {
    if (text.trim() !== '') textPieces(text, { isHidden: false, isProse: true, where: 'its text' }, take);
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        for (const [key, value] of Object.entries(attributes))
          textPieces(value, { isHidden: false, isProse: isProseAttribute(key), where: key, element: name }, take);
      },
      ontext: (data) => void (text += data),
      onclosetag: flush,
      oncomment: (data) => {
        take({ text: data, isHidden: false, isProse: true, where: 'a comment' });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  flush();
}

/** The pieces of any other text, line by line; `isProse`: not a program's or a style's. */
export function readPlain(text: string, isProse: boolean, take: TakePiece): void {
  const whole = isProse ? decoded(text) : unescaped(text);
  take({ text: whole, isHidden: false, isProse, where: 'its text' });
}

/** The name of a file made of digests alone, as the site names its assets: its letters say nothing. */
function isDigests(address: string): boolean {
  return address.includes('_astro/') && /^(?:\S*\/)?_astro\/[\w-]{6}\.[\w-]{8}(?:_[\w-]+)?\.\w+$/.test(address);
}

/** The words of a path below the output folder; none of a name that is made of digests. */
export function pathText(path: string): string {
  return isDigests(path) ? '' : decoded(path);
}

/** An address in letters: `%20` is a space; what is no address stays as it is. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes; // bytes of another encoding, or no encoding at all
    }
  });
}

/** `\u0041` and `\n` in a program's texts as the letters that they stand for. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\u(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{4}))/gi, (_escape, long?: string, short?: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(long ?? short ?? '', 16), 0x10ffff)),
    )
    .replace(/\\[nrt]/g, ' ');
}
