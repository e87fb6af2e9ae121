/** A publication made of texts alone, to which an export comes. */
import type { Kind } from '../../../../src/schemas/kind-names.ts';
import { kinds } from '../../../../src/schemas/kinds.ts';
import { siteSchema } from '../../../../src/schemas/site.ts';
import { emptyContent, type Content } from '../../../../src/sources/read-content.ts';
import { contentWith, type UnwrittenFile } from '../../../../src/sources/unwritten-content.ts';

/** Things by `kind/ID`, each with its YAML. */
export const publicationFiles = {
  'themes/class': 'name: Class\nalsoKnownAs: [wealth]\n',
  'themes/labour': 'name: Labour\n',
  'themes/weather': 'name: Weather\nalsoKnownAs: [storms]\n',
  'themes/storms-at-sea': 'name: Storms\n',
  'films/parasite': 'title: Parasite\noriginalTitle: 기생충\nyear: 2019\n',
  'films/amelie': 'title: Le Fabuleux Destin d’Amélie Poulain\nalsoKnownAs: [Amélie]\nyear: 2001\n',
  'contributors/tomas-ek': 'name: Tomas Ek\n',
  'reviews/parasite':
    'title: Which way the water runs\nstandfirst: A house is climbed.\nauthors: [tomas-ek]\npublished: 2026-05-01\nfilms: [parasite]\nthemes: [class]\ntriggerWarnings: []\nspoilers: none\n',
};

/** The publication of these things. */
export function publication(files: Readonly<Record<string, string>> = publicationFiles): Content {
  const site = siteSchema.parse({ name: 'Small', url: 'https://small.example' });
  return contentWith(emptyContent(site), Object.entries(files).map(unwritten));
}

function unwritten([path, yaml]: [string, string]): UnwrittenFile {
  const [kind = '', id = ''] = path.split('/');
  const { extension } = kinds[kind as Kind];
  const text = extension === 'yaml' ? yaml : `---\n${yaml}---\n\nText.\n`;
  return { kind: kind as Kind, id, file: `${path}.${extension}`, text };
}
