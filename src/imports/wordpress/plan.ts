/**
 * What becomes of everything in an export, settled before any text is turned: which ID each thing has, what is here
 * already, where its old address leads. The same export and publication give the same plan, on every run.
 */
import { addressPath, kindPath } from '../../editorial/addresses.ts';
import { personSlug } from '../../editorial/people.ts';
import type { Kind } from '../../schemas/kind-names.ts';
import type { ArrivingThing } from '../arriving-file.ts';
import { foldedName } from '../../publish/folded-name.ts';
import type { Destination } from '../destination.ts';
import { decoded } from '../decoded.ts';
import { ownEntry } from '../own-entry.ts';
import { arrivalsOf, type Arrival } from './arrivals.ts';
import type { ArchiveMap } from './map-file.ts';
import { aliasOf, oldPlace, oldSite, type OldSite } from './old-addresses.ts';
import { isHeldBack } from './post-state.ts';
import type { Survey } from './survey.ts';
import { arrivingThemes, decidedTerms, type DecidedTerm } from './terms.ts';
import { writersOf, type AddedAlias } from './writers.ts';

/** The plan; plain data, since processes of their own read it. */
export interface Plan {
  site: OldSite | undefined;
  /** By the item's ID in the export. */
  arrivals: Record<string, Arrival>;
  /** By `taxonomy/slug`. */
  terms: Record<string, DecidedTerm>;
  /** IDs of contributors by login. */
  authors: Record<string, string>;
  /** Where old addresses lead: by path, and `?ID` for addresses that only name an ID. */
  addresses: Record<string, string>;
  /** IDs of arrivals by their new address. */
  itemAt: Record<string, string>;
  /** IDs of arriving reviews by their folded titles, where one alone has it. */
  titles: Record<string, string>;
  /** Contributors and themes that are not here yet. */
  things: ArrivingThing[];
  aliases: AddedAlias[];
  map: ArchiveMap;
}

/** Makes the plan. */
export function planOf(survey: Survey, destination: Destination, map: ArchiveMap): Plan {
  const site = oldSite(survey.site.url, destination.base);
  const arrivals = arrivalsOf(survey, destination, map, site);
  const terms = decidedTerms(survey.terms, destination, map);
  const { authors, contributors, authorAliases } = writersOf(survey, destination, map, site);
  const plan: Plan = {
    site,
    arrivals,
    terms: Object.fromEntries(terms.map((term) => [`${term.taxonomy}/${term.slug}`, term])),
    authors,
    addresses: {},
    itemAt: Object.fromEntries(Object.entries(arrivals).map(([item, { address }]) => [address, item])),
    titles: titlesOf(arrivals),
    things: [...contributors, ...arrivingThemes(terms, destination)],
    aliases: authorAliases,
    map,
  };
  plan.addresses = addressesOf(survey, plan);
  keepTermAddresses(plan, destination);
  keepAliasesApart(plan, destination);
  return plan;
}

/** Of two things with one old address the first keeps it; and none takes what something here has. */
function keepAliasesApart(plan: Plan, { things }: Destination): void {
  const taken = new Set<string>(Object.values(plan.arrivals).map(({ address }) => address));
  for (const [kind, path] of Object.entries(kindPath) as [Kind, string][])
    for (const [id, { aliases }] of Object.entries(things[kind]))
      for (const address of [`${path}${id}/`, ...aliases.map(addressPath)]) taken.add(address);
  const isFree = (alias: string): boolean => !taken.has(alias) && taken.add(alias).has(alias);
  for (const arrival of Object.values(plan.arrivals))
    if (arrival.presentFile === undefined && arrival.alias !== undefined && !isFree(arrival.alias)) {
      arrival.takenAlias = arrival.alias;
      arrival.alias = undefined;
    }
  for (const thing of plan.things)
    thing.fields = {
      ...thing.fields,
      aliases: ((thing.fields['aliases'] as string[] | undefined) ?? []).filter(isFree),
    };
  plan.aliases = plan.aliases.filter(({ alias }) => isFree(alias));
}

function titlesOf(arrivals: Plan['arrivals']): Record<string, string> {
  const reviews = Object.values(arrivals).filter(({ kind, title }) => kind === 'reviews' && foldedName(title) !== '');
  const byTitle = Map.groupBy(reviews, ({ title }) => foldedName(title));
  return Object.fromEntries(
    [...byTitle].flatMap(([title, same]) => (same.length === 1 ? same.map(({ id }) => [title, id]) : [])),
  );
}

function addressesOf({ items }: Survey, { arrivals, site, authors }: Plan): Record<string, string> {
  const addresses: Record<string, string> = {};
  for (const { id, link, status } of items) {
    const arrival = ownEntry(arrivals, id);
    // A page has no drafts: one that was held back has no address.
    if (arrival === undefined || (arrival.kind === 'pages' && isHeldBack(status))) continue;
    addresses[`?${id}`] = arrival.address;
    const place = site === undefined ? undefined : oldPlace(link, site);
    if (place?.query.size === 0 && place.path !== '/') addresses[place.path] = arrival.address;
  }
  for (const [login, id] of Object.entries(authors))
    if (site !== undefined) addresses[`${site.base}author/${personSlug(login)}/`] = `/contributors/${id}/`;
  return addresses;
}

/** Addresses of categories and tags lead to what they are here, as WordPress makes these addresses by default. */
function keepTermAddresses(plan: Plan, { things }: Destination): void {
  const { site } = plan;
  if (site === undefined) return;
  for (const { taxonomy, slug, target } of Object.values(plan.terms)) {
    const folder = taxonomy === 'category' ? 'category' : taxonomy === 'post_tag' ? 'tag' : undefined;
    if (folder === undefined || target === null || target === undefined) continue;
    const path = `${site.base}${folder}/${slugPath(plan, taxonomy, slug)}/`;
    const alias = aliasOf(path, site);
    plan.addresses[addressPath(path)] = `/${target.kind}/${target.id}/`;
    if (alias === undefined) continue;
    const arriving = plan.things.find(({ kind, id }) => kind === target.kind && id === target.id);
    if (arriving !== undefined)
      arriving.fields = {
        ...arriving.fields,
        aliases: [...((arriving.fields['aliases'] as string[] | undefined) ?? []), alias],
      };
    else if (Object.hasOwn(things[target.kind], target.id) && !things[target.kind][target.id]?.aliases.includes(alias))
      plan.aliases.push({ kind: target.kind, id: target.id, alias });
  }
}

/** `parent/child`, as a category's address has it. */
function slugPath({ terms }: Plan, taxonomy: string, slug: string): string {
  const steps = [decoded(slug)];
  const seen = new Set([slug]);
  for (let above = terms[`${taxonomy}/${slug}`]?.parent ?? ''; above !== '' && !seen.has(above);) {
    seen.add(above);
    steps.unshift(decoded(above));
    above = terms[`${taxonomy}/${above}`]?.parent ?? '';
  }
  return steps.join('/');
}
