/**
 * A video stays a link until the reader asks for it: nothing is loaded from another site before.
 *
 * in:  `::video{url="https://www.youtube.com/watch?v=q57D6kF5B1k" title="Trailer"}`
 * out: `<cue-video data-embed="https://www.youtube-nocookie.com/embed/q57D6kF5B1k" data-title="Trailer"><p><a ...>`
 */
import type { Root } from 'mdast';
import { element, interfaceWords, replaceNodes } from './element.ts';
import { vimeoKey, youtubeStart } from './video-moment.ts';

export function remarkVideos() {
  return (tree: Root): void => {
    replaceNodes(tree, (node) => {
      if (node.type !== 'leafDirective' || node.name !== 'video') return undefined;
      const url = node.attributes?.['url'] ?? '';
      const title = node.attributes?.['title'] ?? '';
      if (!URL.canParse(url)) return [];
      const embed = embedAddress(new URL(url));
      return [
        element('cue-video', embed === undefined ? { dataTitle: title } : { dataEmbed: embed, dataTitle: title }, [
          element('p', {}, [
            element('a', { href: url, rel: ['noopener'] }, [interfaceWords('video'), title]),
            interfaceWords('videoOn', new URL(url).hostname.replace(/^www\./, '')),
          ]),
        ]),
      ];
    });
  };
}

/** The player's address for the sites that have one to embed; it begins where the video's own address says. */
export function embedAddress(url: URL): string | undefined {
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  if (host === 'youtu.be') return youtube(url.pathname.slice(1), url);
  if (host === 'youtube.com')
    return youtube(url.searchParams.get('v') ?? url.pathname.replace(/^\/(?:embed|shorts|live)\//, ''), url);
  if (host === 'vimeo.com') return vimeo(/^\/(\d+)/.exec(url.pathname)?.[1], url);
  if (host === 'player.vimeo.com') return vimeo(/^\/video\/(\d+)/.exec(url.pathname)?.[1], url);
  return undefined;
}

function youtube(id: string, url: URL): string | undefined {
  if (!/^[\w-]{6,20}$/.test(id)) return undefined;
  const start = youtubeStart(url);
  return `https://www.youtube-nocookie.com/embed/${id}${start === undefined ? '' : `?start=${String(start)}`}`;
}

function vimeo(id: string | undefined, url: URL): string | undefined {
  if (id === undefined) return undefined;
  const key = vimeoKey(url);
  return `https://player.vimeo.com/video/${id}${key === undefined ? '' : `?h=${key}`}`;
}
