/** Actions in the journal, in any engine. */
import type { Person } from './person.ts';

export const WORDS = 'four small quiet words';

export async function opensTheJournal(person: Person): Promise<void> {
  await person.goesTo('/journal');
}

export async function writesAPage(person: Person, title: string, text: string): Promise<void> {
  await opensTheJournal(person);
  await person.follows('Write a page');
  await person.writes('Title, if you like', title);
  await person.writes('What is there today', text);
  await person.presses('Save the page');
  await person.isAsked(title);
}

export async function setsAPassphrase(person: Person): Promise<void> {
  await opensTheJournal(person);
  await person.follows('Save, bring in, lock or delete');
  await person.follows('Set a passphrase');
  await person.sees('A forgotten passphrase is final.');
  await person.writes('Passphrase', WORDS);
  await person.writes('Once more', WORDS);
  await person.presses('Set the passphrase');
  await person.sees('The journal has a passphrase now.');
}

export async function unlocks(person: Person, passphrase: string): Promise<void> {
  await person.isAsked('The journal is locked.');
  await person.writes('Passphrase', passphrase);
  await person.presses('Open the journal');
}

/** The content of the browser's IndexedDB, with bytes as text. */
export function inTheBrowser(person: Person): Promise<string> {
  return person.driver.evaluates(async () => {
    const asText = (_key: string, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value;
    const opened = indexedDB.open('heard');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error ?? new Error('the database could not be opened'));
    });
    const texts = [...db.objectStoreNames].map(
      (name) =>
        new Promise<string>((resolve) => {
          const all = db.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => resolve(`${name}: ${JSON.stringify(all.result, asText)}`);
        }),
    );
    const stored = (await Promise.all(texts)).join('\n');
    db.close();
    return stored;
  });
}
