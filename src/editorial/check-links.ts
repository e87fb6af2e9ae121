/** Checks that every link into the site leads somewhere, its fragment included, and that every image is there. */
import type { Kind } from '../schemas/kind-names.ts';
import type { Content, ContentEntry } from '../sources/read-content.ts';
import { didYouMean, problemIn, type Finding, type Place, type Problem } from '../problem.ts';
import { addressPath, kindPath, nearAddress, type Address } from './addresses.ts';

/** What a build serves beside the pages of the content: the files of public/, as site paths. */
export type PublicFiles = ReadonlySet<string>;

/** Every broken link and missing image of the content. */
export function linkProblems(content: Content, site: Served): Problem[] {
  const problems: Problem[] = [];
  for (const [kind, entries] of Object.entries(content.entries) as [Kind, Map<string, ContentEntry<unknown>>][])
    for (const entry of entries.values()) {
      const base =
        kind === 'comments' ? `/reviews/${entry.id.split('/')[0] ?? ''}/` : `${kindPath[kind] ?? '/'}${entry.id}/`;
      const findings = [
        ...entry.body.links.flatMap(({ url, place }) => linkFindings(url, place, 'body', base, site)),
        ...entry.links.flatMap(({ url, place, field }) => linkFindings(url, place, field, base, site)),
        ...imageFindings(entry, content.assets, site.publicFiles),
      ];
      problems.push(...findings.map((finding) => problemIn(entry.file, finding, entry.isDraft)));
    }
  const siteFindings = content.siteLinks.flatMap(({ url, place, field }) => linkFindings(url, place, field, '/', site));
  problems.push(...siteFindings.map((finding) => problemIn('site.yaml', finding)));
  return problems;
}

/** What a build serves. */
export interface Served {
  addresses: ReadonlyMap<string, Address>;
  /** Addresses that lead on to others. */
  aliases: ReadonlySet<string>;
  publicFiles: PublicFiles;
}

function linkFindings(url: string, place: Place, field: string, base: string, site: Served): Finding[] {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url.trim())) return [];
  const target = URL.parse(url, `http://site.invalid${base}`);
  const path = target === null ? url : addressPath(target.pathname);
  const broken = (message: string, hint: string): Finding[] => [
    { code: 'broken-link', ...place, field, message, hint },
  ];
  const found = site.addresses.get(path);
  if (found === undefined) {
    if (site.publicFiles.has(path) || site.aliases.has(path)) return [];
    // A build draws a card for every film.
    const [, cardOf] = /^\/films\/([^/]+)\/card\.png$/.exec(path) ?? [];
    if (cardOf !== undefined && site.addresses.has(`/films/${cardOf}/`)) return [];
    const near = nearAddress(path, site.addresses.keys());
    return broken(
      `"${url}" leads to ${path}, and nothing is there.`,
      near === undefined
        ? 'Write the address as the site has it: /reviews/ID/, /films/ID/, /about/.'
        : `Did you mean "${near}"?`,
    );
  }
  if (found.withheld !== undefined)
    return broken(
      `"${url}" leads to ${path}, which is not out: ${found.withheld}.`,
      found.withheld.startsWith('it appears')
        ? `Publish this after ${found.withheld.replace('it appears on ', '')}, or name the review by a directive or in relatedReads: these show nothing until it is out.`
        : 'Take the link out until the draft is published.',
    );
  const fragment = decodeFragment(target?.hash.slice(1) ?? '');
  if (fragment === '' || fragment === 'top' || found.anchors === undefined || isFootnote(fragment)) return [];
  if (found.anchors.has(fragment) || pageAnchors.has(fragment)) return [];
  return broken(
    `"${url}" leads to #${fragment}, and ${path} has no such place.`,
    didYouMean(fragment, found.anchors, 'A heading’s anchor is its words in lower case, joined by hyphens.'),
  );
}

/** Anchors that every page has. */
const pageAnchors = new Set(['main']);

function isFootnote(fragment: string): boolean {
  return /^user-content-fn(?:ref)?-/.test(fragment);
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a stray % is part of the fragment as it stands
  }
}

function imageFindings(entry: ContentEntry<unknown>, assets: ReadonlySet<string>, publicFiles: PublicFiles): Finding[] {
  const { image: shown } = entry.readable as { image?: { src: string } | string };
  const lead = typeof shown === 'string' ? shown : shown?.src;
  const leadField = typeof shown === 'string' ? ['image'] : ['image', 'src'];
  const images = [
    ...entry.body.images.map(({ url, place }) => ({ url, place, field: 'body' })),
    ...(lead === undefined ? [] : [{ url: lead, place: entry.placeOf(leadField), field: leadField.join('.') }]),
  ];
  return images.flatMap(({ url, place, field }): Finding[] => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))
      return [
        {
          code: 'missing-image',
          ...place,
          field,
          message: `"${url}" lies on another site, and readers' browsers are not sent there.`,
          hint: 'Save the image beside the text and name the file.',
        },
      ];
    if (url.startsWith('/'))
      return publicFiles.has(url)
        ? []
        : [
            {
              code: 'missing-image',
              ...place,
              field,
              message: `There is no image at ${url}.`,
              hint: 'Put it beside the text and name the file, or put it into public/.',
            },
          ];
    const path = resolvePath(entry.file, url);
    if (assets.has(path)) return [];
    return [
      {
        code: 'missing-image',
        ...place,
        field,
        message: `There is no image ${path}.`,
        hint: didYouMean(
          nameIn(path),
          [...assets].filter((asset) => folderOf(asset) === folderOf(path)).map(nameIn),
          'Put the image beside the text; its name is written as the file has it, capitals included.',
        ),
      },
    ];
  });
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function resolvePath(file: string, relative: string): string {
  return decodeFragment(URL.parse(relative, `http://content.invalid/${file}`)?.pathname.slice(1) ?? relative);
}
