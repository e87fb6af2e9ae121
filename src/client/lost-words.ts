/** The words of an address that leads nowhere, to search for: an old address usually held the title. */

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
  const words = decoded(path)
    .replace(/^\/\d{4}(?:\/\d{2}){0,2}(?=\/[^/])/, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.filter((word) => word !== '' && !structure.has(word.toLowerCase())).join(' ');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray % is part of the address as it stands
  }
}
