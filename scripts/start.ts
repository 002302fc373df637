/** `pnpm start`: builds the page if needed, and serves everything on one port until Ctrl+C. Settings: server/src/config.ts. */
import { networkInterfaces } from 'node:os';
import { configFrom } from '../server/src/config.ts';
import { buildWeb } from './web-build.ts';

/** This machine's URLs for other devices in the same network. */
function addressesOutside(host: string, port: number): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const outside = addresses.filter(({ family, internal }) => family === 'IPv4' && !internal);
  return outside.map(({ address }) => `http://${address}:${port}`);
}

function welcome(host: string, port: number): string {
  const outside = addressesOutside(host, port);
  const others = outside.length > 0 ? `\nFrom another device in your network: ${outside.join(' or ')}` : '';
  return `Heard is open at http://localhost:${port}${others}\nCtrl+C stops it. Rooms and what is written in them are kept.`;
}

if (!(await buildWeb())) process.exit(1);

const config = configFrom(process.env, process.cwd());
// A terminal gets the addresses instead of the log, except with port 0, where only the log has the port.
if (!config.ok || config.value.port !== 0) process.env['LOG_LEVEL'] ||= 'warn';
await import('../server/src/main.ts');
if (config.ok && config.value.port !== 0 && !process.exitCode)
  console.log(welcome(config.value.host, config.value.port));
