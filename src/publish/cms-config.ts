/**
 * The configuration of the editors' desk: which files there are, and which fields each has. It is made from the schemas
 * of the check, so that the form offers what the check takes, and holds nothing of what is written in the files.
 */
import type { CmsConfig, Collection, EntryCollection } from '@sveltia/cms';
import { jsonSchema } from '../schemas/json-schema.ts';
import { idPattern } from '../schemas/field.ts';
import { kindNames, type Kind } from '../schemas/kind-names.ts';
import { kinds } from '../schemas/kinds.ts';
import type { Site } from '../schemas/site.ts';
import { componentNames } from './cms-components.ts';
import { fieldLabel, formFields, titleFields } from './cms-fields.ts';
import { refusalOf } from './cms-refusals.ts';

/** What the desk must know of a publication. */
export interface DeskSettings {
  site: Pick<Site, 'name' | 'repository'>;
  /** Where the site is served, with its sub-path. */
  siteUrl: string;
  /** The address of the mark of the desk: a square picture of the site's own. */
  mark: string;
  /** The content folder within its repository, without slashes at its ends; empty where it is the repository. */
  folder: string;
}

/** The configuration, as plain data. */
export function cmsConfig({ site, siteUrl, mark, folder }: DeskSettings): CmsConfig {
  // The CMS asks for a repository where it works with local files alone, too, and tells its name to whoever picks the
  // folder: whatever that is called, it is this magazine's.
  const { github: repo = `local/${site.name.replace(/[/:]+/g, ' ')}`, branch } = site.repository ?? {};
  const inFolder = (path: string): string => (folder === '' ? path : `${folder}/${path}`);
  return {
    load_config_file: false,
    // With an access token alone: the other way in leads through a service of somebody else's.
    backend: { name: 'github', repo, ...(branch === undefined ? {} : { branch }), auth_methods: ['token'] },
    app_title: site.name,
    site_url: siteUrl,
    logo: { src: mark },
    show_preview_links: false,
    // A preview would be no page of the site: `npm run dev` shows that.
    editor: { preview: false },
    media_folder: folder,
    public_folder: '/',
    media_libraries: { stock_assets: { providers: [] } },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: kindNames.map((kind) => collection(kind, inFolder(kind))),
    singletons: [
      {
        name: 'site',
        label: 'The publication',
        icon: 'newspaper',
        file: inFolder('site.yaml'),
        format: formatName('site'),
        fields: formFields(jsonSchema('site'), refusalOf('site')),
      },
    ],
  };
}

/** The name under which the CMS knows how the files of a kind are read and written. */
export function formatName(kind: Kind | 'site'): string {
  return `cuemark-${kind}`;
}

const icons: Readonly<Record<Kind, string>> = {
  reviews: 'rate_review',
  films: 'movie',
  themes: 'sell',
  warnings: 'shield',
  contributors: 'group',
  comments: 'forum',
  pages: 'description',
};

function collection(kind: Kind, folder: string): Collection {
  const { extension, noun } = kinds[kind];
  const fields = formFields(jsonSchema(kind), refusalOf(kind));
  return {
    name: kind,
    label: fieldLabel(kind),
    label_singular: fieldLabel(noun),
    icon: icons[kind],
    folder,
    format: formatName(kind),
    identifier_field: titleFields[kind],
    summary: kind === 'films' ? '{{title}} ({{year}})' : `{{${titleFields[kind]}}}`,
    slug: newId(kind),
    // A copy would lay claim to the old addresses of its model.
    duplicate: false,
    // Relative to the file: a picture lies beside the text that shows it.
    media_folder: '',
    public_folder: '',
    fields: extension === 'md' ? [...fields, bodyField(kind)] : fields,
    sortable_fields: sorting[kind] ?? { fields: [titleFields[kind]], default: { field: titleFields[kind] } },
    ...nesting(kind),
  };
}

/** The order of a list, and what else it may be ordered by. */
const sorting: Partial<Record<Kind, EntryCollection['sortable_fields']>> = {
  reviews: { fields: ['published', 'title'], default: { field: 'published', direction: 'descending' } },
  films: { fields: ['title', 'year'], default: { field: 'title' } },
  comments: { fields: ['date', 'name'], default: { field: 'date', direction: 'descending' } },
};

/** A new file's name, which is its ID: made from its title, and open to another. It is not changed afterwards. */
function newId(kind: Kind): EntryCollection['slug'] {
  return {
    template: `{{${titleFields[kind]}}}`,
    editable: ['create'],
    hint: 'The ID: the name of the file, and the end of its address. It lasts, so choose it well.',
    pattern: [idPattern.source, 'An ID has only lower-case letters a-z, digits and single hyphens.'],
  };
}

/** How deep the files of a kind lie below their folder, and where a new one goes. */
function nesting(kind: Kind): Pick<EntryCollection, 'nested' | 'meta'> {
  const { depth } = kinds[kind];
  // ID.md and ID/index.md are both entries of that ID; a new one has a folder of its own, with room for pictures.
  if (kind === 'reviews') return { nested: { depth: 2 }, meta: { path: { index_file: 'index' } } };
  if (depth === 'review/id') return { nested: { depth: 2, subfolders: false }, meta: { path: {} } };
  return depth === 'path' ? { nested: { subfolders: false }, meta: { path: {} } } : {};
}

/** The text. It opens as it stands in the file; the buttons are one click away. */
function bodyField(kind: Kind) {
  return {
    name: 'body',
    label: 'Text',
    hint: 'Markdown. The button with the M changes to an editor with buttons, and back.',
    widget: 'richtext' as const,
    required: kind === 'reviews' || kind === 'comments',
    modes: ['raw' as const, 'rich_text' as const],
    // A stranger's text holds no directives and no pictures.
    editor_components: kind === 'comments' ? [] : ['image', 'code-block', ...componentNames],
    linked_images: false,
    use_emoji_autocomplete: false,
    preview: false,
  };
}
