/** Pages that list reviews, films or people, said to machines. */
import type { CollectionPage, DefinedTerm, Thing } from 'schema-dts';
import type { ThemeView } from '../editorial/theme-view.ts';
import type { WarningView } from '../editorial/warning-view.ts';
import type { Site } from '../schemas/site.ts';
import type { AddressOf } from './json-ld.ts';

/** A list, as its page tells of it. */
interface Collection {
  name: string;
  /** Without the sub-path. */
  path: string;
  description?: string | undefined;
  about?: Thing;
}

/** The thing of a page that is a list. */
export function collection({ name, path, description, about }: Collection, site: Site, at: AddressOf): CollectionPage {
  return {
    '@type': 'CollectionPage',
    name,
    url: at(path),
    ...(description === undefined ? {} : { description }),
    ...(about === undefined ? {} : { about }),
    inLanguage: site.language,
    isPartOf: { '@type': 'WebSite', name: site.name, url: at('/') },
  };
}

/** The thing of a theme's page. */
export function themeCollection({ id, name, alsoKnownAs }: ThemeView, site: Site, at: AddressOf): CollectionPage {
  const about: Thing = {
    '@type': 'Thing',
    name,
    ...(alsoKnownAs.length === 0 ? {} : { alternateName: alsoKnownAs }),
  };
  return collection({ name, path: `/themes/${id}/`, about }, site, at);
}

/** The thing of a topic's page: the reviews that name the topic openly, and the topic as a term of the vocabulary. */
export function warningCollection(view: WarningView, site: Site, at: AddressOf): CollectionPage {
  const { id, label, description, alsoKnownAs, sameAs } = view;
  const about: DefinedTerm = {
    '@type': 'DefinedTerm',
    name: label,
    inDefinedTermSet: at('/warnings/'),
    ...(alsoKnownAs.length === 0 ? {} : { alternateName: alsoKnownAs }),
    ...(sameAs.length === 0 ? {} : { sameAs }),
  };
  return collection({ name: label, path: `/warnings/${id}/`, description, about }, site, at);
}
