/**
 * Cards of reviews stand on many pages, letter for letter: on a large site they are half of everything there is to
 * look at. One in which nothing was found on the first page needs no second look on the others.
 */

/** Remembers cards that are clean. */
export class CleanCards {
  readonly #clean = new Set<string>();

  /** A page without its clean cards; `isClean` looks at one that no earlier page had. */
  without(html: string, isClean: (card: string) => boolean): string {
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

const open = '<article';
const close = '</article>';
