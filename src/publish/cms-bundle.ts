/**
 * The program of the editors' desk, bundled by itself: were it bundled with the scripts of the readers' pages, they would
 * share parts with it, and each would be a request more for every reader.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** A file that the desk's page asks for, by its path below the page's own folder. */
export interface DeskFile {
  path: string;
  contents: Uint8Array<ArrayBuffer>;
}

/** The files of the desk; the page loads the script that `entry` names. */
export interface DeskBundle {
  entry: string;
  files: DeskFile[];
}

/**
 * What the desk never reaches: maps, drawings on them, React for other people's fields, the optimisers of pictures, the
 * colouring of code in two hundred languages; and the words of the interface in languages in which the schemas have no
 * sentences. Fetched, each is an empty module, and the English words are shown.
 */
const unused =
  /^(?:@shikijs\/(?:langs|themes)\/|leaflet|terra-draw|svgo|exifr|immutable|\.\.\/locales\/|.*\/chunks\/(?:react-dom|heic|webp)[^/]*$)/;

const leaveOutUnused: Plugin = {
  name: 'leave-out-unused',
  setup(bundler) {
    bundler.onResolve({ filter: unused }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'unused', namespace: 'unused' } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default [];' }));
  },
};

/** Bundles the desk; `projectRoot` is where its source and its packages lie. Rejects where it cannot be made. */
export async function deskBundle(projectRoot: string): Promise<DeskBundle> {
  const { outputFiles } = await build({
    entryPoints: { desk: join(projectRoot, 'src/client/admin.ts') },
    outdir: '/',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    entryNames: '[name]-[hash]',
    chunkNames: 'parts/[hash]',
    plugins: [leaveOutUnused],
    write: false,
  });
  const programs = outputFiles.map(({ path, contents }) => ({
    path: path.replace(/^(?:[A-Za-z]:)?[\\/]/, '').replaceAll('\\', '/'),
    contents: new Uint8Array(contents),
  }));
  const entry = programs.find(({ path }) => path.startsWith('desk-'));
  if (entry === undefined) throw new Error('The program of the editors’ desk was not made.');
  return {
    entry: entry.path,
    files: [...programs, ...(await fonts(join(projectRoot, 'node_modules/@sveltia/cms/npm')))],
  };
}

/** The desk's letters and icons, which it asks for beside its script. */
async function fonts(cmsFolder: string): Promise<DeskFile[]> {
  const source = await readFile(join(cmsFolder, 'index.js'), 'utf8');
  const names = [...source.matchAll(/new URL\(`(assets\/[\w.-]+\.woff2)`/g)].map(([, path = '']) => path);
  return Promise.all(
    names.map(async (path) => ({ path, contents: new Uint8Array(await readFile(join(cmsFolder, path))) })),
  );
}
