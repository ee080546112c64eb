// The gate in the build itself: however Astro is started, it compiles no file of content/ that the gate has not let pass.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { gateFolder } from './dataset/gate/folder.ts';
import { gate } from './dataset/gate/gate.ts';
import { isIgnored } from './dataset/parse-path.ts';
import type { Problem } from './dataset/types.ts';
import { printable } from './format/printable.ts';

/** More than these on one screen are not read. */
const MOST_SHOWN = 20;

/** What is refused, as one error: the first places with reason and cure. */
export class RefusedContent extends Error {
  constructor(problems: readonly Problem[]) {
    const lines = problems
      .slice(0, MOST_SHOWN)
      .map(({ file, line, column, message, cure }) => `content/${printable(file)}:${line}:${column}\n  ${printable(message)}\n  ${printable(cure)}`);
    const rest = problems.length > MOST_SHOWN ? `\n… and ${problems.length - MOST_SHOWN} more: npm run gate names them all.` : '';
    super(`The gate refuses this content, and nothing of it was compiled.\n${lines.join('\n')}${rest}`);
    this.name = 'RefusedContent';
    this.stack = '';
  }
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RefusedContent(problems);
}

/** Where in content/ a module lies, with forward slashes; null for one outside. */
function pathInContent(id: string, folder: string): string | null {
  const root = `${folder.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  const path = id.replaceAll('\\', '/');
  return path.startsWith(root) ? path.slice(root.length) : null;
}

/**
 * The plugin that stands before the compiler of MDX: it judges the very text that is about to be compiled.
 * Throws RefusedContent for text that the gate refuses, and for MDX that lies outside content/ or is hidden there.
 */
export function gatedMdx(folder: string, passed: ReadonlyMap<string, string>) {
  return {
    name: 'gated-mdx',
    enforce: 'pre' as const,
    transform: {
      order: 'pre' as const,
      filter: { id: /\.mdx$/ },
      handler(text: string, id: string): null {
        const path = pathInContent(id, folder);
        if (path === null || isIgnored(path))
          throw new Error(`${id} is MDX outside content/ or hidden, where the gate does not look. Move it there, or write a page in Astro.`);
        if (passed.get(path) !== text) refuse(gate([{ path, text }]));
        return null;
      },
    },
  };
}

/** The integration. It must stand before mdx() in astro.config.mjs: it reads all of content/ before anything is compiled, and judges again what changes meanwhile. */
export function gated(): AstroIntegration {
  let folder = '';
  return {
    name: 'gated',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'preview') return;
        folder = fileURLToPath(new URL('content/', config.root));
        const { files, problems } = gateFolder(folder);
        refuse(problems);
        updateConfig({ vite: { plugins: [gatedMdx(folder, new Map(files.map(({ path, text }) => [path, text])))] } });
      },
      'astro:server:setup': ({ server, logger }) => {
        const judge = (path: string): void => {
          if (pathInContent(path, folder) === null) return;
          const { problems } = gateFolder(folder);
          if (problems.length > 0) logger.error(new RefusedContent(problems).message);
        };
        server.watcher.on('add', judge).on('change', judge);
      },
    },
  };
}
