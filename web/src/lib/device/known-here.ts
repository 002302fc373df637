/** Whether a device knows the room of a link, found out without leaving a trace: where nothing is kept, nothing is opened. */
import { DATABASE } from './database.ts';
import { within } from './within.ts';

/** False, too, in browsers that can't tell, or don't answer. */
export async function keepsAnything(databases: Pick<IDBFactory, 'databases'> = indexedDB): Promise<boolean> {
  try {
    return (await within(databases.databases(), [])).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}
