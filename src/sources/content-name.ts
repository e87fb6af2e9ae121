/** What a file's place in the content folder makes of it: the ID that it has, or why it has none. */
import { idPattern, nearestId } from '../schemas/field.ts';
import { kindNames, type Kind } from '../schemas/kind-names.ts';
import { kinds } from '../schemas/kinds.ts';

/** What a path below a folder of content is: a thing with its ID, a file that lies beside one, or a misnamed thing. */
export type Named = { kind: Kind; id: string } | { asset: true } | { message: string; hint: string };

/** Endings that mean content and that are not read; a file of such a name would vanish without a word. */
const misnamed = /\.(?:ya?ml|md|mdx|markdown|mdown|mkd|txt)$/i;

/** Reads `reviews/the-perfection/index.md`, its folder given apart. */
export function nameOf(kind: Kind, rest: readonly string[]): Named {
  const { extension, noun } = kinds[kind];
  const ending = `.${extension}`;
  const name = rest.at(-1) ?? '';
  if (!name.endsWith(ending))
    return misnamed.test(name)
      ? {
          message: `A ${noun}’s file ends in ${ending}, and this one does not.`,
          hint: `Name it ${[...rest.slice(0, -1), name.replace(/\.[^.]*$/, '')].join('/')}${ending}.`,
        }
      : { asset: true };
  const id = idOf(kind, rest, ending);
  if (id !== undefined) return { kind, id };
  return {
    message: whyNoId(kind, rest, ending),
    hint: `Put it at ${suggestedPath(kind, rest, ending)}: an ID has lower-case letters a-z, digits and single hyphens.`,
  };
}

/** Is this the name of a folder of content? */
export function isKind(name: string): name is Kind {
  return (kindNames as readonly string[]).includes(name);
}

/** The folder of content that somebody meant who wrote `Reviews` or `film`; many other folders are nobody's slip. */
export function meantKind(name: string): Kind | undefined {
  const plain = name.toLowerCase();
  return kindNames.find((kind) => kind === plain || kind === `${plain}s` || `${kind}s` === plain);
}

/** Does a folder have a name that content files have? */
export function isFileName(path: string): boolean {
  return path.endsWith('.md') || path.endsWith('.yaml');
}

/** The ID that a file's place gives it, or undefined where the name is none. */
function idOf(kind: Kind, rest: readonly string[], ending: string): string | undefined {
  const steps = [...rest.slice(0, -1), (rest.at(-1) ?? '').slice(0, -ending.length)];
  const isFolderOfOne = steps.at(-1) === 'index' && steps.length > 1 && ending === '.md';
  const named = isFolderOfOne && kind !== 'comments' ? steps.slice(0, -1) : steps;
  if (!named.every((step) => idPattern.test(step))) return undefined;
  const { depth } = kinds[kind];
  if (depth === 'id' && named.length !== 1) return undefined;
  if (depth === 'review/id' && named.length !== 2) return undefined;
  if (kind === 'reviews' && named[0] === 'page') return undefined;
  return named.join('/');
}

function whyNoId(kind: Kind, rest: readonly string[], ending: string): string {
  if (kind === 'reviews' && /^page(?:\.md|\/)/.test(rest.join('/')))
    return '"page" is no review’s ID: the numbered pages of /reviews/ have it.';
  if (kinds[kind].depth === 'review/id' && rest.length !== 2)
    return 'A comment lies in the folder of its review: comments/REVIEW-ID/ID.md.';
  if (kinds[kind].depth === 'id' && rest.length > 1 && rest.at(-1) !== `index${ending}`)
    return `A ${kinds[kind].noun} lies in ${kind}/ itself, not in a folder below it.`;
  return rest.length > 1 ? 'A name in this path is no ID.' : 'This file’s name is no ID.';
}

function suggestedPath(kind: Kind, rest: readonly string[], ending: string): string {
  const steps = rest.at(-1) === `index${ending}` && rest.length > 1 ? rest.slice(0, -1) : rest;
  const names = steps.map((step) => meantId(step.endsWith(ending) ? step.slice(0, -ending.length) : step, kind));
  const name = names.at(-1) ?? '';
  const { depth } = kinds[kind];
  if (depth === 'path') return `${kind}/${names.join('/')}${ending}`;
  if (depth === 'id') return `${kind}/${name}${ending}`;
  return `${kind}/${names.length === 2 ? (names[0] ?? '') : 'REVIEW-ID'}/${name}${ending}`;
}

function meantId(written: string, kind: Kind): string {
  const id = nearestId(written);
  return id === '' || (kind === 'reviews' && id === 'page') ? 'another-name' : id;
}
