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

describe('whatever it is encoded in', () => {
  const text = wxr(makeSite(), [makeItem({ title: 'Amélie – “ça”' })]);
  const declared = (encoding: string): string => text.replace('encoding="UTF-8"', `encoding="${encoding}"`);
  const utf16be = (written: string): Buffer => Buffer.from(written, 'utf16le').swap16();

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-8 without a declaration', Buffer.from(text.replace(/^<\?xml.*\n/, ''))],
    ['UTF-8 after blank lines, which XML forbids', Buffer.from(`\n \r\n${text}`)],
    ['UTF-8 that was UTF-16 once', Buffer.from(declared('utf-16'))],
    ['UTF-8 whose mark contradicts its declaration', Buffer.from(`\uFEFF${declared('ISO-8859-1')}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le')],
    ['UTF-16, big end first', utf16be(`\uFEFF${declared('UTF-16')}`)],
    ['UTF-16 without a mark', Buffer.from(declared('UTF-16LE'), 'utf16le')],
    [
      'windows-1252',
      Buffer.from(declared('windows-1252').replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1'),
    ],
    [
      'ISO-8859-1',
      Buffer.from(declared('ISO-8859-1').replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1'),
    ],
    ['XML 1.1', Buffer.from(text.replace('version="1.0"', 'version="1.1"'))],
  ])('reads %s', async (_, bytes) => {
    const read = await whatIsRead(bytes);
    expect(read.items.map(({ title }) => title)).toEqual(['Amélie – “ça”']);
    expect(read.damage).toEqual({ forbidden: 0, unreadable: 0 });
  });

  it('leaves out and counts what XML forbids', async () => {
    const { items, damage } = await whatIsRead(text.replace('Amélie', 'Am\u0000é\u000B\u001Fl\uFFFFie\u0008'));
    expect(items[0]!.title).toBe('Amélie – “ça”');
    expect(damage).toEqual({ forbidden: 5, unreadable: 0 });
  });

  it('counts references to what XML forbids with it', async () => {
    const { damage } = await whatIsRead(channel('<item><wp:post_id>1</wp:post_id><title>a&#11;b&#0;</title></item>'));
    expect(damage.forbidden).toBe(2);
  });

  it('marks and counts bytes that are no UTF-8', async () => {
    const { items, damage } = await whatIsRead(Buffer.from(text.replace('Amélie – “ça”', 'Amélie'), 'latin1'));
    expect(items[0]!.title).toBe('Am\uFFFDlie');
    expect(damage).toEqual({ forbidden: 0, unreadable: 1 });
  });

  it('keeps characters beyond the first plane, cut or not', async () => {
    const title = '🎬'.repeat(50_000);
    expect((await onlyItem(wxr(makeSite(), [makeItem({ title })]))).title).toBe(title);
  });
});

function withoutLines(thing: unknown): unknown {
  return JSON.parse(JSON.stringify(thing, (key, value: unknown) => (key === 'line' ? undefined : value)));
}
