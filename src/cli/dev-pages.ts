/** Asks the server of `npm run dev` for its pages, which exist nowhere else, one after another. */
import type { SitePage } from '../search/site-index.ts';

/** How the pages are asked for. */
export interface PageRound {
  /** The address of the front page, with `/` at its end. */
  site: string;
  /** The paths of the pages without the sub-path. */
  paths: readonly string[];
  /** Ends the round early. */
  isOver: () => boolean;
  /** Told after each page. */
  step: (done: number, total: number) => void;
  /** Told of a page that does not come, with the status of the answer. */
  leaveOut: (path: string, status: number) => void;
}

/** The pages in the order of `paths`. Rejects where there is no server. */
export async function* devPages({ site, paths, isOver, step, leaveOut }: PageRound): AsyncGenerator<SitePage> {
  for (const [index, url] of paths.entries()) {
    if (isOver()) return;
    const response = await fetch(new URL(url.slice(1), site));
    const html = await response.text();
    if (response.ok) yield { url, html };
    else leaveOut(url, response.status);
    step(index + 1, paths.length);
  }
}
