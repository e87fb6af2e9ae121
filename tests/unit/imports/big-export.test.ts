import { expect, it } from 'vitest';
import { bigExportText } from '../../support/big-export.ts';
import { whatIsRead } from '../../support/read-whole-export.ts';

const size = { posts: 30, bytesPerPost: 5000 };

it('writes the same export each time, as large as it is asked to', () => {
  const text = [...bigExportText(size)].join('');
  expect([...bigExportText(size)].join('')).toBe(text);
  const larger = [...bigExportText({ ...size, bytesPerPost: 20_000 })].join('');
  expect((larger.length - text.length) / size.posts).toBeGreaterThan(14_000);
  expect((larger.length - text.length) / size.posts).toBeLessThan(17_000);
});

it('writes posts of a magazine, each with its picture, its comments and links to others', async () => {
  const { items } = await whatIsRead([...bigExportText(size)].join(''));
  const posts = items.filter(({ type }) => type === 'post');
  const addresses = new Set(posts.map(({ link }) => link));
  expect(posts).toHaveLength(size.posts);
  for (const { id, meta, content, comments } of posts) {
    const picture = items.find((item) => item.id === meta.find(({ key }) => key === '_thumbnail_id')?.value);
    expect(picture).toMatchObject({ type: 'attachment', parent: id });
    expect(comments.length).toBeGreaterThanOrEqual(3);
    const links = [...content.matchAll(/href="(https:\/\/big\.example[^"]*)"/g)].map(([, address = '']) => address);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((link) => !addresses.has(link))).toEqual([]);
  }
  const all = posts.map(({ content }) => content).join('');
  for (const convention of [
    'Trigger Warning: ',
    '[Spoilers Ahead]',
    'Also read: ',
    '[caption id=',
    'Featured Image Source',
  ])
    expect(all).toContain(convention);
});
