/** The feed of each critic. */
import { feedPaths } from '../../_feeds.ts';

export const getStaticPaths = feedPaths('contributors');
export { getFeed as GET } from '../../_feeds.ts';
