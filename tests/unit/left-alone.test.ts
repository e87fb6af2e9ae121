/** What is left alone: colons, brackets and bars that nobody meant as a directive are printed as they were typed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyRenderer, type BodyRenderer } from '../../src/markdown/processor.ts';
import { reportBody } from '../../src/markdown/body-report.ts';

let renderer: BodyRenderer;
beforeAll(async () => {
  renderer = await bodyRenderer({ kind: 'review', base: '/' });
});

async function text(body: string): Promise<string> {
  const { html } = await renderer.render(body, new URL('file:///content/reviews/a.md'));
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&')
    .trim();
}

describe('printed as typed', () => {
  it.each([
    'It begins at 10:30, and again at 9:00.',
    'Shot in 2.39:1, shown in 16:9.',
    'In 2:39:1 exactly.',
    'Note:this is one, Note:film too.',
    'A smile :smile: and a film :film_frames: and a warning :warning: typed bare.',
    'At http://localhost:4321/ and https://example.org:8080/a:b.',
    'Of std::vector, of a::b and of Foo::Bar::baz.',
    'A colon : apart, two :: apart.',
    'A score of 3:2 (1:1 at half-time).',
    'Attention : spoilers ahead ! Ici : un film.',
    'Spoilers: none. Spoiler: he lives.',
    'No spoilers [sic] here, and a spoiler (of sorts).',
    'A list: [one], [two] and {three}.',
    'The boiler [it bursts], the soiled [sheets].',
    'a || b || c, and || alone',
    '5 > 4! 3 < 4!',
    'Faces: :) :-) :D ;-) :[ :{',
    'दुःख, अंतः, 10:30 बजे',
    '注：剧透【注】，时间：10:30',
    'Sister:brother:mother',
    'An address such as fe80::1 in a line',
    'C:\\films\\oldboy and a:b@c',
    '{x} and {{y}} and {% z %}',
    'The spoilers of a car; a [spoiler ahead].',
    '4077:th, in M.A.S.H.',
    'q:a:b:c:d',
    ':hint and :Note bare, of no name in the table',
  ])('%s', async (body) => {
    expect(reportBody(body, 1, 'review').findings).toEqual([]);
    expect(await text(body)).toBe(body);
  });

  it.each([
    [
      'code in a line',
      'Write `:spoiler[x]`, ``:::spoiler`` or `::spoilers-ahead`.',
      'Write :spoiler[x], :::spoiler or ::spoilers-ahead.',
    ],
    [
      'code between fences',
      '```\n:::spoiler\n:spoiler [x]\n::spoilers-ahead\n```',
      ':::spoiler\n:spoiler [x]\n::spoilers-ahead',
    ],
    ['code between tildes', '~~~ md\n:Spoiler[x\n~~~', ':Spoiler[x'],
    ['code between fences in a list', '- ```\n  :::spoiler\n  ```', ':::spoiler'],
    ['code between fences in a quote', '> ```\n> :::spoiler\n> ```', ':::spoiler'],
    [
      'an escaped colon',
      'A \\:spoiler[x] and \\::spoilers-ahead and \\:::spoiler.',
      'A :spoiler[x] and ::spoilers-ahead and :::spoiler.',
    ],
    ['an escaped colon at the beginning of a line', '\\::: so\n\n\\:film', '::: so\n:film'],
    ['brackets around a spoiler that are its sentence’s', 'He [and :spoiler[x] too] left.', 'He [and x too] left.'],
  ])('%s', async (_, body, printed) => {
    expect(reportBody(body, 1, 'review').findings).toEqual([]);
    expect((await text(body)).replace(/\n+/g, '\n')).toBe(printed);
  });

  it('a time, and the footnote behind it is called', async () => {
    const body = 'At 10:30[^1], in 2.39:1[^a], at 5:30pm[^1].\n\n[^1]: Local time.\n\n[^a]: Or nearly.';
    expect(reportBody(body, 1, 'review').findings).toEqual([]);
    const { html } = await renderer.render(body, new URL('file:///content/reviews/a.md'));
    expect(html.match(/data-footnote-ref/g)).toHaveLength(3);
    expect(html).not.toContain('[^');
  });

  it('links, whatever colons their addresses hold', async () => {
    const body =
      'See [it](https://example.org/:film/a:b), <https://example.org:80/:spoiler> and [[1]](https://a.example).';
    expect(reportBody(body, 1, 'review').findings).toEqual([]);
    expect(await text(body)).toBe('See it, https://example.org:80/:spoiler and [1].');
  });

  it('tables, whose bars may stand together', () => {
    const body = '| a || b |\n|---|---|---|\n| c || d |\n||e||';
    expect(reportBody(body, 1, 'review').findings).toEqual([]);
  });
});
