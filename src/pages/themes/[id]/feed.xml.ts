/** The feed of each theme. */
import { feedPaths } from '../../_feeds.ts';

export const getStaticPaths = feedPaths('themes');
export { getFeed as GET } from '../../_feeds.ts';
