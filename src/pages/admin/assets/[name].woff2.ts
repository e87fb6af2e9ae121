/** The letters and icons of the desk. */
import { deskFile, deskPaths } from '../_bundle.ts';

export const getStaticPaths = deskPaths('assets', '.woff2');
export const GET = deskFile('font/woff2');
