/** The words of an address that leads nowhere, to search for: an old address usually held the title. */
import { isAskingWord } from './name-words.ts';

/** Folders and endings of addresses here and elsewhere, which say nothing of what was looked for. */
const structure = new Set([
  'reviews',
  'films',
  'people',
  'themes',
  'warnings',
  'contributors',
  'archive',
  'page',
  'category',
  'tag',
  'blog',
  'post',
  'posts',
  'author',
  'index',
  '404',
  'html',
  'htm',
  'php',
  'feed',
  'amp',
]);

/** `/2019/05/the-babadook.html` as "the babadook"; empty where only folders and numbers of dates are left. */
export function lostWords(path: string): string {
  return wordsOf(decoded(path).replace(/\/\d{4}(?:\/\d{2}){0,2}(?=\/[^/])/, '')).join(' ');
}

/** What addresses of reviews say besides the film: `the-babadook-film-review-2`, `movie-review-the-babadook-2014`. */
function isBesides(word: string): boolean {
  return /^\d+$/.test(word) || isAskingWord(word.toLowerCase());
}

/**
 * What an address may be a name by, the likeliest first: all its words, those of its last step, which is mostly the
 * title, and these without what such addresses say besides.
 */
export function lostNames(path: string): string[] {
  const whole = lostWords(path);
  const lastStep = wordsOf(
    decoded(path)
      .split('/')
      .findLast((step) => wordsOf(step).length > 0) ?? '',
  );
  const bare = lastStep.filter((word) => !isBesides(word));
  return [...new Set([whole, lastStep.join(' '), bare.join(' ')])].filter((words) => words !== '');
}

function wordsOf(path: string): string[] {
  const words = path.split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.filter((word) => word !== '' && !structure.has(word.toLowerCase()));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray % is part of the address as it stands
  }
}
