/** The program of the desk as its pages ask for it: made once in a build, and once in a session of `npm run dev`. */
import { dirname, basename, extname } from 'node:path/posix';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { DeskBundle } from '../../publish/cms-bundle.ts';
import { keptDesk } from '../../publish/kept-desk.ts';

let bundle: Promise<DeskBundle> | undefined;

/** The bundle of the desk. */
export function getDeskBundle(): Promise<DeskBundle> {
  bundle ??= keptDesk(String(import.meta.env['PROJECT_ROOT']));
  return bundle;
}

/** The files of the desk in one folder that end alike, each by its name without the ending. */
export function deskPaths(folder: string, ending: string): GetStaticPaths {
  return async () => {
    const { files } = await getDeskBundle();
    return files
      .filter(({ path }) => dirname(path) === folder && extname(path) === ending)
      .map(({ path, contents }) => ({ params: { name: basename(path, ending) }, props: { contents } }));
  };
}

/** Answers with one of these files, as `type`. */
export function deskFile(type: string): APIRoute<{ contents: Uint8Array<ArrayBuffer> }> {
  return ({ props }) => new Response(props.contents, { headers: { 'content-type': type } });
}
