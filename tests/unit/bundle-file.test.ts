import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fragmentOf } from '../../src/search/bundle-file.ts';

const fragment = {
  url: '/reviews/the-quay/',
  content: 'Fog on the quay.',
  word_count: 4,
  filters: { theme: ['the-sea'] },
  meta: { title: 'The Quay' },
  anchors: [{ element: 'section', id: 'notes', text: 'Notes', location: 3 }],
};

it('reads all that a fragment says, and no name of an element', () => {
  const bytes = gzipSync(`pagefind_dcd${JSON.stringify(fragment)}`);
  const texts = fragmentOf(bytes, () => true)?.texts;
  expect(texts).toEqual(expect.arrayContaining(['Fog on the quay.', 'theme', 'the-sea', 'The Quay', 'notes', 'Notes']));
  expect(texts).not.toContain('section');
});
