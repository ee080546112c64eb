// The one door of all npm scripts: refuses a Node that cannot run TypeScript with a clear message, then starts src/commands/<name>.ts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const [name, ...rest] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (name === undefined || !/^[a-z-]+$/.test(name)) {
  console.error('Say which command to run, such as: node src/commands/run.mjs build');
  process.exit(1);
}
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `This needs Node 22.12 or newer, and found ${process.versions.node}. On Linux x64 \`npm ci\` brings its own (start it with npm run ${name}); elsewhere install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
if (!existsSync(new URL('../../node_modules/', import.meta.url))) {
  console.error('The packages that this needs are not there. Run npm ci, then this command again.');
  process.exit(1);
}
const child = spawn(
  process.execPath,
  ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', fileURLToPath(new URL(`${name}.ts`, import.meta.url)), ...rest],
  {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0' },
  },
);
// Whoever asks this to end, asks the command: it may have a half-made folder to take away.
for (const ending of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(ending, () => child.kill(ending));
child.on('close', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
