/** Ids of exercises that don't come with the site have a prefix, so that they can't clash with ids of the site's exercises. */
const OWN = 'own-';
/** Characters; the limit of the script schema. */
const MAX_ID = 40;

export function isOwnId(id: string): boolean {
  return id.startsWith(OWN);
}

export function ownId(id: string): string {
  return isOwnId(id) ? id : `${OWN}${id}`.slice(0, MAX_ID);
}

/** The id in an exercise's file: without the prefix. */
export function fileId(id: string): string {
  return isOwnId(id) ? id.slice(OWN.length) || id : id;
}

/** `id` with the first free number at its end: "own-evening-2". */
export function uniqueOwnId(id: string, isTaken: (id: string) => boolean): string {
  for (let count = 2; ; count += 1) {
    const suffix = `-${count}`;
    const numbered = `${id.slice(0, MAX_ID - suffix.length)}${suffix}`;
    if (!isTaken(numbered)) return numbered;
  }
}
