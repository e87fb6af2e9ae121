/** The audit of a finished site can fail: every place that a leak has been made in is told, and stops the build. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { auditBrief, type AuditBrief } from '../../src/cli/audit-brief.ts';
import { auditPart } from '../../src/cli/audit-part.ts';
import type { Leak } from '../../src/publish/leak.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { readSettings } from '../../src/sources/settings.ts';
import { projectRoot, runCommand } from '../support/built-publication.ts';
import { builtFiles } from '../support/crawl.ts';
import { builtFixture, fixtureContent, fixtureNow } from '../support/fixture-magazine.ts';
import { digests } from '../support/scratch.ts';

let folder: string;
let brief: AuditBrief;

beforeAll(async () => {
  ({ folder } = await builtFixture());
  const environment = { CONTENT_DIR: fixtureContent, AS_OF: fixtureNow };
  brief = await auditBrief(await readContent(fixtureContent), readSettings(environment));
});

/** What is done to a copy of the fixture's site. */
interface Doctored {
  read: (path: string) => string;
  write: (path: string, content: string | Uint8Array) => void;
  replace: (path: string, from: string | RegExp, to: string) => void;
  /** A file of a search bundle without its packing. */
  unpack: (path: string) => Buffer;
  pack: (path: string, content: Uint8Array) => void;
  /** The files whose path matches. */
  find: (pattern: RegExp) => string[];
}

function copyOfSite(): Doctored & { root: string } {
  const root = mkdtempSync(join(tmpdir(), 'cuemark-doctored-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  cpSync(folder, root, { recursive: true });
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const replace = (path: string, from: string | RegExp, to: string): void => {
    const text = read(path);
    if (text.replace(from, to) === text) throw new Error(`${path} has no ${String(from)}.`);
    write(path, text.replace(from, to));
  };
  return {
    root,
    read,
    write,
    replace,
    unpack: (path) => gunzipSync(readFileSync(join(root, path))),
    pack: (path, content) => {
      write(path, gzipSync(content));
    },
    find: (pattern) => builtFiles(root).filter((path) => pattern.test(path)),
  };
}

function leaksOf(siteDir: string): Promise<Leak[]> {
  return auditPart(brief, { siteDir, part: 0, parts: 1 });
}

const lantern = 'reviews/the-lantern/index.html';
const orchard = 'reviews/the-orchard/index.html';
const paragraph = 'Vexparagraph is its first paragraph.';
const held = /<span data-spoiler="the-lantern" data-nosnippet="" data-end="[^"]+" hidden>vexinline<\/span>/;

/** The line of the fixture's content that holds these words. */
function lineOf(file: string, words: string): number {
  return (
    readFileSync(join(fixtureContent, file), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1
  );
}

/** The fragment of the default index that holds a page. */
function fragmentOf(site: Doctored, address: string): string {
  const found = site.find(/^pagefind\/fragment\//).find((path) => site.unpack(path).includes(`"url":"${address}"`));
  if (found === undefined) throw new Error(`There is no fragment of ${address}.`);
  return found;
}

interface Place {
  name: string;
  /** Makes the leak; the result is the file of the output that holds it, where it is not `output`. */
  leak: (site: Doctored) => string | undefined;
  output?: string;
  file: string;
  words: string;
}

const ofLantern = { file: 'reviews/the-lantern/index.md', words: 'Vexparagraph' };
const inSite =
  (path: string, from: string | RegExp, to: string) =>
  (site: Doctored): string => {
    site.replace(path, from, to);
    return path;
  };

const places: Place[] = [
  {
    name: 'the standfirst on a page',
    leak: inSite(lantern, '>A keeper waits', `>${paragraph} A keeper waits`),
    ...ofLantern,
  },
  {
    name: 'the description',
    leak: inSite(lantern, '<meta name="description" content="', `<meta name="description" content="${paragraph} `),
    ...ofLantern,
  },
  {
    name: 'a link preview',
    leak: inSite(lantern, '</head>', `<meta property="og:description" content="${paragraph}"></head>`),
    ...ofLantern,
  },
  {
    name: 'JSON-LD',
    leak: inSite(
      lantern,
      '</head>',
      `<script type="application/ld+json">{"reviewBody":"${paragraph}"}</script></head>`,
    ),
    ...ofLantern,
  },
  {
    name: 'a card on the front page',
    leak: inSite('index.html', 'opalstandfirst', `opalstandfirst ${paragraph}`),
    ...ofLantern,
  },
  {
    name: 'a contents list',
    leak: inSite(
      lantern,
      '<div id="text" tabindex="-1">',
      '<div id="text" tabindex="-1"><nav><a href="#part-3">Vexinnerheading in the block</a></nav>',
    ),
    file: ofLantern.file,
    words: 'Vexinnerheading',
  },
  {
    name: 'an anchor',
    leak: inSite(lantern, 'id="opalheading-onyxheading"', 'id="opalheading-vexheading-onyxheading"'),
    file: ofLantern.file,
    words: ':spoiler[vexheading]',
  },
  {
    name: 'an alternative text',
    leak: inSite(lantern, 'alt="A lighthouse by day', 'alt="Vexattralt lies on the stairs'),
    file: ofLantern.file,
    words: 'Vexattralt',
  },
  {
    name: 'a link’s target',
    leak: inSite(lantern, 'href="https://photos.example/lighthouse"', 'href="https://target.example/vexattraround"'),
    file: ofLantern.file,
    words: 'vexattraround',
  },
  {
    name: 'the name of a picture',
    leak: (site) => {
      site.write('_astro/vexattrfile.1a2b3c4d.webp', new Uint8Array(8));
      return '_astro/vexattrfile.1a2b3c4d.webp';
    },
    file: ofLantern.file,
    words: 'vexattrfile.png',
  },
  {
    name: 'a spoiler out of its element',
    leak: inSite(lantern, held, '<span>vexinline</span>'),
    file: ofLantern.file,
    words: 'vexinline',
  },
  {
    name: 'a footnote',
    leak: inSite(lantern, /<div data-spoiler="the-lantern"([^>]*)>(\s*<p>Vexnote)/, '<div$1>$2'),
    file: ofLantern.file,
    words: 'Vexnote is told',
  },
  {
    name: 'a pull quote outside',
    leak: inSite(
      lantern,
      '<h2 id="a-plain-heading">',
      '<aside class="pull-quote"><p>Vexpull is said in the quote alone.</p></aside><h2 id="a-plain-heading">',
    ),
    file: ofLantern.file,
    words: 'Vexpull',
  },
  {
    name: 'what follows the point of no return',
    leak: inSite('reviews/the-quay/index.html', '<section data-spoiler="the-quay the-lantern"', '<section'),
    file: 'reviews/the-quay.md',
    words: 'Vexlate',
  },
  {
    name: 'a text that is a spoiler throughout',
    leak: inSite(orchard, '<section data-spoiler="the-orchard"', '<section'),
    file: 'reviews/the-orchard/index.md',
    words: 'Vexsecretpassage',
  },
  {
    name: 'a text that nobody has assessed',
    leak: inSite('404.html', '</main>', '<p>Vexunread may tell anything.</p></main>'),
    file: 'reviews/the-ferry.md',
    words: 'Vexunread',
  },
  {
    name: 'a comment',
    leak: inSite(
      lantern,
      /<div data-spoiler="the-lantern the-quay" data-nosnippet(?:="")?>\s*<ol class="comment-list">/,
      '<div><ol class="comment-list">',
    ),
    file: 'comments/the-lantern/second.md',
    words: 'Vexreply',
  },
  {
    name: 'a secret warning',
    leak: inSite(
      orchard,
      /<div data-spoiler="the-orchard" data-nosnippet(?:="")? data-end="[^"]+" hidden>(\s*<ul class="topic-list")/,
      '<div>$1',
    ),
    file: 'reviews/the-orchard/index.md',
    words: 'topic-nine',
  },
  {
    name: 'a film’s secret warning',
    leak: inSite(
      'films/the-lantern/index.html',
      /<div data-spoiler="the-lantern" data-nosnippet(?:="")? data-end="[^"]+" hidden>(\s*<ul class="topic-list")/,
      '<div>$1',
    ),
    file: 'films/the-lantern.yaml',
    words: 'topic-ten',
  },
  { name: 'the 404 page', leak: inSite('404.html', '</main>', `<p>${paragraph}</p></main>`), ...ofLantern },
  {
    name: 'robots.txt',
    leak: (site) => {
      site.write('robots.txt', `# ${paragraph}\n`);
      return 'robots.txt';
    },
    ...ofLantern,
  },
  {
    name: 'the redirects',
    leak: inSite('_redirects', '/old/quay/', '/vexparagraph-is-its-first-paragraph/'),
    ...ofLantern,
  },
  {
    name: 'a feed',
    leak: inSite('feed.xml', 'opallast.', `opallast. ${paragraph}`),
    ...ofLantern,
  },
  {
    name: 'a feed in JSON',
    leak: inSite('feed.json', 'opallast.', `opallast. ${paragraph}`),
    ...ofLantern,
  },
  {
    name: 'a film’s feed',
    leak: inSite('films/the-lantern/feed.xml', 'Opalinline', 'Opalinline vexinline'),
    file: ofLantern.file,
    words: ':spoiler[vexinline]',
  },
  {
    name: 'a secret warning in a feed',
    leak: inSite('films/the-orchard/feed.xml', '<category>', '<category>Hexnine</category><category>'),
    file: 'reviews/the-orchard/index.md',
    words: 'topic-nine',
  },
  {
    name: 'a draft in a feed',
    leak: inSite('feed.xml', '/reviews/the-quay/</link>', '/reviews/half-a-review/</link>'),
    file: 'reviews/half-a-review/index.md',
    words: 'Nuldrafttitle',
  },
  {
    name: 'suggestions',
    leak: (site) => {
      site.write('suggestions.json', JSON.stringify([paragraph]));
      return 'suggestions.json';
    },
    ...ofLantern,
  },
  {
    name: 'a packed file',
    leak: (site) => {
      site.write('feed.xml.gz', gzipSync(paragraph));
      return 'feed.xml.gz';
    },
    ...ofLantern,
  },
  {
    name: 'a draft’s title on a card',
    leak: inSite('index.html', /<h3([^>]*)>/, '<h3><a href="/">Nuldrafttitle</a></h3><h3$1>'),
    file: 'reviews/half-a-review/index.md',
    words: 'Nuldrafttitle',
  },
  {
    name: 'a scheduled review’s page',
    leak: (site) => {
      site.write('reviews/not-yet-out/index.html', '<!doctype html><title>x</title>');
      return 'reviews/not-yet-out/index.html';
    },
    file: 'reviews/not-yet-out/index.md',
    words: 'Nulscheduledtitle',
  },
  {
    name: 'a link to a draft',
    leak: inSite(lantern, 'href="/reviews/the-quay/"', 'href="/reviews/half-a-review/"'),
    file: 'reviews/half-a-review/index.md',
    words: 'Nuldrafttitle',
  },
  {
    name: 'what the default index holds of a page',
    leak: (site) => {
      const path = fragmentOf(site, '/reviews/the-lantern/');
      site.pack(path, Buffer.from(site.unpack(path).toString().replace('[…]', 'Vexinnerheading')));
      return path;
    },
    file: ofLantern.file,
    words: 'Vexinnerheading',
  },
  {
    name: 'what the default index says of a page',
    leak: (site) => {
      const path = fragmentOf(site, '/reviews/the-lantern/');
      site.pack(
        path,
        Buffer.from(site.unpack(path).toString().replace('"meta":{', `"meta":{"summary":"${paragraph}",`)),
      );
      return path;
    },
    ...ofLantern,
  },
  {
    name: 'a filter of the default index',
    leak: (site) => {
      const path = site.find(/^pagefind\/filter\//).find((file) => site.unpack(file).includes('Asha Rao')) ?? '';
      // CBOR says the length of a text in its first byte: 0x60 and the number of letters, up to 23.
      const bytes = site.unpack(path).toString('latin1').replace('hAsha Rao', 'iVexinline');
      site.pack(path, Buffer.from(bytes, 'latin1'));
      return path;
    },
    file: ofLantern.file,
    words: 'vexinline',
  },
  {
    name: 'a word that the default index can be asked for',
    leak: (site) => {
      const [path = ''] = site.find(/^pagefind\/index\//);
      site.pack(path, Buffer.from(site.unpack(path).toString('latin1').replace('ionyxinlin', 'hvexinlin'), 'latin1'));
      return path;
    },
    file: ofLantern.file,
    words: 'vexinline',
  },
  {
    name: 'the full index in the place of the default one',
    leak: (site) => {
      const [path = ''] = site.find(/^pagefind\/index\//);
      const [full = ''] = site.find(/^pagefind-spoilers\/index\//);
      site.pack(path, site.unpack(full));
      return path;
    },
    file: ofLantern.file,
    words: 'vexinline',
  },
  {
    name: 'a draft’s words in the full index',
    leak: (site) => {
      const path =
        site.find(/^pagefind-spoilers\/fragment\//).find((file) => site.unpack(file).includes('vexinline')) ?? '';
      site.pack(path, Buffer.from(site.unpack(path).toString().replace('vexinline', 'Nuldrafttitle')));
      return path;
    },
    file: 'reviews/half-a-review/index.md',
    words: 'Nuldrafttitle',
  },
];

describe('the audit of the fixture magazine', () => {
  it('finds nothing in the site as it was built', async () => {
    expect(await leaksOf(folder)).toEqual([]);
  });

  it.each(places)('finds a spoiler or draft in $name', async ({ leak, file, words }) => {
    const site = copyOfSite();
    const output = leak(site) ?? '';
    // The other files are those of the test before, in which nothing is found; an index is held against its pages.
    if (!output.startsWith('pagefind'))
      for (const path of builtFiles(site.root)) if (path !== output) rmSync(join(site.root, path));
    const leaks = await leaksOf(site.root);
    expect(leaks).toContainEqual(expect.objectContaining({ output, file, line: lineOf(file, words) }));
    expect([...new Set(leaks.map((found) => found.output))]).toEqual([output]);
  });
});

describe('a site whose pages leak', () => {
  it('is not published: the earlier one stays, and the place is told', async () => {
    const root = mkdtempSync(join(tmpdir(), 'cuemark-leaking-'));
    onTestFinished(() => {
      rmSync(root, { recursive: true });
    });
    for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
      cpSync(join(projectRoot, name), join(root, name), { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    // The description of a review's page is made of its text, spoilers and all.
    const page = readFileSync(join(root, 'src/pages/reviews/[id].astro'), 'utf8');
    const described =
      'description={carefulDescription(careNotice(marks, site.language, words), plainText(view.standfirst))}';
    const leaking = "description={body.entry.rendered?.html.replace(/<[^>]*>/g, ' ')}";
    write('src/pages/reviews/[id].astro', page.replace(described, leaking));
    expect(page).toContain(described);
    write('content/site.yaml', 'name: Leaking\nurl: https://leaking.example\n');
    write('content/contributors/critic.md', '---\nname: Critic\n---\n');
    write('content/themes/theme.md', '---\nname: Theme\n---\n');
    write('content/films/film.yaml', 'title: Film\nyear: 2020\n');
    const spoiler = 'In the end she burns the whole house down with all of them inside.';
    write(
      'content/reviews/x.md',
      `---\ntitle: A title\nstandfirst: A standfirst.\nauthors: [critic]\npublished: 2026-05-01\nfilms: [film]\nthemes: [theme]\ntriggerWarnings: []\nspoilers: marked\n---\n\nOpen words.\n\n:::spoiler\n${spoiler}\n:::\n`,
    );
    write('dist/404.html', 'the earlier site');
    write('dist/pagefind/pagefind-entry.json', '{}');
    const before = await digests(join(root, 'dist'));

    const { status, stdout, stderr } = await runCommand('build', [], { AS_OF: fixtureNow, OUT_DIR: 'dist' }, root);
    expect(status, stderr).toBe(1);
    expect(stderr).toContain('reviews/x/index.html: "');
    expect(stderr).toContain('stands in the attribute content of <meta>, and is a spoiler (content/reviews/x.md:15).');
    expect(stderr).toContain('Nothing was published, and dist is as it was.');
    expect(stdout).toContain('1 leak in the finished site; nothing was published.');
    expect(await digests(join(root, 'dist'))).toEqual(before);
    expect(builtFiles(join(root, '.cuemark')).filter((path) => /\/(?:brief\.json|site\/)/.test(path))).toEqual([]);
  }, 120_000);
});
