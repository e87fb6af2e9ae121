/** Where a new ID, an alias and a new address are written in a text. */
import { describe, expect, it } from 'vitest';
import { aliasEdits } from '../../src/editorial/alias-edits.ts';
import { directiveIdOffset } from '../../src/sources/directive-id.ts';
import { fromRoot, movedLink, targetEdit, valueEdit } from '../../src/editorial/link-edits.ts';
import { editedText, type TextEdit } from '../../src/sources/text-edit.ts';

describe('the ID of a directive', () => {
  it.each([
    [':film{#old}', ':film{#new}'],
    [':film[old]{#old}', ':film[old]{#new}'],
    [':film[a \\] [b] c]{#old}', ':film[a \\] [b] c]{#new}'],
    [':spoiler[it is :film[old]{#old-er}]{#old}', ':spoiler[it is :film[old]{#old-er}]{#new}'],
    ['::also-read{ #old }', '::also-read{ #new }'],
    [':::::warning{id="old"}', ':::::warning{id="new"}'],
  ])('is found in %s', (written, expected) => {
    const from = directiveIdOffset(written, 0, 'old');
    expect(from === undefined ? undefined : `${written.slice(0, from)}new${written.slice(from + 3)}`).toBe(expected);
  });

  it.each([':film{#older}', ':film{#very-old}', ':film', 'film{#old}', ':film[never closed{#old}'])(
    'is not found in %s',
    (written) => {
      expect(directiveIdOffset(written, 0, 'old')).toBeUndefined();
    },
  );
});

describe('an alias', () => {
  const change = { added: '/films/old/', removed: '/films/new/' };

  it.each([
    ['title: A\n', 'title: A\naliases: [/films/old/]\n'],
    ['title: A', 'title: A\naliases: [/films/old/]\n'],
    ['', 'aliases: [/films/old/]\n'],
    ['title: A\r\nyear: 1\r\n', 'title: A\r\nyear: 1\r\naliases: [/films/old/]\r\n'],
    ['aliases:\ntitle: A\n', 'aliases: [/films/old/]\ntitle: A\n'],
    ['aliases: [] # none yet\n', 'aliases: [/films/old/] # none yet\n'],
    ['aliases: [/a/, /b/]\n', 'aliases: [/a/, /b/, /films/old/]\n'],
    ['aliases: [/films/new/, /b/]\n', 'aliases: [/b/, /films/old/]\n'],
    [
      'aliases:\n  - /a/ # the first\n  - "/b/"\ntitle: A\n',
      'aliases:\n  - /a/ # the first\n  - "/b/"\n  - /films/old/\ntitle: A\n',
    ],
    ['aliases:\n- /a/\n', 'aliases:\n- /a/\n- /films/old/\n'],
    ['aliases:\n- /films/new/\n', 'aliases:\n  [/films/old/]\n'],
    ['aliases: [/films/old/]\n', 'aliases: [/films/old/]\n'],
  ])('is written into %j', (yaml, expected) => {
    const edits = aliasEdits(yaml, 4, change);
    expect(editedText(`---\n${yaml}`, edits)).toBe(`---\n${expected}`);
  });
});

describe('a link to what has moved', () => {
  const move = { from: '/reviews/old/', to: '/reviews/new/', isWhole: true };

  it.each([
    ['/reviews/old/', '/reviews/new/'],
    ['/reviews/old', '/reviews/new/'],
    ['/reviews/old/?a=b#care', '/reviews/new/?a=b#care'],
    ['../old/#care', '/reviews/new/#care'],
    ['/reviews/old/feed.xml', '/reviews/new/feed.xml'],
    ['/reviews/older/', undefined],
    ['#care', undefined],
    ['https://example.org/reviews/old/', undefined],
    ['mailto:a@reviews/old/', undefined],
  ])('from %s goes to %s', (url, expected) => {
    expect(movedLink(url, '/reviews/other/', move)).toBe(expected);
  });

  it('from a page that goes to another folder is written from the root', () => {
    expect(fromRoot('../films/x/#cast', '/about/')).toBe('/films/x/#cast');
    expect(fromRoot('/films/x/', '/about/')).toBeUndefined();
    expect(fromRoot('#here', '/about/')).toBeUndefined();
  });

  const target = (text: string): string => {
    const edit: TextEdit | undefined = targetEdit(text, 0, '/a/', '/b/');
    return edit === undefined ? text : editedText(text, [edit]);
  };

  it.each([
    ['[/a/](/a/)', '[/a/](/b/)'],
    ['[x](</a/> "title")', '[x](</b/> "title")'],
    ['[x]: /a/ "title"', '[x]: /b/ "title"'],
    ['[x](/a/b/)', '[x](/a/b/)'],
  ])('is changed in %s', (text, expected) => {
    expect(target(text)).toBe(expected);
  });

  it('is changed in a field, in quotes or without', () => {
    expect(valueEdit('href: "/a/"', 6, '/a/', '/b/')).toEqual({ from: 7, to: 10, text: '/b/' });
    expect(valueEdit('href: /a/', 6, '/a/', '/b/')).toEqual({ from: 6, to: 9, text: '/b/' });
    expect(valueEdit('href: >\n  /a/', 6, '/a/', '/b/')).toBeUndefined();
  });
});
