/** Whether this site has stored anything on this device, checked without creating a database. */
import { DATABASE } from './database.ts';
import { within } from './within.ts';

/** Also false in browsers that can't list databases, or don't answer. */
export async function keepsAnything(databases: Pick<IDBFactory, 'databases'> = indexedDB): Promise<boolean> {
  try {
    return (await within(databases.databases(), [])).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}
