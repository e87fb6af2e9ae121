/** Addresses at Letterboxd: they are what one entry of a log is known by. */

/** The address as it is kept, if it leads to Letterboxd (`boxd.it` is its short form); undefined for all others. */
export function letterboxdAddress(written: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(written) || !URL.canParse(written)) return undefined;
  const { hostname, pathname, username, port } = new URL(written);
  const isTheirs = /^(?:(?:www\.)?letterboxd\.com|boxd\.it)$/.test(hostname) && username === '' && port === '';
  return isTheirs && pathname !== '/' ? written : undefined;
}

/**
 * The part of an address by which two are compared: scheme, `www` and a slash at the end say nothing, and the letters'
 * case only in the short form's codes.
 */
export function comparedAddress(url: string): string {
  const plain = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, '');
  return plain.replace(/^letterboxd\.com\/.*|^[^/]*/i, (found) => found.toLowerCase());
}
