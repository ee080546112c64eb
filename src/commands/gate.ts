// npm run gate: lets content pass that is text and nothing else, and names whatever could act, with place and cure. It asks nothing of the facts; npm run check does.
import { gate } from '../dataset/gate/gate.ts';
import { openFolder, printProblems, readOptions } from './problems.ts';
import { main } from './tool.ts';

const USAGE = 'Usage: npm run gate -- [--content <folder>] [--json]';

await main(() => {
  const { folder, json } = readOptions(process.argv.slice(2), USAGE);
  const start = performance.now();
  const { files, refused } = openFolder(folder, 'gate');
  const problems = [...refused, ...gate(files)];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (json) console.log(JSON.stringify({ problems, files: files.length }, null, 2));
  else if (problems.length === 0) console.log(`The gate lets all ${files.length} files pass: they are text, and nothing in them acts. It took ${seconds} s.`);
  else console.log(`${printProblems(problems, folder)}\nNothing of it was compiled or run.`);
  if (problems.length > 0) process.exitCode = 1;
});
