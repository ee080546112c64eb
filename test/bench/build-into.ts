// Builds the project of a folder into a target, as `npm run build` does: for the benchmark, which builds copies of the project too.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = '', target = ''] = process.argv.slice(2);
const { build } = (await import(pathToFileURL(join(folder, 'src/commands/build.ts')).href)) as { build: (target: string) => Promise<void> };
await build(target);
