import { describe, expect, it } from 'vitest';
import { importArguments } from '../../src/cli/import/arguments.ts';

describe('the arguments of an import', () => {
  it('are read from the folder in which somebody stands', () => {
    expect(importArguments(['wordpress', 'old.xml', '--map', 'map.yaml', '--no-images'], '/home/ed')).toEqual({
      source: 'wordpress',
      file: '/home/ed/old.xml',
      map: '/home/ed/map.yaml',
      isDryRun: false,
      format: 'text',
      report: undefined,
      fetches: false,
      uploads: undefined,
      author: undefined,
    });
    expect(importArguments(['--help'], '/')).toBeUndefined();
  });

  it.each([
    [[], /^Say what is to be imported/],
    [['wordpres', 'x.xml'], /no import from "wordpres"\. Did you mean "wordpress"\?/],
    [['wordpress'], /^Name one file: npm run import -- wordpress FILE\.xml/],
    [['letterboxd', 'a.zip', 'b.zip'], /^Name one file/],
    [['letterboxd', 'x.zip', '--map', 'm.yaml'], /^--map is no option of an import from letterboxd/],
    [['wordpress', 'x.xml', '--author', 'ada'], /^--author is no option of an import from wordpress/],
    [['wordpress', 'x.xml', '--format', 'jsn'], /Did you mean "json"\?/],
    [['wordpress', 'x.xml', '--dryrun'], /--dryrun/],
  ])('that cannot be are told in a sentence: %j', (args, reason) => {
    expect(() => importArguments(args, '/')).toThrow(reason);
  });
});
