/** Which editor opens what `npm run new` has written. */
import { describe, expect, it } from 'vitest';
import { editorCommand } from '../../src/cli/editor.ts';

describe('the editor', () => {
  it('is what VISUAL says, else what EDITOR says', () => {
    expect(editorCommand({ VISUAL: 'code --wait', EDITOR: 'nano' })).toBe('code --wait');
    expect(editorCommand({ VISUAL: ' ', EDITOR: 'nano' })).toBe('nano');
    expect(editorCommand({})).toBeUndefined();
  });

  it('is none where npm alone has named one: who has not chosen vi cannot leave it', () => {
    expect(editorCommand({ EDITOR: 'vi', npm_lifecycle_event: 'new' })).toBeUndefined();
    expect(editorCommand({ EDITOR: 'notepad.exe', npm_lifecycle_event: 'new' })).toBeUndefined();
    expect(editorCommand({ EDITOR: 'nano', npm_lifecycle_event: 'new' })).toBe('nano');
    expect(editorCommand({ VISUAL: 'vi', EDITOR: 'vi', npm_lifecycle_event: 'new' })).toBe('vi');
    expect(editorCommand({ EDITOR: 'vi' })).toBe('vi');
  });
});
