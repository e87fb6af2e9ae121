/** Full addresses: what is read away from the site, by machines and in previews, has nothing to be relative to. */
import type { AddressOf } from '../publish/json-ld.ts';
import { href } from './href.ts';

/** Makes the full addresses of a site's paths; `origin` is `Astro.site`. */
export function addressIn(origin: URL | undefined): AddressOf {
  return (path) => new URL(href(path), origin).href;
}
