/**
 * Old addresses as pages that any static host can serve: a canonical link and an instant refresh, and the same
 * list as a `_redirects` file for the hosts that read one.
 */
import type { Redirect } from '../editorial/permalinks.ts';
import { decodedPath, encodedAddress } from '../schemas/site-path.ts';
import { bareDirectives } from './page-policy.ts';

/** A file to write, by its path below the output folder. */
export interface OutputFile {
  path: string;
  text: string;
}

/** The files of all redirects. `origin` has no closing slash, `base` is the sub-path with slashes around it. */
export function redirectFiles(redirects: readonly Redirect[], origin: string, base: string): OutputFile[] {
  if (redirects.length === 0) return [];
  const prefix = base.replace(/\/$/, '');
  // On a disk that knows no case, the page of a twin would lie in the place of what it leads to; hosts tell them apart.
  const pages = redirects
    .filter(({ twin }) => twin === undefined)
    .map(({ from, to }) => ({ path: filePath(from), text: redirectPage(prefix + to, origin) }));
  // Hosts compare with what a browser sends, in which what is encoded is encoded once.
  const lines = redirects
    .map(({ from, to }) => ({ from: encodeURI(decodedPath(prefix + from)), to: encodedAddress(prefix + to) }))
    .filter(({ from }) => !pattern.test(from))
    .map(({ from, to }) => `${from} ${to} 301`);
  return lines.length === 0 ? pages : [...pages, { path: '_redirects', text: `${lines.join('\n')}\n` }];
}

/**
 * Signs by which a line would speak of other addresses too: a splat, and a placeholder of Netlify's or Cloudflare's
 * (https://developers.cloudflare.com/pages/configuration/redirects/). From such an address its page leads on.
 */
const pattern = /\*|:[a-z]|\/:/i;

/** `/old/` lies in `old/index.html`, `/old.html` in itself. */
function filePath(address: string): string {
  const path = decodedPath(address).slice(1);
  return /\.[a-z0-9]+$/i.test(path) ? path : `${path.replace(/\/?$/, '/')}index.html`;
}

function redirectPage(target: string, origin: string): string {
  const address = escapeHtml(encodedAddress(target));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${bareDirectives.join('; ')}">
<title>Moved</title>
<link rel="canonical" href="${escapeHtml(origin)}${address}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
</head>
<body>
<p>This page has moved to <a href="${address}">${address}</a>.</p>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
