/** What the audit of the finished site takes for a leak, wherever it stands, and what it does not. */
import { close } from 'pagefind';
import { afterAll, describe, expect, it } from 'vitest';
import { leakReport } from '../../src/publish/leak.ts';
import { tellingForms } from '../../src/search/indexed-words.ts';
import { bodyLine, leaksIn, review, type Files } from '../support/audit-of.ts';

const telling = 'In the end she burns the whole house down with all of them inside.';
const run = 'she burns the whole house down with all';
const told: Files = { 'reviews/x.md': review(`Open words.\n\n:::spoiler\n${telling}\n:::`) };
const leak = { file: 'reviews/x.md', line: bodyLine + 3 };

describe('eight words of a spoiler in a row are found', () => {
  it.each([
    ['in a text', 'index.html', `<p>They say ${run} again.</p>`],
    [
      'across elements of a line',
      'index.html',
      `<p>she <em>burns</em> the <a href="/">whole house</a> down with all</p>`,
    ],
    ['in a description', 'index.html', `<meta name="description" content="${run}">`],
    ['in an alternative text', 'index.html', `<img alt="${run}">`],
    ['in a title of an element', 'index.html', `<a title="${run}">x</a>`],
    ['in the title', 'index.html', `<title>${run}</title>`],
    ['in an anchor', 'index.html', `<h2 id="${run.replaceAll(' ', '-')}">x</h2>`],
    ['in an address', 'index.html', `<a href="mailto:a@b.example?subject=${encodeURIComponent(run)}">x</a>`],
    ['in a label', 'index.html', `<nav aria-label="${run}"></nav>`],
    ['in data for search', 'index.html', `<span data-pagefind-meta="title:${run}"></span>`],
    [
      'in HTML in an attribute',
      'index.html',
      `<iframe srcdoc="&lt;p&gt;she &lt;b&gt;burns&lt;/b&gt; the whole house down with all&lt;/p&gt;"></iframe>`,
    ],
    ['in a comment', 'index.html', `<!-- ${run} -->`],
    ['in a script', 'index.html', `<script>let x = "${run}"</script>`],
    ['in JSON-LD', 'index.html', `<script type="application/ld+json">{"description": "${run}"}</script>`],
    [
      'in JSON-LD, escaped',
      'index.html',
      `<script type="application/ld+json">{"@graph":[{"review":[{"name":"\\u003cb\\u003e${run}\\u003c/b\\u003e"}]}]}</script>`,
    ],
    ['in a preview', 'index.html', `<meta property="og:description" content="${run}">`],
    [
      'in a sitemap',
      'sitemap-0.xml',
      `<urlset><url><loc>https://magazine.example/${run.replaceAll(' ', '-')}/</loc></url></urlset>`,
    ],
    ['in what stands without scripts', 'index.html', `<noscript><p>${run}</p></noscript>`],
    ['in a template', 'index.html', `<template><p>${run}</p></template>`],
    [
      'in JSON',
      'data.json',
      JSON.stringify({
        items: [{ content_html: `<p data-spoiler="film">she <b>burns</b> the whole house down with all</p>` }],
      }),
    ],
    ['in a key of JSON', 'data.json', JSON.stringify({ [run]: 1 })],
    [
      'in a feed, where data-spoiler hides nothing',
      'feed.xml',
      `<?xml version="1.0"?><rss><description>&lt;p data-spoiler="film"&gt;she &lt;b&gt;burns&lt;/b&gt; the whole house down with all&lt;/p&gt;</description></rss>`,
    ],
    ['in a drawing', 'card.svg', `<svg xmlns="http://www.w3.org/2000/svg"><text>${run}</text></svg>`],
    ['in a plain text', 'robots.txt', `# ${run}`],
    ['in redirects', '_redirects', `/${run.replaceAll(' ', '-')}/ / 301`],
    ['in a style', 'a.css', `a::after { content: "${run}" }`],
    ['in a program', 'a.js', `x="${run.replace(' ', '\\u0020')}"`],
    ['in the name of a file', `_astro/${run.replaceAll(' ', '_')}.1a2b3c4d.webp`, ''],
    ['without an ending', 'manifest', run],
  ])('%s', async (_name, path, text) => {
    expect(await leaksIn(told, { [path]: text })).toEqual([expect.objectContaining({ ...leak, output: path })]);
  });

  it('but not where open text says them, if in two lines one below the other', async () => {
    const both: Files = {
      'reviews/x.md': review('The road not taken, Robert Frost, two roads diverged.').replace(
        '\n---\n',
        '\ndraft: true\n---\n',
      ),
      'reviews/y.md': review('## The road not taken\n\nRobert Frost, two roads diverged.'),
    };
    const search = '<p>The road not taken. Robert Frost, two roads diverged.</p>';
    expect(await leaksIn(both, { 'index.html': search })).toEqual([]);
    expect(await leaksIn({ ...both, 'reviews/y.md': review('Other words.') }, { 'index.html': search })).toHaveLength(
      1,
    );
  });

  it('and the words, the place and the way out are told', async () => {
    const leaks = await leaksIn(told, { 'index.html': `<meta name="description" content="${run}.">` });
    expect(leakReport(leaks, 'content', 'dist')).toBe(`The finished site tells what the content keeps:
index.html: "she burns the whole house down with all" stands in the attribute content of <meta>, and is a spoiler (content/reviews/x.md:${String(bodyLine + 3)}).
  Nothing was published, and dist is as it was. What is written is right; the page, feed or index that shows it is not.
  Leave these words out of it there, or put them inside an element with data-spoiler, and build again.
  Where nothing in src/ was changed, this is a fault of Cuemark: please report it with these lines.
`);
  });

  it('and of very many leaks, the first are told and the others counted', () => {
    const many = Array.from({ length: 1000 }, (_, line) => ({
      output: 'a',
      where: 'b',
      file: 'c',
      line,
      words: 'd',
      what: 'e',
    }));
    const report = leakReport(many, 'content', 'dist');
    expect(report.split('\n').length).toBeLessThan(50);
    expect(report).toContain('... and 960 more.');
  });
});

describe('a spoiler is kept', () => {
  it('inside [data-spoiler], with its attributes', async () => {
    const page = `<div data-spoiler="film"><p>${telling}</p><img alt="${telling}"></div><p>after</p>`;
    expect(await leaksIn(told, { 'reviews/x/index.html': page })).toEqual([]);
  });

  it('and no longer behind its end', async () => {
    const page = `<div data-spoiler="film"><p>${telling}</p></div><p>${run}</p>`;
    expect(await leaksIn(told, { 'reviews/x/index.html': page })).toHaveLength(1);
  });
});

describe('a whole shorter spoiler is found', () => {
  it.each([
    ['of seven words', 'his sister was alive all that time'],
    ['of four words', 'his sister is alive'],
    ['of two words that stand apart in the open', 'sister alive'],
    ['of one word that nobody says in the open', 'Keyserling'],
    ['in Hindi', 'बहन ज़िंदा है'],
  ])('%s', async (_name, words) => {
    const content = { 'reviews/x.md': review(`The sister and the alive :spoiler[${words}] and more.`) };
    expect(await leaksIn(content, { 'index.html': `<p>So ${words}!</p>` })).toEqual([
      expect.objectContaining({ file: 'reviews/x.md', line: bodyLine, words: words.toLowerCase() }),
    ]);
  });

  it('with the words around it, where it is a name that stands in the open too', async () => {
    const content = { 'reviews/x.md': review('## The death of :spoiler[Anna] here\n\nAnna is kind.') };
    const contents = '<a href="#x">The death of Anna here</a><p>Anna is kind.</p>';
    expect(await leaksIn(content, { 'index.html': contents })).toEqual([
      expect.objectContaining({ words: 'the death of anna here' }),
    ]);
  });

  it('where it has moved out of [data-spoiler], be it the name of somebody in the cast', async () => {
    const content = { 'reviews/x.md': review("It is :spoiler[Anna] who did it. Not Anna's sister.") };
    const page = (held: string): Files => ({
      'reviews/x/index.html': `<p>It is ${held} who did it. Not Anna's sister.</p><dl><dd>Anna Berlin</dd></dl>`,
    });
    expect(await leaksIn(content, page('<span data-spoiler="film">Anna</span>'))).toEqual([]);
    expect(await leaksIn(content, page('<span>Anna</span>'))).toEqual([
      expect.objectContaining({ file: 'reviews/x.md', line: bodyLine }),
    ]);
    const alone = { 'reviews/x.md': review('A word.\n\n:spoiler[Anna]') };
    const shown = (attribute: string): Files => ({
      'reviews/x/index.html': `<p>A word.</p><p><span ${attribute}>Anna</span></p>`,
    });
    expect(await leaksIn(alone, shown('data-spoiler="film"'))).toEqual([]);
    expect(await leaksIn(alone, shown('class="spoiler"'))).toEqual([
      {
        output: 'reviews/x/index.html',
        where: 'its text, outside of [data-spoiler]',
        file: 'reviews/x.md',
        line: bodyLine + 2,
        words: 'anna',
        what: 'a spoiler',
      },
    ]);
  });
});

describe('no leak is', () => {
  const innocent: Files = {
    'reviews/x.md': review(
      'Anna comes home at night. :spoiler[Anna] :spoiler[the end] :spoiler[Film] :spoiler[comments] :spoiler[1974] :spoiler[May] :spoiler[South Korea] :spoiler[Film 2020]\n\n:spoiler[the mother of all the little children in town dies] she says.',
      { title: 'The mother' },
    ),
    'reviews/y.md': review('The mother of all the little children in town dies at noon, as everybody knows.', {
      title: 'Another title',
      spoilers: 'none',
    }),
    'reviews/z.md': review('सब खुला है :spoiler[माँ] यहाँ माँ है।', { language: 'hi', title: 'हिन्दी' }),
    'comments/x/1.md': '---\nname: Reader\ndate: 2026-05-02\n---\n\nAs you say: "Anna comes home at night." Agreed!\n',
    'films/other.yaml': 'title: Comments\nyear: 1974\ncountries: [KR]\n',
  };
  const shell = (text: string): Files => ({ 'index.html': `<html><body><h1>The end</h1>${text}</body></html>` });

  it.each([
    ['what another review says in the open', '<p>The mother of all the little children in town dies at noon.</p>'],
    ['the title of a film, alone and with its year', '<p><cite>Film</cite> (2020), <cite>Comments</cite> (1974)</p>'],
    ['a name in the cast', '<dd>Anna Berlin</dd>'],
    ['a sentence that a comment quotes', '<p>Anna comes home at night.</p>'],
    ['a month, a country or a year', '<p>May 1974, South Korea</p>'],
    ['a word of the interface', '<h2 id="comments">Comments</h2><p>The end</p>'],
    ['an open word in Hindi', '<p lang="hi">यहाँ माँ है।</p>'],
    [
      'the mark of a closed spoiler between open words',
      '<p>Anna comes home at night. <button>Spoiler: Film</button></p>',
    ],
  ])('%s', async (_name, text) => {
    expect(await leaksIn(innocent, shell(text), 'the end spoiler comments')).toEqual([]);
  });

  it('a single word in a program or a style', async () => {
    const content = { 'reviews/x.md': review('Open :spoiler[Keyserling] words.') };
    expect(await leaksIn(content, { 'a.css': '.keyserling { color: red }', 'a.js': 'keyserling()' })).toEqual([]);
  });
});

describe('words that the site itself writes', () => {
  const comment = (text: string): string => `---\nname: Reader\ndate: 2026-05-02\n---\n\n${text}\n`;
  const frame =
    '<nav><a href="#text">Text</a> <a href="#warnings">Warnings</a></nav><p><strong>Assessed for warnings:</strong> none from our list apply.</p><div><p>Spoilers from here on. The rest of this review tells what happens in <cite>Film</cite>.</p></div>';
  const body = 'Open words.\n\n::spoilers-ahead\n\nThe rest.';
  const rest = '<div data-spoiler="film"><p>The rest.</p></div>';
  const thread = (text: string): string => `<div data-spoiler="film"><article><p>${text}</p></article></div>`;
  const vocabulary = 'text warnings assessed for none from our list apply the rest of this review';
  const open = { 'site.yaml': 'name: Magazine\nurl: https://magazine.example\ncomments: { policy: open }\n' };
  const leaks = (files: Files, text: string, page: string): Promise<unknown[]> =>
    leaksIn(
      { 'reviews/x.md': review(body), 'comments/x/1.md': comment(text), ...files },
      { 'reviews/x/index.html': page },
      vocabulary,
    );

  it.each(['None.', 'Warnings', '# Text', 'Text', 'The ending!', 'Assessed for warnings: none from our list apply.'])(
    'are no leak where a reader has written them too: %s',
    async (text) => {
      // Without a thread nobody sees the comment; its words are not missing from the page.
      expect(await leaks({}, text, `${frame}<p>Open words.</p>${rest}`)).toEqual([]);
      const shown = thread(text.replace('# ', ''));
      expect(await leaks(open, text, `${frame}<p>Open words.</p>${rest}${shown}`)).toEqual([]);
      const off = { 'reviews/x.md': review(body, { comments: 'off' }) };
      expect(await leaks({ ...open, ...off }, text, `${frame}<p>Open words.</p>${rest}`)).toEqual([]);
    },
  );

  it('are one where a spoiler or a comment of the same words has moved into the open', async () => {
    const found = (file: string, words: string): unknown => [expect.objectContaining({ file: `${file}.md`, words })];
    expect(await leaks({}, 'Yes.', `${frame}<p>Open words.</p><p>The rest.</p>`)).toEqual(
      found('reviews/x', 'the rest'),
    );
    expect(await leaks({}, 'Yes.', `${frame}<p>Open words. The rest of it.</p>`)).toEqual(
      found('reviews/x', 'the rest'),
    );
    for (const text of ['None.', 'Text'])
      expect(await leaks(open, text, `${frame}${rest}<article><p>${text}</p></article>`)).toEqual(
        found('comments/x/1', text === 'Text' ? 'text' : 'none'),
      );
  });

  it('are no leak in its own sentences where a page shows a spoiler in fewer places than it was written', async () => {
    expect(await leaks({}, 'Yes.', `${frame}<p>Open words.</p>`)).toEqual([]);
  });
});

describe('the whole text is a spoiler', () => {
  it.each(['throughout', 'unassessed'])('where the review says %s', async (flag) => {
    const content = { 'reviews/x.md': review(telling, { spoilers: flag }) };
    expect(await leaksIn(content, { 'feed.xml': `<rss><title>${run}</title></rss>` })).toEqual([
      expect.objectContaining({ file: 'reviews/x.md', line: bodyLine }),
    ]);
  });

  it('of a comment, and its anchor stands in [data-spoiler]', async () => {
    const content = {
      'reviews/x.md': review('Open words.', { spoilers: 'none' }),
      'comments/x/501.md': `---\nname: Reader\ndate: 2026-05-02\n---\n\n${telling}\n`,
    };
    const comment = `<article id="comment.501"><p>${telling}</p></article>`;
    expect(await leaksIn(content, { 'reviews/x/index.html': `<div data-spoiler="film">${comment}</div>` })).toEqual([]);
    const leaks = await leaksIn(content, { 'reviews/x/index.html': comment });
    expect(leaks.map(({ file }) => file)).toContain('comments/x/501.md');
  });
});

describe('a secret warning', () => {
  const content: Files = {
    'warnings/grief.yaml': 'label: Grief\ndescription: Loss.\n',
    'reviews/x.md': review('Open words.', {
      spoilers: 'none',
      triggerWarnings: '[{ warning: grief, note: the last letter of the captain, spoiler: true }]',
    }),
  };

  it.each([
    ['its link', '<a href="/warnings/grief/">Grief</a>'],
    ['its link with the site’s address', '<a href="https://magazine.example/warnings/grief/">Grief</a>'],
    ['its address in data', '<script type="application/ld+json">["https://magazine.example/warnings/grief/"]</script>'],
    ['its note', '<p>the last letter of the captain</p>'],
    ['its filter', '<span data-pagefind-filter="warning:Grief"></span>'],
  ])('is named behind its disclosure alone: %s', async (_name, named) => {
    expect(await leaksIn(content, { 'reviews/x/index.html': `<div data-spoiler="film">${named}</div>` })).toEqual([]);
    expect(await leaksIn(content, { 'reviews/x/index.html': named })).toEqual([
      expect.objectContaining({ file: 'reviews/x.md', line: 8 }),
    ]);
  });

  it('does not lead from its own page to the review', async () => {
    const page = '<a href="/reviews/x/">A title</a>';
    expect(await leaksIn(content, { 'warnings/grief/index.html': page })).toHaveLength(1);
    expect(await leaksIn(content, { 'warnings/index.html': `${page}<a href="/warnings/grief/">Grief</a>` })).toEqual(
      [],
    );
  });
});

describe('a review that is not out', () => {
  const withheld: Files = {
    'reviews/draft.md': review(telling, {
      title: 'Grief',
      draft: 'true',
      spoilers: 'none',
      image: '{ src: still.png, alt: A still, credit: Somebody }',
    }),
    'reviews/later.md': review('Words.', { title: 'Later', published: '2027-01-01', spoilers: 'none' }),
  };

  it.each([
    ['its folder', 'reviews/draft/index.html', ''],
    ['a link to it', 'index.html', '<a href="/reviews/later/">x</a>'],
    ['its address in a list', 'sitemap.xml', '<urlset><loc>https://magazine.example/reviews/draft/</loc></urlset>'],
    [
      'its address in JSON-LD',
      'index.html',
      '<script type="application/ld+json">{"url":"https://magazine.example/reviews/draft/"}</script>',
    ],
    ['its title in JSON-LD', 'index.html', '<script type="application/ld+json">{"headline":"Grief"}</script>'],
    ['its address as another language', 'index.html', '<link rel="alternate" hreflang="hi" href="/reviews/later/">'],
    ['its title on a card', 'index.html', '<h3><a href="#">Grief</a></h3>'],
    ['its words', 'feed.json', JSON.stringify({ text: run })],
    ['its words, in a spoiler too', 'index.html', `<div data-spoiler="film">${run}</div>`],
    ['the name of its picture', '_astro/still.1a2b3c4d.png', ''],
  ])('is nowhere: %s', async (_name, path, text) => {
    const leaks = await leaksIn(withheld, { [path]: text }, 'words');
    expect(leaks).toEqual([expect.objectContaining({ output: path })]);
    expect(leaks[0]?.file).toMatch(/^reviews\/(?:draft|later)\.md$/);
  });

  it('may have the address of another site’s page, and a title that is published already', async () => {
    const content = { ...withheld, 'reviews/x.md': review('Open.', { spoilers: 'none', title: 'Grief' }) };
    const page = '<a href="https://other.example/reviews/draft/">Grief</a><a href="/reviews/draft-two/">x</a>';
    expect(await leaksIn(content, { 'index.html': page })).toEqual([]);
  });
});

describe('the words of an index', () => {
  afterAll(close);

  it('tell where only a spoiler’s word has their form', async () => {
    const kept = ['happiness', 'vexed', 'died', 'sister'];
    const forms = await tellingForms(kept, ['happy', 'dying', 'half-sister', 'and'], 'en');
    expect([...forms]).toEqual([['vex', 'vexed']]);
    expect([...(await tellingForms(['वेक्स'], [], 'hi')).values()]).toEqual(['वेक्स']);
  });
});
