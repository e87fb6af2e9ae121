/** What hosts are told: one list, said in three forms. That servers keep it is asked by `npm run test:servers`. */
import { describe, expect, it } from 'vitest';
import { caddyfile } from '../../src/publish/caddyfile.ts';
import { headerFile, headersFor, pathPattern, rulesOfFile } from '../../src/publish/header-file.ts';
import { askedAnew, everywhere, headerRules, keptForever, type HostedSite } from '../../src/publish/hosting.ts';
import { nginxConfig } from '../../src/publish/nginx-config.ts';

const site: HostedSite = {
  origin: 'https://example.org',
  base: '/magazine/',
  redirects: [
    { from: '/old/quay/', to: '/reviews/the-quay/' },
    { from: '/%E0%A4%95/', to: '/reviews/prakash/#part-2' },
    { from: '/a"b{c}$d', to: '/reviews/$x/' },
  ],
  gone: ['/old-feed.xml'],
  pages: ['about', 'how-we-warn'],
};
const rules = headerRules(site);

/** One address of each kind, with what may be done with a copy of it. */
const addresses: [path: string, cache: string][] = [
  ['', askedAnew],
  ['reviews/the-quay/', askedAnew],
  ['films/the-quay/card.png', askedAnew],
  ['films/the-quay/feed.xml', askedAnew],
  ['warnings/death/without.xml', askedAnew],
  ['about/', askedAnew],
  ['about/team/', askedAnew],
  ['nowhere/named/', askedAnew],
  ['feed.xml', askedAnew],
  ['sw.js', askedAnew],
  ['manifest.webmanifest', askedAnew],
  ['404.html', askedAnew],
  ['admin/', askedAnew],
  ['search/words/en.json', askedAnew],
  ['pagefind/pagefind.js', askedAnew],
  ['pagefind/pagefind-entry.json', askedAnew],
  ['pagefind/hi/pagefind.js', askedAnew],
  ['pagefind/fragment/en_1882917.pf_fragment', keptForever],
  ['pagefind-spoilers/index/en_1882917.pf_index', keptForever],
  ['pagefind/hi/filter/hi_1882917.pf_filter', keptForever],
  ['_astro/names.DmLkCVeF.js', keptForever],
  ['_astro/fonts/3cf1f272ad986f46.woff2', keptForever],
  ['admin/parts/BN2CJTDA.js', keptForever],
];

describe('the promises', () => {
  it.each(addresses)(
    'say of /magazine/%s how long it may be kept, and all that is said of every file',
    (path, cache) => {
      expect(headersFor(rules, `/magazine/${path}`)).toMatchObject({ ...everywhere, 'Cache-Control': cache });
    },
  );

  it('say of a feed what it is, so that a browser shows it and a reader knows it', () => {
    const typeOf = (path: string): string | undefined => headersFor(rules, `/magazine/${path}`)['Content-Type'];
    expect(typeOf('feed.xml')).toBe('application/xml; charset=utf-8');
    expect(typeOf('themes/grief/feed.xml')).toBe('application/xml; charset=utf-8');
    expect(typeOf('feed.json')).toBe('application/feed+json; charset=utf-8');
    expect(typeOf('opensearch.xml')).toBe('application/opensearchdescription+xml');
    expect(typeOf('reviews/the-quay/')).toBeUndefined();
  });

  it('give a drawing a policy of its own wherever it lies, under which no script of it runs', () => {
    for (const path of ['favicon.svg', '_astro/a.DmLkCVeF.svg', 'admin/assets/a.svg']) {
      const { 'Content-Security-Policy': policy = '' } = headersFor(rules, `/magazine/${path}`);
      expect(policy.split('; ')).toEqual(expect.arrayContaining(["default-src 'none'", 'sandbox']));
      expect(policy).not.toContain('script');
      expect(policy).toContain("frame-ancestors 'none'");
    }
    expect(headersFor(rules, '/magazine/_astro/a.DmLkCVeF.svg')['Cache-Control']).toBe(keptForever);
    expect(headersFor(rules, '/magazine/reviews/svg/')).toMatchObject(everywhere);
  });

  it('say no other header of a path twice: some hosts take the last, and some join both', () => {
    for (const [path] of addresses) {
      const said = rules
        .filter((rule) => pathPattern(rule.path).test(`/magazine/${path}`))
        .flatMap(({ headers }) => Object.keys(headers));
      expect(said.toSorted(), path).toEqual([...new Set(said)].toSorted());
    }
  });

  it('allow a page nothing inline', () => {
    const ofPages = rules.filter(({ path }) => path !== '/magazine/*.svg');
    expect(ofPages).toHaveLength(rules.length - 1);
    expect(JSON.stringify(ofPages)).not.toContain('unsafe');
  });
});

describe('the file of headers', () => {
  it('is read as it was written', () => {
    expect(rulesOfFile(headerFile(rules))).toEqual(rules);
  });

  it('keeps to the limits of hosts, however many pages there are', () => {
    const pages = Array.from({ length: 300 }, (_, index) => `page-${String(index)}`);
    const many = headerRules({ base: '/', pages });
    expect(many).toHaveLength(100);
    for (const line of headerFile(many).split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
    for (const { path } of many) expect(path.match(/\*/g)?.length ?? 0, path).toBeLessThanOrEqual(1);
  });
});

describe('the configuration of nginx', () => {
  const config = nginxConfig(site, { root: '/var/www/a "b"', port: 80 });

  it('leads on from old addresses as they are decoded, and has no sign that would end or begin something', () => {
    expect(config).toContain('location = "/magazine/old/quay/" { return 301 "/magazine/reviews/the-quay/"; }');
    expect(config).toContain('location = "/magazine/क/" { return 301 "/magazine/reviews/prakash/#part-2"; }');
    expect(config).toContain(String.raw`location = "/magazine/a\"b{c}$d" { return 301 "/magazine/reviews/%24x/"; }`);
    expect(config).toContain(String.raw`root "/var/www/a \"b\"";`);
  });

  it('says of withdrawn addresses that they are gone, and of its own files that there are none', () => {
    expect(config).toContain('location = "/magazine/old-feed.xml" { return 410; }');
    expect(config).toContain('location = /magazine/_headers { return 404; }');
  });
});

describe('the configuration of Caddy', () => {
  const config = caddyfile(site, { root: '/var/www/example.org', address: 'example.org' });

  it('leads on from old addresses, each to the letter, as Caddy decodes them', () => {
    expect(config).toContain(
      '@moved-1 path_regexp `^/magazine/old/quay/$`\n\t\tredir @moved-1 "/magazine/reviews/the-quay/" 301',
    );
    expect(config).toContain('@moved-2 path_regexp `^/magazine/क/$`');
    expect(config).toContain('redir @moved-2 "/magazine/reviews/prakash/#part-2" 301');
  });

  it('has no sign of an address that means more than itself', () => {
    expect(config).toContain('@moved-3 path_regexp `^/magazine/a\\x22b\\x7bc\\x7d\\x24d$`');
  });

  it('says of withdrawn addresses that they are gone, each to the letter', () => {
    expect(config).toContain('@gone-1 path_regexp `^/magazine/old\\x2dfeed\\x2exml$`');
    expect(config).toContain('error @gone-1 410');
    // Caddy's matcher of paths takes no account of case.
    expect(config).not.toMatch(/(?:redir|error) "/);
  });
});
