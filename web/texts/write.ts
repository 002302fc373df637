/** `pnpm --filter @heard/web texts`: takes the texts of the source out into the catalogues, and drops those that are gone. */
import { getConfig, Hub } from 'wuchale';

process.env['HEARD_TEXTS'] = 'write';
const hub = await Hub.create('cli', () => getConfig(), process.cwd());
await hub.directVisit(true, false, false);
