/**
 * Markers: the places in a rendered body that only the catalogue can fill (a film's title, a card, a topic's
 * label). A plugin sees one file and writes the marker; the page fills it. Authors cannot write one, since raw
 * HTML is refused.
 */

/** The film under review, in a marker or in `data-spoiler`. */
export const firstFilm = '@first';
/** Every film of the review. */
export const allFilms = '@all';

/** What a marker asks for. */
export type Marker =
  | { name: 'film-title'; film: string }
  | { name: 'also-read'; review: string }
  | { name: 'topic'; warning: string }
  | { name: 'membership' };

/** A piece of a body: finished HTML, or a marker to fill. */
export type BodyPiece = { html: string } | { marker: Marker };

const markerPattern = /<cue-(film-title|also-read|topic|membership)(?: data-id="([^"]*)")?><\/cue-\1>/g;

/** Cuts rendered HTML at its markers, after `data-spoiler` has its films. */
export function bodyPieces(html: string, films: readonly string[]): BodyPiece[] {
  const resolved = html.replace(/ data-spoiler="([^"]*)"/g, (_match, written: string) => {
    const named = written.split(' ').flatMap((film) => filmsMeant(film, films));
    return ` data-spoiler="${[...new Set(named)].join(' ')}"`;
  });
  const pieces: BodyPiece[] = [];
  let done = 0;
  for (const { 0: match, 1: name = '', 2: id = '', index } of resolved.matchAll(markerPattern)) {
    if (index > done) pieces.push({ html: resolved.slice(done, index) });
    pieces.push({ marker: markerOf(name, id) });
    done = index + match.length;
  }
  if (done < resolved.length) pieces.push({ html: resolved.slice(done) });
  return pieces;
}

/** The films behind a written one, which may be a token for the film under review or for all. */
export function filmsMeant(film: string, films: readonly string[]): readonly string[] {
  if (film === allFilms) return films;
  return film === firstFilm ? films.slice(0, 1) : [film];
}

function markerOf(name: string, id: string): Marker {
  switch (name) {
    case 'film-title':
      return { name, film: id };
    case 'also-read':
      return { name, review: id };
    case 'topic':
      return { name, warning: id };
    default:
      return { name: 'membership' };
  }
}
