/** Every directive, its right uses and its misuse: Markdown in, HTML out. The files are in fixtures/markdown/. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BodyKind } from '../../src/markdown/body-kind.ts';
import { bodyPieces } from '../../src/markdown/markers.ts';
import { bodyRenderer, type RenderedBody } from '../../src/markdown/processor.ts';
import { bodyFaults } from '../support/html-faults.ts';
import { anchorsIn } from '../support/rendered-body.ts';

const folder = join(import.meta.dirname, '../fixtures/markdown');
const names = readdirSync(folder).sort();
/** Fixtures of what the check refuses: what a page shown before the check would do with it. */
const refused = new Set(['html-refused', 'comment-refused', 'slips-are-not-obeyed']);

function kindOf(name: string): BodyKind {
  if (name.startsWith('comment-')) return 'comment';
  if (name === 'spoiled-review') return name;
  return name.startsWith('standing-') ? 'standing' : 'review';
}

async function rendered(name: string): Promise<RenderedBody> {
  const base = name === 'sub-path' ? '/magazine/' : '/';
  const renderer = await bodyRenderer({ kind: kindOf(name), base, language: 'en' });
  const file = join(folder, name, 'input.md');
  return renderer.render(readFileSync(file, 'utf8'), pathToFileURL(join('/content/any', `${name}.md`)));
}

describe.each(names)('%s', (name) => {
  let body: RenderedBody;
  beforeAll(async () => {
    body = await rendered(name);
  });

  it('is rendered as the fixture says', async () => {
    const file = join(folder, name, 'output.html');
    expect(existsSync(file), 'a fixture without its output; make an empty file and run vitest with -u').toBe(true);
    await expect(body.html).toMatchFileSnapshot(file);
  });

  it('is HTML that no browser has to mend', () => {
    expect(bodyFaults(body.html)).toEqual([]);
  });

  it('has the anchors that the check knows', () => {
    const { html, report } = body;
    expect(anchorsIn(html)).toEqual([...report.anchors].sort());
  });

  it(refused.has(name) ? 'is refused by the check' : 'is nothing that the check refuses', () => {
    const { findings } = body.report;
    if (refused.has(name)) expect(findings).not.toEqual([]);
    else expect(findings).toEqual([]);
  });
});

describe('the markers of a body', () => {
  const spoken = { wordsOf: (key: string, value: string) => `${key} ${value}`.trim(), lang: undefined };

  it('are cut out, and spoilers get the films of the review', () => {
    const html =
      '<p><span data-spoiler="@first x">a</span><cue-film-title data-id="oldboy"></cue-film-title></p>' +
      '<section data-spoiler="@all" data-nosnippet=""><cue-membership></cue-membership></section>';
    expect(bodyPieces(html, ['one', 'two'], spoken)).toEqual([
      { html: '<p><span data-spoiler="one x">a</span>' },
      { marker: { name: 'film-title', film: 'oldboy' } },
      { html: '</p><section data-spoiler="one two" data-nosnippet="">' },
      { marker: { name: 'membership' } },
      { html: '</section>' },
    ]);
  });

  it('stand in attributes for words of the interface, in whose language a link or a button is', () => {
    const html =
      '<a aria-label="@backToCall 1-2">↩</a><section aria-label="@withSpoilers"><p title="@open">x</p></section>';
    expect(bodyPieces(html, [], { ...spoken, lang: 'hi' })).toEqual([
      {
        html: '<a lang="hi" aria-label="backToCall 1-2">↩</a><section aria-label="withSpoilers"><p title="@open">x</p></section>',
      },
    ]);
  });

  it('include the formats of a picture, which come as images', () => {
    const html =
      '<picture><img data-source="image/avif" width="48" src="/a_1.avif" srcset="/a_1.avif 48w" sizes="48px">' +
      '<img alt="A &#x3C;img data-source=&#x22;image/webp&#x22;>" src="/a_2.png"></picture>';
    expect(bodyPieces(html, [], spoken)).toEqual([
      {
        html:
          '<picture><source type="image/avif" srcset="/a_1.avif 48w" sizes="48px">' +
          '<img alt="A &#x3C;img data-source=&#x22;image/webp&#x22;>" src="/a_2.png"></picture>',
      },
    ]);
  });

  it('are not found in words or attributes that look like them', () => {
    const html =
      '<p title="<cue-membership></cue-membership>">data-spoiler="@first" &#x3C;cue-membership>&#x3C;/cue-membership></p>';
    expect(bodyPieces(html, ['one'], spoken)).toEqual([{ html }]);
  });
});
