/**
 * Whether two values hold the same plain data: primitives, arrays and objects of these, in any order of keys. A key whose value is
 * `undefined` counts as absent, as in JSON.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(own(a, key), own(b, key)));
}

/** Wraps `compute` so that it returns the same object for as long as the data in it is the same. */
export function stable<T>(compute: () => T): () => T {
  let latest: { value: T } | null = null;
  return () => {
    const value = compute();
    if (latest === null || !isSame(latest.value, value)) latest = { value };
    return latest.value;
  };
}

/** Not what every object inherits, such as `toString`. */
function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
