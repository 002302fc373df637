/** Random updates of the largest size for a live frame, made of every kind of struct that the guard knows, in random proportions. */
import { updateOf, type HandDeletes, type HandSection, type HandStruct } from '@heard/shared/wire/update.fixture';

/** A number from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** Mulberry32, a seeded random number generator. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `known`: clients of this seat with their next clocks, in descending order. */
export function hostileUpdate(random: Random, known: readonly [client: number, clock: number][]): Uint8Array {
  const whole = (most: number) => Math.floor(random() * most);
  const structsEach = 1 + whole(random() < 0.5 ? 4 : 1_900);
  const clients = known.filter(() => random() < 0.4);
  let left = 1_900;
  const sections: HandSection[] = [];
  for (const [client, next] of clients) {
    const count = Math.min(left, structsEach);
    if (count === 0) break;
    left -= count;
    const back = random() < 0.3 ? whole(next) : 0;
    const kind = random();
    const struct = (n: number): HandStruct => {
      if (kind < 0.2) return { gc: 1 + whole(3) };
      if (kind < 0.3) return { content: 'deleted', size: 1 };
      const [other = [client, next] as const] = kind < 0.6 ? [clients[whole(clients.length)]] : [];
      return { size: whole(12), origin: { client: other[0], clock: Math.max(0, other[1] + (kind < 0.8 ? n : 0) - 1) } };
    };
    sections.push({ client, clock: next - back, structs: Array.from({ length: count }, (_, n) => struct(n)) });
  }
  const deletes: HandDeletes[] = [];
  for (const [client, next] of known) {
    const count = Math.min(left, whole(structsEach), Math.floor(next / 2));
    if (count === 0 || random() < 0.5) continue;
    left -= count;
    const from = whole(next - 2 * count + 1);
    deletes.push({ client, ranges: Array.from({ length: count }, (_, n) => [from + 2 * n, 1]) });
  }
  return updateOf(sections, deletes);
}
