/** Whether a device knows the room of a link, found out without leaving a trace: where nothing is kept, nothing is opened. */
import { DATABASE } from './database.ts';

/** False, too, in browsers that can't tell. */
export async function keepsAnything(databases: Pick<IDBFactory, 'databases'> = indexedDB): Promise<boolean> {
  try {
    return (await databases.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}
