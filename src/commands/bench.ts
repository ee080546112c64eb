// npm run bench: measures speed, weight and judgement. Each part is a program of its own; without a name those run that need no more than some minutes.
import { main, runCommand, runNode, Stop } from './tool.ts';

/** Parts by name, in the order in which they run; `pages` and `peers` take the site that `speed` has built. */
const PARTS: Readonly<Record<string, string>> = {
  speed: 'test/bench/speed.ts',
  pages: 'test/bench/pages.ts',
  peers: 'test/bench/peers.ts',
  dev: 'test/bench/dev.ts',
  synthetic: 'test/bench/synthetic.ts',
  search: 'test/search/bench.ts',
};
/** Parts that are commands: src/commands/bench-<part>.ts. */
const COMMANDS = ['audit', 'diff', 'twice', 'interrupt', 'cost'];
const IN_MINUTES = ['speed', 'pages', 'peers', 'dev'];

await main(async () => {
  const [what, ...rest] = process.argv.slice(2);
  if (what !== undefined && COMMANDS.includes(what)) return runCommand(`bench-${what}`, rest);
  const isNamed = what !== undefined && !what.startsWith('--');
  for (const name of isNamed ? [what] : IN_MINUTES) {
    const program = PARTS[name];
    if (program === undefined) throw new Stop(`Usage: npm run bench [-- ${[...Object.keys(PARTS), ...COMMANDS].join(' | ')}]`);
    console.log(`\n── ${name} ──`);
    await runNode([program, ...(isNamed ? rest : process.argv.slice(2))]);
  }
});
