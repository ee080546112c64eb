// The publishing guide names files, commands and headers that are there.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HOST_FORMS } from '../../src/outputs/host-forms.ts';
import { commonHeaders, keptHeader, LASTING, pageHeaders } from '../../src/outputs/host-headers.ts';

const ROOT = new URL('../../', import.meta.url);
const guide = readFileSync(new URL('.github/PUBLISHING.md', ROOT), 'utf8');

describe('.github/PUBLISHING.md', () => {
  it('names only files of the repository that are there', () => {
    const named = [...guide.matchAll(/`?((?:src|content|test|\.github)\/[\w./-]*[\w/])/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(3);
    // Files that are there once there is something to say.
    const later = new Set(['content/renamed.yaml', 'content/corrections.yaml', '.github/workflows/']);
    expect(named.filter((path) => !later.has(path) && !existsSync(new URL(path, ROOT)))).toEqual([]);
  });

  it('says every header, how long what is kept, and how each host is told', () => {
    const site = { base: '/', isSecure: true, scripts: [] };
    for (const [name] of [...commonHeaders(site), ...pageHeaders(site)]) expect(guide).toContain(name);
    for (const isLasting of [true, false]) expect(guide).toContain(keptHeader(isLasting).join(': '));
    for (const folder of LASTING) expect(guide).toContain(`\`/${folder}\``);
    for (const form of HOST_FORMS) expect(guide.toLowerCase()).toContain(form);
  });
});
