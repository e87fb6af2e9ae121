/**
 * The content security policy of a page for readers: what it may load, run and send. Nothing is allowed that is not
 * named, no script or style runs in a page but those whose digests Astro has told, and each page is allowed no more than
 * it needs. It stands in the page, so that it holds on every host; what a page cannot say of itself is in hosting.ts.
 */
import { createHash } from 'node:crypto';

/** What every page may do, beside its scripts and styles (CSP level 3). */
export const readersDirectives = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  // Names, words and the indexes of search.
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
] as const;

/** The policy of a page that holds nothing but words and links. */
export const bareDirectives = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"] as const;

/** How a policy names a script or style that stands in a page: `sha256-...` (CSP level 3, 2.3.1). */
export function policyDigest(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
