/**
 * Under which paths a site can be served. The sub-path stands in every link, in the names of routes and in the
 * configurations of hosts, which each write a sign beyond these in their own way.
 */
import anyAscii from 'any-ascii';
import { decodedPath } from './site-path.ts';

const plainSteps = /^\/(?:[\w.~@+-]+\/)*[\w.~@+-]*$/;

/** Can a site be served at this web address? */
export function hasPlainSubPath(url: string): boolean {
  return !URL.canParse(url) || plainSteps.test(new URL(url).pathname);
}

/** Why it cannot, with the nearest address at which it can. */
export function subPathFault(url: string): string {
  const { origin, pathname } = new URL(url);
  const steps = decodedPath(pathname)
    .split('/')
    .map((step) =>
      anyAscii(step)
        .replace(/[^\w.~@+-]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter((step) => step !== '');
  const near = [origin, ...steps, ''].join('/');
  return `the path of a site may hold only letters from A to Z, digits and - . _ ~ @ +, and no empty step; write ${near}`;
}
