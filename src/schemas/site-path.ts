/**
 * Which paths are places of a site. An address that lasts becomes a file and a line of a host's configuration, so that
 * whatever a disk or a server would read as more than a name is refused where an editor writes it, encoded or not.
 */

/** Encoded signs that have a meaning of their own in an address: decoded, they would make another one of it. */
const meaningful = /%(?=2f|3f|23)/gi;

/**
 * A path decoded as hosts compare it: `/caf%C3%A9/` as `/café/`. An encoded `/`, `?` or `#` stays encoded, and a stray `%`
 * is part of the path as it stands.
 */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path.replace(meaningful, '%25'));
  } catch {
    return path; // a URIError: something in it is no encoding at all
  }
}

/** An address as it stands in a link or a header: what is encoded in it stays so, and what must be, becomes so. */
export function encodedAddress(address: string): string {
  return encodeURI(address.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, '%');
}

const encoded: readonly (readonly [RegExp, string])[] = [
  [/%2e/gi, '.'],
  [/%5c/gi, '\\'],
  [/%2f/gi, '/'],
  [/%(?:[01][0-9a-f]|7f)/gi, '\0'],
];

/** The longest name of a file that the common disks know, in bytes. */
const longestName = 255;

/**
 * Does each step of this path name one place, whatever reads it? Not where a step is empty, `.` or `..`, nor where one
 * holds a backslash, an encoded slash or a control character or is longer than a disk can name. The path begins with a slash.
 */
export function hasPlainSteps(path: string): boolean {
  // Replaced sign by sign and not decoded, since one stray % would keep all the others from being seen.
  const plain = encoded.reduce((text, [sign, meant]) => text.replace(sign, meant), path);
  const steps = plain.split('/').slice(1);
  return (
    path.isWellFormed() &&
    !/[\p{Cc}\\]/u.test(plain) &&
    !/%2f/i.test(path) &&
    steps.every((step, index) => step !== '.' && step !== '..' && (step !== '' || index === steps.length - 1)) &&
    decodedPath(path)
      .split('/')
      .every((step) => new TextEncoder().encode(step).length <= longestName)
  );
}

/** The form of a path of this site that a program can be asked of by a pattern alone. */
export const sitePathPattern = /^\/(?!\/)[^\s?#\\]*$/;

/** Is this a path of this site: from its root, without query or fragment, and with plain steps? */
export function isSitePath(path: string): boolean {
  return sitePathPattern.test(path) && !/%(?:3f|23)/i.test(path) && hasPlainSteps(path);
}

/** What such a path is. */
export const sitePathSentence = 'this must be a path of this site: it begins with one / and has no space, ?, # or ..';

/** Why a text is no path of this site. */
export function sitePathFault(text: string): string {
  return sitePathPattern.test(text) && !text.split('/').includes('..')
    ? 'this must name one place of this site: no step of it may be empty, . or .., or longer than 255 bytes, and none may hold a backslash, a control character or an encoded /, ? or #'
    : sitePathSentence;
}
