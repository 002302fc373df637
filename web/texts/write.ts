/** `pnpm --filter @heard/web texts`: takes the texts of the source out into the catalogues, and drops those that are gone. */
import { extract } from './extract.ts';

await extract('files');
