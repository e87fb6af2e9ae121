/** The publication itself, said to machines: on its front page in full, elsewhere as whose page this is. */
import type { Organization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import type { Site } from '../schemas/site.ts';
import type { AddressOf } from './json-ld.ts';

/** The publication as the publisher of a text or the whole that a page is part of. */
export function publisher({ name }: Pick<Site, 'name'>, at: AddressOf): Exclude<Organization, string> {
  return { '@type': 'Organization', name, url: at('/') };
}

/** The publication and its site, with its own search: the things of the front page. */
export function publication(site: Site, at: AddressOf): [WebSite, Organization] {
  const { name, tagline, language, email, follow } = site;
  const sameAs = follow.map(({ url }) => url).filter((url) => /^https?:/i.test(url));
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${at('/search/')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  const organization = { ...publisher(site, at), '@id': `${at('/')}#publication` };
  return [
    {
      '@type': 'WebSite',
      name,
      url: at('/'),
      ...(tagline === undefined ? {} : { description: tagline }),
      inLanguage: language,
      publisher: { '@id': organization['@id'] },
      potentialAction: search,
    },
    {
      ...organization,
      ...(tagline === undefined ? {} : { slogan: tagline }),
      logo: at('/favicon.svg'),
      ...(email === undefined ? {} : { email }),
      ...(sameAs.length === 0 ? {} : { sameAs }),
    },
  ];
}
