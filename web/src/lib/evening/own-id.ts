/** Ids of exercises that don't come with the site: they begin alike, so that they can't be taken for one that does. */
const OWN = 'own-';
/** As long as an exercise's id can be. */
const MAX_ID = 40;

export function isOwnId(id: string): boolean {
  return id.startsWith(OWN);
}

export function ownId(id: string): string {
  return isOwnId(id) ? id : `${OWN}${id}`.slice(0, MAX_ID);
}

/** The id as it stands in a file. */
export function fileId(id: string): string {
  return isOwnId(id) ? id.slice(OWN.length) || id : id;
}

/** Beside another exercise that has taken `id`: "own-evening-2". */
export function idBeside(id: string, isTaken: (id: string) => boolean): string {
  for (let count = 2; ; count += 1) {
    const end = `-${count}`;
    const beside = `${id.slice(0, MAX_ID - end.length)}${end}`;
    if (!isTaken(beside)) return beside;
  }
}
