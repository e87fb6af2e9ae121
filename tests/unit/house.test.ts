import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');

/** The rooms in the order in which a review travels; an import points only to an earlier one, or within its own. */
const rooms = [
  'schemas',
  'problem.ts',
  'words',
  'markdown',
  'sources',
  'fonts',
  'editorial',
  'publish',
  'search',
  'imports',
  'client',
  'styles',
  'components',
  'content.config.ts',
  'pages',
  'cli',
];

interface Import {
  from: string;
  to: string;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|astro)$/.test(name));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  return [...text.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)].map(([, path = '']) => ({
    from: file,
    to: relative(source, resolve(source, dirname(file), path)),
  }));
}

function roomOf(file: string): number {
  const [room = ''] = file.split('/');
  return rooms.indexOf(room);
}

describe('the house', () => {
  it('has every file in a room', () => {
    expect(files.filter((file) => roomOf(file) === -1)).toEqual([]);
  });

  it('lets an import point only to an earlier room', () => {
    const backward = files.flatMap(importsOf).filter(({ from, to }) => roomOf(to) > roomOf(from) || roomOf(to) === -1);
    expect(backward).toEqual([]);
  });

  it('reads the collections in one place', () => {
    const readers = files.filter((file) => readFileSync(join(source, file), 'utf8').includes('getCollection('));
    expect(readers).toEqual(['pages/_catalogue.ts']);
  });

  it('speaks to Pagefind’s Node API in search alone', () => {
    const speakers = files.filter((file) => readFileSync(join(source, file), 'utf8').includes("from 'pagefind'"));
    expect(speakers.every((file) => file.startsWith('search/'))).toBe(true);
  });

  it('keeps files small enough to read at once', () => {
    // A language's words are a list, which is read and translated from top to bottom.
    const long = files
      .filter((file) => !/^words\/[a-z]{2,3}\.ts$/.test(file))
      .filter((file) => readFileSync(join(source, file), 'utf8').split('\n').length > 250);
    expect(long).toEqual([]);
  });

  it('has no style attribute and no script body in a component', () => {
    const components = files.filter((file) => file.endsWith('.astro'));
    const offenders = components.filter((file) => {
      const text = readFileSync(join(source, file), 'utf8');
      return (
        /\sstyle=/.test(text) ||
        [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].some(([, body = '']) =>
          body.split('\n').some((line) => line.trim() !== '' && !/^\s*(?:import\b|\/\/)/.test(line)),
        )
      );
    });
    expect(offenders).toEqual([]);
  });
});
