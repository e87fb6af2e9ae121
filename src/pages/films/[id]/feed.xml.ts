/** The feed of each film. */
import { feedPaths } from '../../_feeds.ts';

export const getStaticPaths = feedPaths('films');
export { getFeed as GET } from '../../_feeds.ts';
