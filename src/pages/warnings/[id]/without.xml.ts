/** For each topic of the vocabulary, the feed of the reviews that do not carry it. */
import { feedPaths } from '../../_feeds.ts';

export const getStaticPaths = feedPaths('warnings');
export { getFeed as GET } from '../../_feeds.ts';
