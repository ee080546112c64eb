// The boot script as it stands in every page: src/islands/boot.ts, as short as it can be written.
import { transformSync } from 'esbuild';
import source from '../islands/boot.ts?raw';

export const bootText = transformSync(source, { loader: 'ts', minify: true, target: 'es2022' }).code.trim();
