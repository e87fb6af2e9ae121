import { describe, expect, it } from 'vitest';
import { emphasisedWords, plainWords } from '../../../../src/imports/plain-words.ts';
import { ImageNames } from '../../../../src/imports/wordpress/image-names.ts';
import { leadImage } from '../../../../src/imports/wordpress/lead-image.ts';
import { emptyMap, readMap } from '../../../../src/imports/wordpress/map-file.ts';
import { mappedValues } from '../../../../src/imports/wordpress/mapped-values.ts';
import { reasonHeldBack, writtenTime } from '../../../../src/imports/wordpress/post-state.ts';
import { foundStandfirst } from '../../../../src/imports/wordpress/standfirst.ts';
import { withoutLeaks } from '../../../../src/imports/wordpress/without-leaks.ts';
import { parseBody } from '../../../../src/markdown/syntax.ts';

describe('the words of a line of HTML', () => {
  it.each([
    ['Plain & simple', 'Plain & simple'],
    ['Tom &amp; Jerry&nbsp;&#8212; again', 'Tom & Jerry — again'],
    ['On <em>Oldboy</em>, <i> twice </i>', 'On _Oldboy_, _twice_'],
    ['<p>One.</p><p>Two.<br>Three.</p>', 'One. Two. Three.'],
    ['<script>alert(1)</script>Safe', 'Safe'],
    ['<em></em>Nothing <em>a_b</em>', 'Nothing a_b'],
    ['  \n ', ''],
  ])('of %j are %j', (html, words) => {
    expect(emphasisedWords(html)).toBe(words);
    expect(plainWords(html)).toBe(words.replace(/_(\S[^_]*)_/g, '$1'));
  });
});

describe('the time of a post', () => {
  it.each([
    ['2018-09-30 14:05:00', '2018-09-30 08:35:00', 'Asia/Kolkata', '2018-09-30 14:05'],
    ['2018-09-30 00:00:00', '2018-09-29 18:30:00', 'Asia/Kolkata', '2018-09-30'],
    ['2018-09-30 14:05:09', '0000-00-00 00:00:00', 'Asia/Kolkata', '2018-09-30 14:05:09'],
    ['2018-09-30 23:30:00', '2018-09-30 22:30:00', 'Australia/Lord_Howe', '2018-10-01 09:00'],
    ['0000-00-00 00:00:00', '0000-00-00 00:00:00', 'UTC', undefined],
    ['2018-02-31 10:00:00', '', 'UTC', undefined],
    ['', '', 'UTC', undefined],
  ])('%s, %s in %s is %s', (local, utc, timeZone, written) => {
    expect(writtenTime(local, utc, timeZone)).toBe(written);
  });
});

describe('a post that was not open to everybody', () => {
  it.each([
    ['publish', '', undefined],
    ['publish', 'secret', 'It was protected by a password.'],
    ['future', '', 'It was scheduled, and had not appeared.'],
    ['private', '', 'It was private.'],
    ['in-progress', '', 'Its state was "in-progress".'],
  ])('%s, password "%s": %s', (status, password, reason) => {
    expect(reasonHeldBack({ status, password })).toBe(reason);
  });
});

describe('the standfirst', () => {
  const seo = { key: '_yoast_wpseo_metadesc', value: 'For machines.' };
  it.each([
    ['A <em>fine</em> film. [&hellip;]', [seo], 'A _fine_ film.', undefined],
    ['', [seo], 'For machines.', '_yoast_wpseo_metadesc'],
  ])('of %j is %j', (excerpt, meta, words, field) => {
    expect(foundStandfirst({ excerpt, meta })).toEqual({ words, field });
  });

  it('is never made of a template or of nothing', () => {
    expect(foundStandfirst({ excerpt: ' ', meta: [{ ...seo, value: '%%excerpt%% | %%sitename%%' }] })).toBeUndefined();
  });

  it('is not taken where it tells a spoiler of the text', () => {
    const tree = parseBody(
      'Open words.\n\n::spoilers-ahead\n\nThe butler turns out to be the one who did it after all.',
    );
    const leaking = { title: 'Who', standfirst: 'The butler turns out to be the one who did it.' };
    const { fields, notes } = withoutLeaks(leaking, tree, 'marked');
    expect(fields).toEqual({ title: 'Who' });
    expect(notes).toMatchObject([{ kind: 'question', field: 'standfirst' }]);
    expect(
      withoutLeaks({ standfirst: 'Open words, and nothing more than that said here.' }, tree, 'marked').notes,
    ).toEqual([]);
    expect(withoutLeaks(leaking, tree, 'unassessed').fields).toEqual(leaking);
    expect(
      withoutLeaks({ standfirst: 'Open words, the butler turns out to be the one.' }, tree, 'throughout').notes,
    ).toHaveLength(1);
  });
});

describe('the picture above a text', () => {
  const attachment = {
    id: '9',
    url: 'https://old.example/a/Still.JPG',
    alt: 'A house.',
    caption: 'Photo by Ann Lee',
    title: 'still',
    parent: '',
    link: '',
    line: 1,
  };
  const meta = [{ key: '_thumbnail_id', value: '9' }];
  const names = new ImageNames();
  const picture = (of: Partial<typeof attachment>, credit?: string): ReturnType<typeof leadImage> =>
    leadImage(
      { meta },
      () => ({ ...attachment, ...of }),
      { credit },
      (url) => names.nameOf(url),
    );

  it('has its description, and its credit from the text or its caption', () => {
    expect(picture({}, 'The studio')).toEqual({
      image: { src: 'still.jpg', alt: 'A house.', credit: 'The studio' },
      notes: [],
    });
    expect(picture({}).image?.credit).toBe('Ann Lee');
  });

  it('is kept with a question where nobody says what it shows or who made it', () => {
    const { image, notes } = picture({ alt: '', caption: '' });
    expect(image).toEqual({ src: 'still.jpg' });
    expect(notes.map(({ kind, field }) => [kind, field])).toEqual([
      ['question', 'image.alt'],
      ['question', 'image.credit'],
    ]);
  });

  it('that the export does not hold is asked for, and a credit without a picture is told', () => {
    expect(
      leadImage({ meta }, () => undefined, { credit: 'The studio' }, String).notes.map(({ kind }) => kind),
    ).toEqual(['left', 'question']);
    expect(leadImage({ meta: [] }, () => undefined, {}, String)).toEqual({ notes: [] });
  });
});

describe('the names of pictures', () => {
  it('are plain, each once, and the same for the same address', () => {
    const names = new ImageNames();
    const urls = [
      'https://a.example/Ein Bild.JPG',
      'https://b.example/ein-bild.jpg?w=3',
      'https://a.example/Ein Bild.JPG',
      'https://a.example/',
      'https://a.example/x.php',
      'https://a.example/../../etc/passwd',
    ];
    expect(urls.map((url) => names.nameOf(url))).toEqual([
      'ein-bild.jpg',
      'ein-bild-2.jpg',
      'ein-bild.jpg',
      'picture.jpg',
      'x.jpg',
      'passwd.jpg',
    ]);
    expect(names.all()).toHaveLength(5);
  });
});

describe('custom fields', () => {
  const map = { ...emptyMap, fields: { stars: 'rating', cw: 'triggerWarnings' } as const };
  const values = (...meta: [string, string][]): ReturnType<typeof mappedValues> =>
    mappedValues({ link: 'https://old.example/x/', meta: meta.map(([key, value]) => ({ key, value })) }, map);

  it('fill the fields that the mapping file names, as front matter would', () => {
    expect(values(['stars', '3.5'], ['cw', '[death, { warning: grief, level: mentioned }]'], ['other', 'x'])).toEqual({
      fields: { rating: '3.5', triggerWarnings: ['death', { warning: 'grief', level: 'mentioned' }] },
      notes: [],
    });
  });

  it('are told and not taken where the review refuses them', () => {
    const { fields, notes } = values(['stars', '7'], ['cw', '{ a: b }']);
    expect(fields).toEqual({});
    expect(notes.map(({ kind, field }) => [kind, field])).toEqual([
      ['left', 'rating'],
      ['left', 'triggerWarnings'],
    ]);
  });

  it('of a plugin for search engines name the first home, where it is another place', () => {
    expect(values(['_yoast_wpseo_canonical', 'https://first.example/x']).fields).toEqual({
      canonical: 'https://first.example/x',
    });
    expect(values(['_yoast_wpseo_canonical', 'https://old.example/x/']).fields).toEqual({});
  });
});

describe('the mapping file', () => {
  const read = (text: string): ReturnType<typeof readMap> => readMap(new TextEncoder().encode(text));

  it('says what terms, writers, fields and types are', () => {
    const text =
      'terms:\n  category:\n    grief: loss\n    parasite: films/parasite\n    1917: none\n    undecided:\nauthors: { admin: ada }\nfields: { stars: rating }\ntypes: { film_review: reviews }\n';
    expect(read(text)).toEqual({
      map: {
        terms: {
          'category/grief': { kind: 'themes', id: 'loss' },
          'category/parasite': { kind: 'films', id: 'parasite' },
          'category/1917': null,
        },
        authors: { admin: 'ada' },
        fields: { stars: 'rating' },
        types: { film_review: 'reviews' },
      },
    });
  });

  it.each([
    ['terms: { category: { grief: Loss Itself } }', /^Line 1, terms\.category\.grief: .*ID of a theme/],
    ['fields: { stars: ratin }', /Line 1, fields\.stars: .*Did you mean "rating"\?/],
    ['term: {}', /"term".*Did you mean "terms"\?/],
    ['terms: [', /^Line 1/],
  ])('is refused with its line: %s', (text, fault) => {
    expect(read(text)).toEqual({ faults: [expect.stringMatching(fault) as string] });
  });
});
