/** Why an item of an export becomes nothing here, in a sentence; every item of an export is accounted for. */
import type { ExportedItem } from './export.ts';
import { ownEntry } from '../own-entry.ts';

const reasons: Readonly<Record<string, string>> = {
  attachment: 'A file of the media library; it comes with the text that shows it.',
  nav_menu_item: 'An entry of a menu. Write the menus into navigation in site.yaml.',
  revision: 'An older state of another text.',
  wp_block: 'A block that texts share; it comes with the texts that show it.',
  wp_navigation: 'A menu of the theme. Write the menus into navigation in site.yaml.',
  custom_css: 'Styles of the old theme.',
  customize_changeset: 'Settings of the old theme.',
  wp_global_styles: 'Styles of the old theme.',
  wp_template: 'A part of the old theme.',
  wp_template_part: 'A part of the old theme.',
  wp_font_family: 'A font of the old theme.',
  wp_font_face: 'A font of the old theme.',
  oembed_cache: 'What WordPress kept of a video.',
};

/** The reason. */
export function reasonNotTaken({
  type,
  status,
  isTooLarge,
}: Pick<ExportedItem, 'type' | 'status' | 'isTooLarge'>): string {
  if (isTooLarge === true)
    return 'It holds more than 20 million characters, which no page can show: most often pictures that were pasted into the text (data: addresses). Take them out of it on the old site or divide it, export it by itself, and import that file.';
  if (status === 'trash') return 'It was thrown away.';
  if (status === 'auto-draft') return 'An empty draft that WordPress made by itself.';
  return (
    ownEntry(reasons, type) ??
    `Its type is "${type}", which is neither post nor page. Where it is a text, say so in the mapping file (--map FILE): types: { ${type}: reviews }.`
  );
}
