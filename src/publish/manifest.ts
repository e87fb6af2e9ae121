/**
 * The publication as a device takes it in among its own programs: a web application manifest
 * (https://www.w3.org/TR/appmanifest/).
 */
import type { Site } from '../schemas/site.ts';
import { shortened } from './shortened.ts';

/** Where the manifest lies, below the site's address, and the type that it is served with. */
export const manifestAddress = '/manifest.webmanifest';
export const manifestType = 'application/manifest+json';

/** A picture that stands for the publication on a device. */
interface SiteIcon {
  /** Below the site's address. */
  path: string;
  /** In pixels. */
  size: number;
  /** Devices cut it into a shape of theirs: what matters lies within the inner four fifths (https://w3c.github.io/manifest/#icon-masks). */
  isMaskable: boolean;
}

/** The pictures that a build draws of the publication's mark. */
export const siteIcons: readonly SiteIcon[] = [
  { path: '/icon-192.png', size: 192, isMaskable: false },
  { path: '/icon-512.png', size: 512, isMaskable: false },
  { path: '/icon-maskable-512.png', size: 512, isMaskable: true },
];

/** The picture for devices that read no manifest, and cut it too. */
export const touchIcon: SiteIcon = { path: '/apple-touch-icon.png', size: 180, isMaskable: true };

/** The mark itself. */
export const markAddress = '/favicon.svg';

/** The colour of the page by day and by night, as `#rrggbb`. */
export interface PaperColours {
  day: string;
  night: string;
}

/** The colours of the page out of the style sheet of design tokens. Throws where it does not name them. */
export function paperColours(tokens: string): PaperColours {
  const [, day, night] = /--paper:\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/i.exec(tokens) ?? [];
  if (day === undefined || night === undefined)
    throw new Error('The style sheet of design tokens has no --paper: light-dark(#rrggbb, #rrggbb).');
  return { day, night };
}

/** As much of a name as stands under an icon, in characters. */
const longestUnderIcon = 12;

/** The manifest. Its addresses begin with `base`, the path of the site with `/` at both ends. */
export function manifest(
  { name, tagline, language }: Pick<Site, 'name' | 'tagline' | 'language'>,
  base: string,
  paper: PaperColours,
): string {
  const at = (path: string): string => base + path.slice(1);
  return JSON.stringify({
    id: base,
    name,
    short_name: shortened(name, longestUnderIcon),
    description: tagline,
    lang: language,
    dir: 'auto',
    start_url: base,
    scope: base,
    // Readers keep a way back and an address to pass on.
    display: 'minimal-ui',
    background_color: paper.day,
    theme_color: paper.day,
    icons: [
      { src: at(markAddress), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...siteIcons.map(({ path, size, isMaskable }) => ({
        src: at(path),
        sizes: `${String(size)}x${String(size)}`,
        type: 'image/png',
        purpose: isMaskable ? 'maskable' : 'any',
      })),
    ],
  });
}
