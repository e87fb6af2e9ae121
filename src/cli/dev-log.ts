/**
 * What `npm run dev` lets Astro say: everything but what would bury the rest. Search asks for every page after every
 * change, and each would have a line; a kind of content that a publication does not have is no fault; and of an address
 * where nothing is, the 404 that follows says as much without the names of files that an editor never sees.
 */
import { stripVTControlCharacters } from 'node:util';
import type { AstroLoggerDestination } from 'astro';
import astroLog from 'astro/logger/node';

const passedOver =
  /^\[200\] |^The collection "[a-z]+" does not exist or is empty\.|^A `getStaticPaths\(\)` route pattern was matched/;

/** Astro asks the module that its configuration names for this. */
export default function devLog(): AstroLoggerDestination {
  const log = astroLog();
  return {
    write: (line) => {
      if (!passedOver.test(stripVTControlCharacters(line.message))) log.write(line);
    },
  };
}
