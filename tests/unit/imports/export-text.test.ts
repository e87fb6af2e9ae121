import { describe, expect, it } from 'vitest';
import { channel, onlyItem, whatIsRead } from '../../support/read-whole-export.ts';
import { makeItem, makeSite, wxr } from '../../support/wxr-writer.ts';

describe('an export is read, whatever it is encoded in', () => {
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

  it.each(['ISO-8859-1', 'windows-1252'])('reads UTF-8 whose first line says %s, and says so', async (encoding) => {
    const { items, damage } = await whatIsRead(Buffer.from(declared(encoding)));
    expect(items.map(({ title }) => title)).toEqual(['Amélie – “ça”']);
    expect(damage).toEqual({ forbidden: 0, unreadable: 0, mislabelled: encoding.toLowerCase() });
  });

  it.each([0, 1, 2])('judges no letter that a piece of the file cuts in two, %i bytes before it', async (bytes) => {
    const before = Buffer.from(declared('ISO-8859-1')).indexOf('Amélie');
    const title = `${'x'.repeat(64 * 1024 - before - bytes)}–é`;
    const { items, damage } = await whatIsRead(Buffer.from(declared('ISO-8859-1').replace('Amélie – “ça”', title)));
    expect([items[0]!.title === title, damage.mislabelled]).toEqual([true, 'iso-8859-1']);
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
