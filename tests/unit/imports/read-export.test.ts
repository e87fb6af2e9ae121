import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExport } from '../../../src/imports/wordpress/read-export.ts';
import { channel, exportFile, onlyItem, whatIsRead } from '../../support/read-whole-export.ts';
import { makeComment, makeItem, makeSite, secretAddress, secretMailHost, wxr } from '../../support/wxr-writer.ts';

const small = wxr(makeSite(), [makeItem()]);

describe('an export is read', () => {
  it('with all that its shapes name, in the order of the file', async () => {
    const site = makeSite({
      authors: [{ login: 'mira', displayName: 'Mira Óvári', line: 0 }],
      terms: [
        { taxonomy: 'category', slug: 'horror', name: 'Horror', parent: 'genres', description: 'What scares.' },
        { taxonomy: 'post_tag', slug: 'final-girl', name: 'Final girl & co.', parent: '', description: '' },
        { taxonomy: 'nav_menu', slug: 'main', name: 'Main menu', parent: '', description: '' },
      ],
    });
    const items = [
      makeItem({
        id: '7',
        title: 'Suspiria & <em>Possession</em>',
        creator: 'mira',
        excerpt: 'Two films.\n',
        content: '\n  <p>First\u00a0line</p>\n\n[gallery ids="1,2"]\n  ',
        password: ' secret ',
        isSticky: true,
        menuOrder: -3,
        commentStatus: 'closed',
        parent: '3',
        modified: '2019-01-01 10:00:00',
        modifiedGmt: '2019-01-01 09:00:00',
        terms: [
          { taxonomy: 'category', slug: 'horror', name: 'Horror' },
          { taxonomy: 'post_format', slug: 'post-format-aside', name: 'Aside' },
        ],
        meta: [
          { key: 'rating', value: '4.5' },
          { key: 'rating', value: '5' },
          { key: '_footnotes', value: '[{"content":"A <b>note</b>","id":"x"}]' },
        ],
        comments: [
          makeComment({ id: '1', author: 'Zoë', url: 'https://zoe.example/?a=1&b=2', content: 'First.\n\nSecond.' }),
          makeComment({ id: '2', parent: '1', approved: 'spam', type: 'pingback' }),
        ],
      }),
      makeItem({ id: '8', type: 'attachment', status: 'inherit', attachmentUrl: 'https://old.example/a.jpg' }),
      makeItem({ id: '9', type: 'wp_block', status: 'draft', slug: '', date: '0000-00-00 00:00:00' }),
    ];
    const read = await whatIsRead(wxr(site, items));
    expect(withoutLines(read.site)).toEqual(withoutLines(site));
    expect(withoutLines(read.items)).toEqual(withoutLines(items));
    expect(read.damage).toEqual({ forbidden: 0, unreadable: 0 });
  });

  it('with the lines of its items, comments and authors', async () => {
    const text = wxr(makeSite({ authors: [{ login: 'mira', displayName: 'Mira', line: 0 }] }), [
      makeItem({ content: 'a\nb\r\nc' }),
      makeItem({ id: '2', comments: [makeComment()] }),
    ]);
    const { items, site } = await whatIsRead(text);
    const lines = text.split('\n');
    expect(lines[site.authors[0]!.line - 1]).toContain('<wp:author>');
    expect(items.map(({ line }) => lines[line - 1])).toEqual(['<item>', '<item>']);
    expect(lines[items[1]!.comments[0]!.line - 1]).toContain('<wp:comment>');
  });

  it('without any e-mail or IP address', async () => {
    const text = wxr(makeSite({ authors: [{ login: 'mira', displayName: 'Mira', line: 0 }] }), [
      makeItem({ comments: [makeComment(), makeComment({ id: '2' })] }),
    ]);
    expect(text).toContain(secretMailHost);
    expect(text).toContain(secretAddress);
    const told = JSON.stringify(await whatIsRead(text));
    expect(told).not.toContain(secretMailHost);
    expect(told).not.toContain(secretAddress);
  });

  it('with the names of those who log in and sign with their e-mail addresses', async () => {
    const { site, items } = await whatIsRead(
      wxr(makeSite({ authors: [{ login: 'mira@mail.example', displayName: 'Mira (mira@mail.example)', line: 0 }] }), [
        makeItem({
          creator: 'mira@mail.example',
          comments: [makeComment({ author: 'zoe@mail.example' }), makeComment({ id: '2', author: '@zoe and @ko' })],
        }),
      ]),
    );
    expect(site.authors).toMatchObject([{ login: 'mira', displayName: 'Mira (mira)' }]);
    expect(items[0]!.creator).toBe('mira');
    expect(items[0]!.comments.map(({ author }) => author)).toEqual(['zoe', '@zoe and @ko']);
  });

  it('as often as it is iterated, its head there with the first item', async () => {
    const reading = readExport(await exportFile(small));
    for (const pass of [1, 2])
      for await (const item of reading)
        expect([pass, item.id, reading.site.url]).toEqual([pass, '1', 'https://old.example']);
  });

  it('with a head that goes on after the items', async () => {
    const item = '<item><title>A</title><wp:post_id>1</wp:post_id></item>';
    const author = '<wp:author><wp:author_login>late</wp:author_login></wp:author>';
    const { site } = await whatIsRead(channel(`<title>T</title>${item}${author}`));
    expect(site.authors.map(({ login }) => login)).toEqual(['late']);
  });

  it('with a head that is asked for in the middle of it', async () => {
    const login = 'long'.repeat(50_000);
    const item = '<item><wp:post_id>1</wp:post_id></item>';
    const author = `<wp:author><wp:author_login>${login}</wp:author_login></wp:author>`;
    const reading = readExport(await exportFile(channel(`${item}${author}`)));
    for await (const { id } of reading) expect([id, reading.site.authors.length]).toEqual(['1', 1]);
    expect(reading.site.authors[0]!.login).toBe(login);
  });

  it('in pieces, however they are cut, with its progress in bytes', async () => {
    const items = Array.from({ length: 40 }, (_, index) =>
      makeItem({ id: String(index), content: `${'<p>é𝄞 &amp; ]]&gt; ]] >\r\n</p>'.repeat(200 + index)}]]>` }),
    );
    const path = await exportFile(wxr(makeSite(), items));
    const told: (readonly [number, number])[] = [];
    const contents: string[] = [];
    for await (const { content } of readExport(path, (bytes, total) => told.push([bytes, total])))
      contents.push(content);
    expect(contents).toEqual(items.map(({ content }) => content.replaceAll('\r\n', '\n')));
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)![0]).toBe(told[0]![1]);
    expect(told.map(([bytes]) => bytes)).toEqual(told.map(([bytes]) => bytes).sort((a, b) => a - b));
  });
});

describe('whatever version and form it has', () => {
  it.each(['1.0', '1.1', '1.2', ''])('reads version "%s"', async (version) => {
    const text = wxr(makeSite({ version }), [makeItem()]).replaceAll('export/1.2/', `export/${version || '1.2'}/`);
    const { site, items } = await whatIsRead(text);
    expect(site.version).toBe(version);
    expect(items).toHaveLength(1);
  });

  it('takes each term of version 1.0 once, and its tags as tags', async () => {
    const item = await onlyItem(
      channel(`<item><wp:post_id>1</wp:post_id>
        <category><![CDATA[Horror]]></category>
        <category domain="category" nicename="horror"><![CDATA[Horror]]></category>
        <category domain="tag"><![CDATA[Gore]]></category>
        <category domain="tag" nicename="gore"><![CDATA[Gore]]></category>
        <category>Unfiled</category></item>`),
    );
    expect(item.terms).toEqual([
      { taxonomy: 'category', slug: 'horror', name: 'Horror' },
      { taxonomy: 'post_tag', slug: 'gore', name: 'Gore' },
      { taxonomy: 'category', slug: '', name: 'Unfiled' },
    ]);
  });

  it('yields items that have neither an ID nor a type, and passes over what it does not know', async () => {
    const { site, items } = await whatIsRead(
      channel(`<title>T</title><image><title>Not the title</title><url>x</url></image><wp:future><title>No</title></wp:future>
        <item/><item><title>A</title><unknown><title>B</title><wp:post_id>9</wp:post_id></unknown>
        <wp:comment><wp:commentmeta><wp:meta_key>k</wp:meta_key></wp:commentmeta></wp:comment></item>`),
    );
    expect(site.title).toBe('T');
    expect(items.map(({ id, type, title, terms, meta }) => ({ id, type, title, terms, meta }))).toEqual([
      { id: '', type: '', title: '', terms: [], meta: [] },
      { id: '', type: '', title: 'A', terms: [], meta: [] },
    ]);
    expect(items[1]!.comments).toHaveLength(1);
  });

  it.each([
    ['CDATA', '<![CDATA[A <b> & "c"]]>', 'A <b> & "c"'],
    ['plain text', 'A &lt;b&gt; &amp; "c"', 'A <b> & "c"'],
    ['CDATA that is cut at its own end', '<![CDATA[a ]]]]><![CDATA[> b]]>', 'a ]]> b'],
    ['CDATA with references, which are text there', '<![CDATA[&amp; &#8217;]]>', '&amp; &#8217;'],
    ['references by number', '&#8220;a&#x201D;', '“a”'],
    ['references by name, of XML', '&lt;&gt;&amp;&apos;&quot;', '<>&\'"'],
    ['references by name, of HTML', 'a&nbsp;b&hellip;&eacute;', 'a\u00a0b…é'],
    ['white space', '  a\n\tb  ', '  a\n\tb  '],
    ['nothing', '', ''],
    ['comments in between', 'a<!-- not this -->b', 'ab'],
    ['references to what XML forbids', 'a&#11;b&#0;c&#xFFFF;d', 'abcd'],
    ['brackets', '<![CDATA[[caption]]]>]', '[caption]]'],
  ])('reads text in %s', async (_, written, read) => {
    expect((await onlyItem(channel(`<item><wp:post_id>1</wp:post_id><title>${written}</title></item>`))).title).toBe(
      read,
    );
  });
});

describe('the trial of all that an export may hold', () => {
  const path = resolve(import.meta.dirname, '../../fixtures/imports/theme-unit-test/export.xml');

  it('is read whole', async () => {
    const text = await readFile(path, 'utf8');
    const { site, items } = await whatIsRead(text);
    const count = (element: string): number => text.split(`<${element}>`).length - 1;
    expect(items).toHaveLength(count('item'));
    expect(items.flatMap(({ comments }) => comments)).toHaveLength(count('wp:comment'));
    expect(items.flatMap(({ meta }) => meta)).toHaveLength(count('wp:postmeta'));
    expect(items.flatMap(({ terms }) => terms)).toHaveLength(text.split('<category domain=').length - 1);
    expect(site.authors).toHaveLength(count('wp:author'));
    expect(site.terms).toHaveLength(count('wp:category') + count('wp:tag') + count('wp:term'));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('has its terms, threads and attachments in their places', async () => {
    const { site, items } = await whatIsRead(await readFile(path, 'utf8'));
    const narrowest = site.terms.find(({ slug }) => slug === 'folk-horror-islands');
    expect(narrowest).toMatchObject({ taxonomy: 'category', name: 'Of islands', parent: 'folk-horror' });
    const { comments } = items.find(({ title }) => title === 'Comments, ten deep')!;
    const depth = (id: string): number => (id === '0' ? 0 : 1 + depth(comments.find((one) => one.id === id)!.parent));
    expect(Math.max(...comments.map(({ id }) => depth(id)))).toBe(10);
    expect(items.filter(({ parent }) => parent === '309').map(({ slug }) => slug)).toEqual([
      'balcony',
      'aisle',
      'curtain',
    ]);
  });

  it('keeps no address of a person', async () => {
    const text = await readFile(path, 'utf8');
    expect(text).toContain(secretMailHost);
    expect(text).toContain(secretAddress);
    const told = JSON.stringify(await whatIsRead(text));
    expect(told).not.toContain(secretMailHost);
    expect(told).not.toContain(secretAddress);
    expect(told).not.toContain('mail.example');
  });
});

function withoutLines(thing: unknown): unknown {
  return JSON.parse(JSON.stringify(thing, (key, value: unknown) => (key === 'line' ? undefined : value)));
}
