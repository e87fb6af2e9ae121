/**
 * Every address that a build serves. The check of links, of doubles and of vanished addresses all ask this one
 * inventory, so that they cannot disagree about what is there.
 */
import type { Content } from '../sources/read-content.ts';
import type { Kind } from '../schemas/kind-names.ts';
import { decodedPath } from '../schemas/site-path.ts';
import { nearest } from '../problem.ts';
import { dayOf } from './dates.ts';
import { feedAddress, feedKinds } from './feeds.ts';
import { hasPage, peopleOf } from './people.ts';
import type { Film } from '../schemas/film.ts';
import type { Review } from '../schemas/review.ts';
import type { Site } from '../schemas/site.ts';
import { reviewState } from './catalogue.ts';

/** Something that is served at an address, or is written and not yet out. */
export interface Address {
  /** The content file behind it; undefined for pages that the site itself makes. */
  file: string | undefined;
  /** The anchors of its page beside those that every page has; undefined where any is taken for right. */
  anchors: ReadonlySet<string> | undefined;
  /** Why it is not served: a draft, or the date on which the review appears. */
  withheld: string | undefined;
}

/** The reviews on one page of the archive. */
export const reviewsPerPage = 24;

/** The folder of addresses of each kind that has pages; standing pages lie at the root. */
export const kindPath: Readonly<Partial<Record<Kind, string>>> = {
  reviews: '/reviews/',
  films: '/films/',
  themes: '/themes/',
  warnings: '/warnings/',
  contributors: '/contributors/',
  pages: '/',
};

/** Addresses that every publication has. */
export const fixedAddresses: readonly string[] = [
  '/',
  '/reviews/',
  '/archive/',
  '/films/',
  '/people/',
  '/themes/',
  '/warnings/',
  '/contributors/',
  '/search/',
  '/atlas/',
  '/preferences/',
  '/feeds/',
  '/feed.xml',
  '/feed.json',
  '/404.html',
];

/** The anchors of a review's page beside those of its text. */
function reviewAnchors(data: Review | undefined, site: Site | undefined): string[] {
  const always = ['main', 'care', 'text', 'after-text'];
  if (data === undefined) return [...always, 'verdict', 'also-read', 'comments'];
  const policy = data.comments ?? site?.comments.policy ?? 'off';
  return [
    ...always,
    ...(data.verdict === undefined ? [] : ['verdict']),
    ...(data.relatedReads.length === 0 ? [] : ['also-read']),
    ...(policy === 'off' ? [] : ['comments']),
  ];
}

/** All addresses of a publication at `now`; things first, then what the site makes of them. */
export function addressesOf(content: Content, now: number): Map<string, Address> {
  const addresses = new Map<string, Address>();
  const serve = (address: string, entry: Partial<Address> = {}): void => {
    addresses.set(address, { file: undefined, anchors: undefined, withheld: undefined, ...entry });
  };
  for (const address of fixedAddresses) serve(address);
  for (const [kind, path] of Object.entries(kindPath) as [Kind, string][])
    for (const { id, file, body } of content.entries[kind].values())
      serve(`${path}${id}/`, { file, anchors: new Set(body.anchors) });
  for (const kind of feedKinds)
    for (const { id, file } of content.entries[kind].values()) serve(feedAddress(kind, id), { file });
  serveReviews(content, now, serve);
  const films = new Map<string, Film>();
  for (const { id, data } of content.entries.films.values()) if (data !== undefined) films.set(id, data);
  for (const person of peopleOf(films).values()) if (hasPage(person)) serve(`/people/${person.slug}/`);
  return addresses;
}

function serveReviews(content: Content, now: number, serve: (address: string, entry?: Partial<Address>) => void): void {
  const timeZone = content.site?.timeZone ?? 'UTC';
  let published = 0;
  for (const { id, file, body, data, isDraft } of content.entries.reviews.values()) {
    const state = isDraft ? 'draft' : data === undefined ? 'published' : reviewState(data, now, timeZone);
    const anchors = new Set([...reviewAnchors(data, content.site), ...body.anchors]);
    if (state === 'draft') serve(`/reviews/${id}/`, { file, anchors, withheld: 'it is a draft' });
    else if (state === 'scheduled')
      serve(`/reviews/${id}/`, { file, anchors, withheld: `it appears on ${data?.published ?? ''}` });
    else {
      published += 1;
      serve(`/reviews/${id}/`, { file, anchors });
      if (data?.published !== undefined) serve(`/archive/${dayOf(data.published, timeZone).slice(0, 4)}/`);
    }
  }
  for (let page = 2; (page - 1) * reviewsPerPage < published; page += 1) serve(`/reviews/page/${String(page)}/`);
}

/**
 * The address that somebody meant who wrote `path`: one beside it whose name is near or goes on, or one of the same name in
 * a folder whose name is. All addresses of a folder share so many letters that whole addresses are always near.
 */
export function nearAddress(path: string, addresses: Iterable<string>): string | undefined {
  const [folder, name] = inSteps(path);
  const known = [...addresses].map((address) => [address, ...inSteps(address)] as const);
  const beside = known.filter(([, itsFolder]) => itsFolder === folder).map(([, , itsName]) => itsName);
  const longer = beside.find((other) => other.startsWith(`${name}-`) || name.startsWith(`${other}-`));
  const near = nearest(name, beside) ?? longer;
  if (near !== undefined) return folder + near + (path.endsWith('/') ? '/' : '');
  const named = known.filter(([, , itsName]) => itsName === name);
  const nearFolder = nearest(
    folder,
    named.map(([, itsFolder]) => itsFolder),
  );
  return named.find(([, itsFolder]) => itsFolder === nearFolder)?.[0];
}

/** `/films/` and `oldboy` of `/films/oldboy/`. */
function inSteps(address: string): [folder: string, name: string] {
  const bare = address.replace(/\/$/, '');
  const end = bare.lastIndexOf('/') + 1;
  return [bare.slice(0, end), bare.slice(end)];
}

/** The path of an address as the inventory writes it: decoded, a page's with its closing slash and without `index.html`. */
export function addressPath(path: string): string {
  const decoded = decodedPath(path).replace(/\/index\.html$/, '/');
  return /\.[a-z0-9]+$|\/$/i.test(decoded) ? decoded : `${decoded}/`;
}
