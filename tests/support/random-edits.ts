/** Edits of a content folder as editors make them in a year, in an order that a number decides: sound ones and slips. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { numbersFrom } from './numbers-from.ts';

/** A folder's editor: each call makes one edit and says what it was. */
export function randomEditor(folder: string, seed: number): () => string {
  const random = numbersFrom(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const files = (ending = /\.(?:md|yaml|txt|png)$/): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => ending.test(path))
      .sort();
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, written: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), written);
  };
  const change = (file: string, changed: (before: string) => string): string => {
    write(file, changed(text(file)));
    return `changed ${file}`;
  };
  const originals = new Map(files().map((file) => [file, readFileSync(join(folder, file))]));
  const markdown = (): string => pick(files(/\.md$/));
  const review = (): string => pick(files(/^reviews\/.*\.md$/));
  const id = (): string => pick([...originals.keys()]).replace(/^[a-z]+\/|(?:\/index)?\.[a-z]+$/g, '');
  const address = (): string =>
    `/${pick(['reviews', 'films', 'themes', 'pages', 'people'])}/${id()}/${pick(['', '', '#text', '#a-heading', '#comments'])}`;
  const withField = (before: string, field: string, value: string): string => {
    const without = before.replace(new RegExp(`^${field}:.*\\n`, 'm'), '');
    return without.replace(/^---\n/, `---\n${field}: ${value}\n`);
  };

  const edits: (() => string)[] = [
    () => change(markdown(), (before) => `${before}\n\nA [link](${address()}) and :film[one]{#${id()}}.\n`),
    () => change(markdown(), (before) => `${before}\n\n## A heading\n\n::also-read{#${id()}}\n`),
    () => change(markdown(), (before) => before.replace(/^#+ .*$/m, '## Another heading')),
    () => change(markdown(), (before) => before.slice(0, Math.floor(random() * before.length))),
    () =>
      change(
        review(),
        (before) => `${before}\n\n:::warning{#${id()}}\nSomebody was drowned, and spoilers follow.\n:::\n`,
      ),
    () => change(review(), (before) => withField(before, 'draft', pick(['true', 'false', 'maybe']))),
    () =>
      change(review(), (before) =>
        withField(before, 'published', pick(['2020-01-01', '2030-01-01', '2026-06-01T00:30'])),
      ),
    () =>
      change(review(), (before) => withField(before, 'spoilers', pick(['none', 'marked', 'throughout', 'unassessed']))),
    () => change(review(), (before) => withField(before, 'aliases', `[${address()}, /old/]`)),
    () => change(review(), (before) => withField(before, 'relatedReads', `[${id()}, ${id()}]`)),
    () => change(review(), (before) => withField(before, 'triggerWarnings', pick(['[]', 'unassessed', '[death]']))),
    () => change(pick(files(/^films\/.*\.yaml$/)), (before) => `${before}writers: [${pick(['A B', 'C D', 'E F'])}]\n`),
    () => change(pick(files(/\.(?:md|yaml)$/)), (before) => before.replace(/[a-z]-[a-z]/, 'x-y')),
    () => {
      const [file, name] = [pick(files(/\.(?:md|yaml)$/)), pick(['renamed', 'the-quays', 'Bad Name', 'the-quay'])];
      const to = join(dirname(file), `${name}${file.slice(file.lastIndexOf('.'))}`);
      renameSync(join(folder, file), join(folder, to));
      return `renamed ${file} to ${to}`;
    },
    () => {
      const file = pick(files());
      rmSync(join(folder, file));
      return `removed ${file}`;
    },
    () => {
      const file = pick([...originals.keys()]);
      write(file, originals.get(file) ?? '');
      return `brought back ${file}`;
    },
    () => {
      const file = pick(files(/\.(?:md|yaml)$/));
      write(file, pick([new Uint8Array([0x2d, 0xff, 0xfe]), '', '---\n', 'title: "\n']));
      return `broke ${file}`;
    },
    () => {
      const file = `warnings/${pick(['new-topic', 'violence', 'death'])}.yaml`;
      write(file, `label: A topic\ndescription: Words.\nterms: [${pick(['the sea', 'a', 'drowned', 'harbour'])}]\n`);
      return `wrote ${file}`;
    },
    () => {
      const site = `name: Magazine\nurl: https://fixture.example\ntimeZone: ${pick(['UTC', 'Asia/Kolkata', 'Mars/Base'])}\n`;
      write(
        'site.yaml',
        `${site}comments: { policy: ${pick(['open', 'off'])} }\nnavigation: [{ label: A, href: ${address()} }]\n`,
      );
      return 'wrote site.yaml';
    },
    () => {
      const before = existsSync(join(folder, 'permalinks.txt')) ? text('permalinks.txt') : '';
      write(
        'permalinks.txt',
        `${before}\n${pick([address(), `${address()} -> ${address()}`, `${address()} gone`, 'words'])}\n`,
      );
      return 'added to permalinks.txt';
    },
  ];
  return () => pick(edits)();
}
