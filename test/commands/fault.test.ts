import { describe, expect, it } from 'vitest';
import { explain, faultIn, faultOf } from '../../src/commands/fault.ts';

const refused = (code: string, syscall: string, path?: string): Error => Object.assign(new Error(`${code}: no`), { code, syscall, path });

describe('a refusal of the machine', () => {
  it.each([
    [refused('ENOSPC', 'write'), /^The disk is full: what was to be written has no room\. Free some space/],
    [refused('ENOSPC', 'mkdir', '/a/b'), /^The disk is full: \/a\/b has no room\./],
    [refused('EDQUOT', 'write'), /all the disk it may/],
    [refused('EROFS', 'open', '/a/b'), /^\/a\/b lies on a disk that can only be read\. Copy/],
    [refused('EACCES', 'open', '/a/b'), /^\/a\/b may not be opened by this account\. Make it yours \(sudo chown -R "\$USER" \/a\/b\)/],
    [refused('EACCES', 'mkdir', '/a/b'), /^\/a may not be written by this account\. Make it yours \(sudo chown -R "\$USER" \/a\)/],
    [refused('EACCES', 'copyfile', "/a/it's here"), /chown -R "\$USER" '\/a\/it'\\''s here'/],
    [refused('EPERM', 'unlink'), /^A file or folder may not be written by this account\. Run the command as who owns it\.$/],
    [refused('EMFILE', 'open', '/a'), /ulimit -n/],
    [new Error("Pagefind: Couldn't write /a/b: No space left on device (os error 28)"), /^The disk is full/],
    [new Error('Permission denied (os error 13)'), /may not be/],
  ])('%s is one sentence of what, where and how to mend it', (error, words) => {
    const fault = faultOf(error);
    expect(fault).not.toBeNull();
    expect(fault && explain(fault)).toMatch(words);
    expect(fault && explain(fault)).not.toContain('\n');
  });

  it('is found among the words of another program', () => {
    expect(faultIn("at once\n[Error: EACCES: permission denied, mkdir '/x/.astro'] {\n  errno: -13")).toEqual({
      code: 'EACCES',
      call: 'mkdir',
      path: '/x/.astro',
    });
    expect(faultIn('Error: ENOSPC: no space left on device, write\n at x')).toEqual({ code: 'ENOSPC', call: 'write', path: null });
  });

  it.each([new Error('x is not a function'), refused('ENOENT', 'open', '/a'), new TypeError("Cannot read '(os error 2)'"), 'EACCES', null])(
    'is not what %s is',
    (error) => {
      expect(faultOf(error)).toBeNull();
    },
  );
});
