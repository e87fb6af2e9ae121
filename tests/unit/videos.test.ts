/** The addresses of videos: what a player is told, and what an importer makes of a player's address. */
import { expect, it } from 'vitest';
import { videoAt } from '../../src/imports/body/videos.ts';
import { embedAddress } from '../../src/markdown/remark-videos.ts';

const youtube = 'https://www.youtube-nocookie.com/embed/q57D6kF5B1k';
const vimeo = 'https://player.vimeo.com/video/1234567';

it.each([
  ['https://www.youtube.com/watch?v=q57D6kF5B1k', youtube],
  ['https://m.youtube.com/watch?v=q57D6kF5B1k&list=x', youtube],
  ['https://www.youtube.com/watch?v=q57D6kF5B1k&t=10s', `${youtube}?start=10`],
  ['https://www.youtube.com/watch?t=90&v=q57D6kF5B1k', `${youtube}?start=90`],
  ['https://youtu.be/q57D6kF5B1k?si=x&t=1h2m3s', `${youtube}?start=3723`],
  ['https://youtu.be/q57D6kF5B1k#t=2m', `${youtube}?start=120`],
  ['https://www.youtube.com/embed/q57D6kF5B1k?start=42', `${youtube}?start=42`],
  ['https://www.youtube.com/live/q57D6kF5B1k?t=0', youtube],
  ['https://www.youtube.com/shorts/q57D6kF5B1k?t=soon', youtube],
  ['https://vimeo.com/1234567', vimeo],
  ['https://vimeo.com/1234567/0a1b2cdef3', `${vimeo}?h=0a1b2cdef3`],
  ['https://vimeo.com/1234567/abcdef?share=copy', `${vimeo}?h=abcdef`],
  ['https://vimeo.com/1234567?h=abcdef', `${vimeo}?h=abcdef`],
  ['https://player.vimeo.com/video/1234567?h=abcdef&dnt=1', `${vimeo}?h=abcdef`],
  ['https://vimeo.com/1234567/likes', vimeo],
  ['https://vimeo.com/1234567?h=%22onload=', vimeo],
  ['https://archive.org/details/film', undefined],
])('the player of %s has its key and its moment', (address, player) => {
  expect(embedAddress(new URL(address))).toBe(player);
});

it.each([
  ['https://player.vimeo.com/video/1234567?h=abcdef&dnt=1', 'https://vimeo.com/1234567/abcdef'],
  ['https://vimeo.com/1234567/abcdef', 'https://vimeo.com/1234567/abcdef'],
  ['https://player.vimeo.com/video/1234567', 'https://vimeo.com/1234567'],
  ['//www.youtube.com/embed/q57D6kF5B1k?start=90&rel=0', 'https://www.youtube.com/watch?v=q57D6kF5B1k&t=90s'],
  ['https://youtu.be/q57D6kF5B1k', 'https://www.youtube.com/watch?v=q57D6kF5B1k'],
])('an imported %s leads to the same video', (address, page) => {
  const video = videoAt(address);
  expect(video?.url).toBe(page);
  // What was imported plays as what it was imported from.
  const player = new URL(address.startsWith('//') ? `https:${address}` : address);
  expect(embedAddress(new URL(page))).toBe(embedAddress(player));
});
