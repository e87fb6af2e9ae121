/** Parts of the desk's program that are seldom asked for. */
import { deskFile, deskPaths } from '../_bundle.ts';

export const getStaticPaths = deskPaths('parts', '.js');
export const GET = deskFile('text/javascript');
