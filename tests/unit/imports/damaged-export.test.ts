/** What an export lacks of its texts: an item that is too large, letters that its encoding does not have. */
import { expect, it } from 'vitest';
import type { ImportArguments } from '../../../src/cli/import/arguments.ts';
import { importWordpress } from '../../../src/cli/import/import-wordpress.ts';
import type { ImportReport } from '../../../src/cli/import/report-text.ts';
import { readSettings } from '../../../src/sources/settings.ts';
import { newHome, type NewHome } from '../../support/moving-magazine.ts';
import { makeComment, makeItem, makeSite, wxr } from '../../support/wxr-writer.ts';

async function bring(home: NewHome, text: string | Buffer): Promise<ImportReport> {
  const file = await home.put('old.xml', text);
  const args: ImportArguments = {
    ...{ source: 'wordpress' as const, file, map: undefined, uploads: undefined, fetches: false, isDryRun: false },
    ...{ format: 'text' as const, report: undefined, author: undefined },
  };
  return importWordpress(args, readSettings({ CONTENT_DIR: home.contentDir }));
}

it('leaves a post of thirty megabytes, says why and what to do, and brings the rest', async () => {
  const home = await newHome();
  const large = makeItem({ id: '2', slug: 'large', title: 'The large one', comments: [makeComment({ id: '9' })] });
  const items = [makeItem({ id: '1', slug: 'first' }), large, makeItem({ id: '3', slug: 'third' })];
  const picture = `<img src="data:image/png;base64,${'A'.repeat(30_000_000)}">`;
  const export_ = wxr(makeSite(), items);
  const at = export_.indexOf('<content:encoded><![CDATA[', export_.indexOf('The large one')) + 26;
  const { accounts } = await bring(home, export_.slice(0, at) + picture + export_.slice(at));
  expect(accounts.map(({ source: { kind, id }, outcome }) => [kind, id, outcome])).toEqual([
    ['post', '1', 'written'],
    ['post', '2', 'left'],
    ['comment', '9', 'left'],
    ['post', '3', 'written'],
  ]);
  expect(accounts[1]).toMatchObject({
    source: { title: 'The large one' },
    reason: expect.stringMatching(/^It holds more than 20 million characters, .* import that file\.$/) as string,
  });
});

it('names the posts in which letters cannot be read, and says what to do', async () => {
  const home = await newHome();
  const items = [makeItem({ id: '1', slug: 'first' }), makeItem({ id: '2', slug: 'second', content: 'Amélie, très.' })];
  const { notes } = await bring(home, Buffer.from(wxr(makeSite(), items), 'latin1'));
  const told = notes.filter(({ message }) => message.includes('cannot be read'));
  expect(told).toMatchObject([
    {
      source: { id: 'export' },
      message:
        'The file holds 2 characters that cannot be read in its encoding, in 1 item; the sign \ufffd stands for each.',
      hint: expect.stringContaining('encoding="windows-1252"') as string,
    },
    {
      source: { kind: 'post', id: '2' },
      message: '2 characters of it cannot be read in the encoding of the file; the sign \ufffd stands for each.',
    },
  ]);
  expect(await home.read('reviews/second.md')).toContain('Am\ufffdlie');
});

it('says where a file is UTF-8 against its own first line', async () => {
  const home = await newHome();
  const text = wxr(makeSite(), [makeItem({ id: '1', slug: 'first', content: 'Amélie, très.' })]);
  const { notes } = await bring(home, text.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"'));
  expect(await home.read('reviews/first.md')).toContain('Amélie, très.');
  expect(notes[0]).toMatchObject({
    kind: 'guessed',
    message: expect.stringContaining('it was read as UTF-8') as string,
  });
});
