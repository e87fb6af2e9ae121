/**
 * The process that writes the search indexes: `index-worker.ts FOLDER LANGUAGE`. It is told the addresses of the reviews
 * first, and at last that all pages are there; it answers with how many pages each index finds.
 */
import { once } from 'node:events';
import { pagesBeingMade } from '../search/pages-being-made.ts';
import { writeIndexes } from '../search/write-indexes.ts';
import { answerWith } from './answer.ts';

const [siteDir = '', language = 'en'] = process.argv.slice(2);

const [reviews] = (await once(process, 'message')) as [string[]];
const complete = once(process, 'message').then(() => undefined);

await answerWith(() => writeIndexes(siteDir, pagesBeingMade({ siteDir, reviews, complete }), language));
