import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readBundleFile } from '../../src/search/bundle-file.ts';

it('reads of a page’s anchors what the page says, and not the names of their elements', () => {
  const anchors = [{ element: 'section', id: 'the-vault', text: 'Opening', location: 12 }];
  const page = { url: '/reviews/the-lighthouse/', content: 'Words.', anchors };
  const read = readBundleFile('en_1.pf_fragment', gzipSync(`pagefind_dcd${JSON.stringify(page)}`));
  expect(read).toEqual({
    kind: 'fragment',
    address: '/reviews/the-lighthouse/',
    texts: ['/reviews/the-lighthouse/', 'Words.', 'the-vault', 'Opening'],
  });
});
