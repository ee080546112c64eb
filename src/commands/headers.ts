// Prints the headers of the built site in the form of a host: node src/commands/headers.ts nginx [<built site>], after npm run build.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type HostForm, HOST_FORMS, hostForm, hostedFrom, readHeadersFile } from '../outputs/host-forms.ts';
import { filesOf } from './release.ts';
import { main, ROOT, Stop } from './tool.ts';

const isForm = (text: string): text is HostForm => (HOST_FORMS as readonly string[]).includes(text);

function print(form: string, folder: string): void {
  if (!isForm(form)) throw new Stop(`Say for which host: node src/commands/headers.ts ${HOST_FORMS.join(' | ')}`);
  const file = join(folder, '_headers');
  if (!existsSync(file)) throw new Stop(`There is no built site in ${relative(ROOT, folder) || '.'}/: run npm run build first.`);
  const rules = readHeadersFile(readFileSync(file, 'utf8'));
  process.stdout.write(hostForm(form, filesOf(folder), hostedFrom(rules)));
}

await main(() => print(process.argv[2] ?? '', resolve(process.argv[3] ?? join(ROOT, 'dist'))));
