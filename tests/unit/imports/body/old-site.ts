/** An archive around a body, as far as a body asks. */
import type { AttachedImage, BodySurroundings } from '../../../../src/imports/body/arriving-body.ts';

const library: readonly AttachedImage[] = [
  { id: '7', url: 'https://old.example/files/stair.jpg', alt: 'A stair', caption: 'The stair', title: 'stair' },
  { id: '8', url: 'https://old.example/files/hall.jpg', alt: '', caption: '', title: 'An empty hall' },
  { id: '9', url: 'https://old.example/files/song.mp3', alt: '', caption: '', title: 'A song' },
];

/** Pictures that were uploaded to other posts; the names of the originals end in sizes. */
const others: readonly AttachedImage[] = ['580x300', '150x150'].map((size) => ({
  id: size,
  url: `https://old.example/files/still-${size}.jpg`,
  alt: `Still ${size}`,
  caption: '',
  title: '',
}));

/** The site at https://old.example/, with one review that is here now. */
export const oldSite: BodySurroundings = {
  address: 'https://old.example/2018/a-post/',
  linkTo: (url) => {
    const [, fragment] = /^https:\/\/old\.example\/parasite\/(#.*)?$/.exec(url) ?? ['', undefined];
    return url.startsWith('https://old.example/parasite/') ? `/reviews/parasite/${fragment ?? ''}` : undefined;
  },
  imageName: (url) => url.replace(/^.*\//, ''),
  attachment: (id) => [...library, ...others].find((image) => image.id.replace(/\D.*/, '') === id),
  ownAttachments: library,
  footnotes: '[{"id":"f-1","content":"A <em>note</em>."}]',
};
