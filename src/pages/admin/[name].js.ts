/** The program of the desk, beside its page. */
import { deskFile, deskPaths } from './_bundle.ts';

export const getStaticPaths = deskPaths('.', '.js');
export const GET = deskFile('text/javascript');
