// npm start: takes the port first, so that a taken one is said at once, then builds and serves.
import { readSettings } from '../settings.ts';
import { build } from './build.ts';
import { listen, readPort, serve } from './serve.ts';
import { main } from './tool.ts';

await main(async () => {
  readSettings(process.env);
  const port = readPort(process.env['PORT']);
  const server = await listen(port);
  try {
    await build();
  } catch (error) {
    server.close();
    throw error;
  }
  serve(server, port);
});
