import { expect, it } from 'vitest';
import { rowsPerSheet, sheetPage } from '../contact-sheet/sheet-page.ts';
import { invalidHtml } from '../support/html-validity.ts';

const pictures = ['390.day', '390.night', '820.day', '820.night', '1440.day', '1440.night'].map(
  (end) => `pictures/समीक्षा "1".${end}.png`,
);
const row = { name: 'Search & its <words>', path: 'search/?q=a&b', pictures };

it('is one valid page, whose pictures lead to the large ones and say what they show', () => {
  const html = sheetPage('Contact sheet', [row]);
  expect(invalidHtml(html)).toEqual([]);
  const [, href, src, alt] = /<a href="([^"]+)"><img class="at-1440" src="([^"]+)" alt="([^"]+)"/.exec(html) ?? [];
  expect(href).toBe(encodeURI(pictures[4]!));
  expect(src).toBe(href);
  expect(alt).toBe('Search &amp; its &lt;words&gt;, 1440 px, day');
});

it('begins a new sheet when one is full', () => {
  const rows = Array.from({ length: rowsPerSheet + 1 }, () => row);
  const [, ...sheets] = sheetPage('Contact sheet', rows).split('<section class="sheet">');
  expect(sheets.map((sheet) => sheet.split('<th scope="row">').length - 1)).toEqual([rowsPerSheet, 1]);
});
