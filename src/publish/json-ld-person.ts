/** Critics and the people of films, said to machines. */
import type { Person, ProfilePage } from 'schema-dts';
import type { ContributorView } from '../editorial/contributor-view.ts';
import type { PersonView } from '../editorial/person-view.ts';
import type { SiteLink } from '../editorial/review-card.ts';
import type { Site } from '../schemas/site.ts';
import type { AddressOf } from './json-ld.ts';
import { publisher } from './json-ld-site.ts';

/** A critic as the author of a review. */
export function critic({ label, href }: SiteLink, at: AddressOf): Person {
  return { '@type': 'Person', name: label, url: at(href) };
}

/** The thing of a critic's page. */
export function criticsProfile({ id, name, role, links }: ContributorView, site: Site, at: AddressOf): ProfilePage {
  const sameAs = links.filter((link) => /^https?:/i.test(link));
  const url = at(`/contributors/${id}/`);
  return {
    '@type': 'ProfilePage',
    url,
    mainEntity: {
      '@type': 'Person',
      name,
      url,
      ...(role === undefined ? {} : { jobTitle: role }),
      ...(sameAs.length === 0 ? {} : { sameAs }),
      affiliation: publisher(site, at),
    },
  };
}

/** The thing of the page of a person whom films name. */
export function filmPerson({ slug, name }: PersonView, at: AddressOf): Person {
  return { '@type': 'Person', name, url: at(`/people/${slug}/`) };
}
