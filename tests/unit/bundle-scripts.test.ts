import { createIndex } from 'pagefind';
import { describe, expect, it } from 'vitest';
import { indexScripts, withFailuresSaid } from '../../src/search/bundle-scripts.ts';

describe('the scripts of a bundle', () => {
  it('pass over no file of the index that does not come', async () => {
    const { index } = await createIndex();
    const { files } = await index!.getFiles();
    await index!.deleteIndex();
    for (const name of indexScripts) {
      const script = new TextDecoder().decode(files.find(({ path }) => path === name)?.content);
      const mended = withFailuresSaid(script);
      for (const loader of ['loadChunk', 'loadFilterChunk']) {
        const written = (text: string): string => new RegExp(`async ${loader}\\(.*?\\}async `).exec(text)?.[0] ?? '';
        expect(written(script), name).toContain('catch');
        expect(written(mended), name).toMatch(/^async load\w+\(hash\)\{await .*;\}async $/);
        expect(written(mended), name).not.toContain('catch');
      }
    }
  });

  it('are refused where they read otherwise', () => {
    expect(() => withFailuresSaid('async loadChunk(hash){await this.load(hash)}')).toThrow('0 of the 2 loaders');
  });
});
