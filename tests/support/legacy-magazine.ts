/** An old magazine with the habits of such magazines: three posts, of which one has every convention. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './built-publication.ts';
import { makeComment, makeItem, makeSite, wxr } from './wxr-writer.ts';

const old = 'https://www.old-magazine.example';
const html = readFileSync(join(projectRoot, 'tests/fixtures/imports/legacy/post.html'), 'utf8');

/** The export. */
export function legacyExport(): string {
  const site = makeSite({
    title: 'Old Magazine',
    url: old,
    authors: [{ login: 'meera', displayName: 'Meera Krishnan', line: 0 }],
    terms: [
      { taxonomy: 'category', slug: 'screen', name: 'Screen', parent: '', description: 'Films and series.' },
      { taxonomy: 'category', slug: 'colonial-pasts', name: 'Colonial Pasts', parent: 'screen', description: '' },
      { taxonomy: 'post_tag', slug: 'revenge', name: 'Revenge', parent: '', description: '' },
    ],
  });
  return wxr(site, [
    makeItem({
      ...{ id: '11', slug: 'the-babadook-at-the-bottom-of-the-stairs', creator: 'meera' },
      title: 'The Babadook At The Bottom Of The Stairs',
      link: `${old}/2017/03/08/the-babadook-at-the-bottom-of-the-stairs/`,
      excerpt: 'A widow, a boy, and a picture book that neither of them bought.',
      content: 'Jennifer Kent’s <em>The Babadook</em> (2014) keeps its monster in the house.\n\nIt is fed in the end.',
      ...{ date: '2017-03-08 09:00:00', dateGmt: '2017-03-08 03:30:00' },
      terms: [{ taxonomy: 'category', slug: 'colonial-pasts', name: 'Colonial Pasts' }],
    }),
    makeItem({
      id: '12',
      type: 'attachment',
      status: 'inherit',
      slug: 'nightingale-still',
      attachmentUrl: `${old}/wp-content/uploads/2019/08/Nightingale-Still.jpg`,
      meta: [{ key: '_wp_attachment_image_alt', value: 'A woman on horseback between burnt trees.' }],
    }),
    makeItem({
      ...{ id: '13', slug: 'the-nightingale-refuses-to-let-revenge-be-a-relief', creator: 'meera' },
      title: '‘The Nightingale’ Refuses To Let Revenge Be A Relief',
      link: `${old}/2019/08/30/the-nightingale-refuses-to-let-revenge-be-a-relief/`,
      excerpt: 'Jennifer Kent made a film about a debt, and about who is sent to collect it.',
      content: html,
      ...{ date: '2019-08-30 18:15:00', dateGmt: '2019-08-30 12:45:00' },
      terms: [
        { taxonomy: 'category', slug: 'colonial-pasts', name: 'Colonial Pasts' },
        { taxonomy: 'post_tag', slug: 'revenge', name: 'Revenge' },
      ],
      meta: [{ key: '_thumbnail_id', value: '12' }],
      commentStatus: 'closed',
      comments: [
        makeComment({
          id: '71',
          author: 'Sunil',
          date: '2019-09-01 10:00:00',
          dateGmt: '2019-09-01 04:30:00',
          content: 'I had to stop at the <em>hut</em>.\n\nCame back a week later.',
          url: 'http://sunil.example',
        }),
        makeComment({
          id: '72',
          author: 'Meera Krishnan',
          parent: '71',
          date: '2019-09-01 12:00:00',
          dateGmt: '2019-09-01 06:30:00',
          content: 'A week is fair.',
        }),
        makeComment({ id: '73', author: 'Another site', type: 'pingback', content: '[&#8230;] a link [&#8230;]' }),
        makeComment({ id: '74', author: 'Cheap pills', approved: 'spam', content: 'Buy.' }),
      ],
    }),
  ]);
}

/** What an editor would say of the old magazine's words. */
export const legacyMap = `terms:
  category:
    screen: none
    colonial-pasts: colonial-pasts
  post_tag:
    revenge: revenge
`;
