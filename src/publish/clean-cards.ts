/**
 * Cards of reviews stand on many pages, and items in many feeds, letter for letter: on a large site they are half of
 * everything there is to look at. One in which nothing was found at first needs no second look elsewhere.
 */

/** Remembers cards that are clean; `open` and `close` are how one begins and ends. */
export class CleanCards {
  readonly #clean = new Set<string>();
  readonly #open: string;
  readonly #close: string;

  constructor(open = '<article', close = '</article>') {
    this.#open = open;
    this.#close = close;
  }

  /** A page without its clean cards; `isClean` looks at one that no earlier page had. */
  without(html: string, isClean: (card: string) => boolean): string {
    const [open, close] = [this.#open, this.#close];
    let rest = '';
    let done = 0;
    for (let end = html.indexOf(close); end !== -1; end = html.indexOf(close, done)) {
      // The innermost: of articles in articles, the last that begins before this end.
      const start = Math.max(done, html.lastIndexOf(open, end));
      const card = html.slice(start, end + close.length);
      rest += html.slice(done, start);
      done = start + card.length;
      if (this.#clean.has(card)) continue;
      if (card.startsWith(open) && isClean(card)) this.#clean.add(card);
      else rest += card;
    }
    return rest + html.slice(done);
  }
}
