import { describe, expect, it } from 'vitest';
import { LiveIndex } from '../../src/cli/live-index.ts';

const entry = 'pagefind/pagefind-entry.json';

/** An index whose files say which content they were made of; `whileIndexing` is what happens meanwhile. */
function following(content: { version: string }, whileIndexing: () => void | Promise<void> = () => undefined) {
  const made: string[] = [];
  const index = new LiveIndex({
    version: () => content.version,
    index: async (isStale) => {
      const { version } = content;
      made.push(version);
      await whileIndexing();
      const text = isStale() ? 'stale' : version;
      return new Map([entry, `pagefind/${version}.pf_meta`].map((path) => [path, new TextEncoder().encode(text)]));
    },
  });
  const read = async (path: string): Promise<string | undefined> => {
    const file = await index.file(path);
    return file === undefined ? undefined : new TextDecoder().decode(file);
  };
  return { made, read };
}

describe('an index that follows the content', () => {
  it('is made once for all who ask at the same time, and not again without a change', async () => {
    const { made, read } = following({ version: 'a' });
    expect(await Promise.all([read(entry), read('pagefind/a.pf_meta'), read(entry)])).toEqual(['a', 'a', 'a']);
    expect([await read(entry), await read('pagefind/none.js')]).toEqual(['a', undefined]);
    expect(made).toEqual(['a']);
  });

  it('is another after a change, and still has the files of a page that was open before', async () => {
    const content = { version: 'a' };
    const { made, read } = following(content);
    await read(entry);
    content.version = 'b';
    expect(await read('pagefind/a.pf_meta')).toBe('a');
    expect(made).toEqual(['a']);
    expect(await read(entry)).toBe('b');
    expect(await read('pagefind/a.pf_meta')).toBe('a');
    expect(await read('pagefind/b.pf_meta')).toBe('b');
  });

  it('begins anew where the content changes while it is made', async () => {
    const content = { version: 'a' };
    const { made, read } = following(content, () => {
      if (made.length === 1) content.version = 'b';
    });
    expect(await read(entry)).toBe('b');
    expect(await read('pagefind/a.pf_meta')).toBeUndefined();
    expect(made).toEqual(['a', 'b']);
  });

  it('is tried again after a failure', async () => {
    let isBroken = true;
    const { read } = following({ version: 'a' }, () => {
      if (isBroken) throw new Error('No server.');
    });
    await expect(read(entry)).rejects.toThrow('No server.');
    isBroken = false;
    expect(await read(entry)).toBe('a');
  });
});
