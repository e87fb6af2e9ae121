/** Where a page stands below the lists of the site, said to machines. */
import type { BreadcrumbList } from 'schema-dts';
import type { SiteLink } from '../editorial/review-card.ts';
import type { AddressOf } from './json-ld.ts';

/** The way from the widest of the pages `above` to a page called `name`, which has its address already. */
export function breadcrumbs(above: readonly (SiteLink | undefined)[], name: string, at: AddressOf): BreadcrumbList {
  const links = above.filter((link) => link !== undefined);
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...links.map(({ label, href }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name: label,
        item: at(href),
      })),
      { '@type': 'ListItem', position: links.length + 1, name },
    ],
  };
}
