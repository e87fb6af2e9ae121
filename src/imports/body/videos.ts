/** Videos of other sites: the address of their own page in place of that of a player, and the site's name. */
import { vimeoKey, youtubeStart } from '../../markdown/video-moment.ts';
import type { Flow } from './work.ts';

const sites: readonly { host: RegExp; name: string; page?: (url: URL) => string | undefined }[] = [
  { host: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, name: 'YouTube', page: youtube },
  { host: /(?:^|\.)vimeo\.com$/, name: 'Vimeo', page: vimeo },
  { host: /(?:^|\.)(?:dailymotion\.com|dai\.ly)$/, name: 'Dailymotion', page: dailymotion },
  { host: /(?:^|\.)(?:ted\.com)$/, name: 'TED' },
  { host: /(?:^|\.)(?:twitch\.tv)$/, name: 'Twitch' },
  { host: /(?:^|\.)(?:videopress\.com|video\.wordpress\.com)$/, name: 'VideoPress' },
  { host: /(?:^|\.)(?:archive\.org)$/, name: 'the Internet Archive', page: archive },
];

/** A video at an address. */
export interface Video {
  url: string;
  /** The name of the site. */
  site: string;
}

/** The video at this address; undefined where it is none of a site that is known for them. */
export function videoAt(address: string): Video | undefined {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const site = sites.find(({ host }) => host.test(url.hostname));
  if (site === undefined) return undefined;
  const page = site.page === undefined ? whole : site.page(url);
  return page === undefined ? undefined : { url: page, site: site.name };
}

/** Is this the address of a film itself? */
export function isVideoFile(address: string): boolean {
  return /^https?:\/\/[^?#]+\.(?:mp4|m4v|webm|ogv|mov)(?:[?#]|$)/i.test(address);
}

/** The directive that shows a video. */
export function videoDirective(url: string, title: string): Flow {
  return { type: 'leafDirective', name: 'video', attributes: { url, title }, children: [] };
}

function youtube(url: URL): string | undefined {
  const list = /^\/(?:playlist|channel\/|c\/|user\/|@)/.test(url.pathname);
  if (list) return undefined;
  const id = url.hostname.endsWith('youtu.be')
    ? (/^\/([\w-]+)/.exec(url.pathname)?.[1] ?? '')
    : (url.searchParams.get('v') ?? /^\/(?:embed|shorts|v|live)\/([\w-]+)/.exec(url.pathname)?.[1] ?? '');
  if (!/^[\w-]{6,20}$/.test(id)) return undefined;
  const start = youtubeStart(url);
  return `https://www.youtube.com/watch?v=${id}${start === undefined ? '' : `&t=${String(start)}s`}`;
}

function vimeo(url: URL): string | undefined {
  const id = /\/(\d{4,})(?:\/|$)/.exec(url.pathname)?.[1];
  if (id === undefined) return undefined;
  const key = vimeoKey(url);
  return `https://vimeo.com/${id}${key === undefined ? '' : `/${key}`}`;
}

function dailymotion(url: URL): string | undefined {
  const id = url.hostname.endsWith('dai.ly') ? url.pathname.slice(1) : /\/video\/([a-z\d]+)/i.exec(url.pathname)?.[1];
  return id === undefined || id === '' ? undefined : `https://www.dailymotion.com/video/${id}`;
}

function archive(url: URL): string | undefined {
  const id = /^\/(?:embed|details)\/([\w.-]+)/.exec(url.pathname)?.[1];
  return id === undefined ? undefined : `https://archive.org/details/${id}`;
}
