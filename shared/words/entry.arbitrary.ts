/** fast-check arbitraries: entries of every kind, with texts of any script. */
import fc from 'fast-check';
import { MAX_COUNT, MAX_NAME, MAX_PART, MAX_PARTS, MAX_TEXT, MAX_TIME, type Entry } from './entry.ts';

/** Texts of random UTF-16 units, ordinary texts, and texts of maximal length. Includes lone surrogates and control characters. */
export function anyText(maxUnits: number): fc.Arbitrary<string> {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: maxUnits });
  const anyUnits = units.map((list) => String.fromCharCode(...list));
  const signs = fc.constantFrom('a', 'é', 'ß', ' ', '\n', '愛', 'ع', 'ה', '👩‍👩‍👧', '❤️', '"', '\\');
  const ordinary = fc.string({ unit: signs, maxLength: Math.floor(maxUnits / 16) });
  const long = fc.tuple(
    fc.constantFrom('a', 'ü', '愛', '❤', '\u0001', '"', '\ud800', 'ع'),
    fc.constantFrom(maxUnits, maxUnits - 1),
  );
  return fc.oneof(
    anyUnits,
    ordinary,
    long.map(([unit, count]) => unit.repeat(count)),
  );
}

const id = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 12, maxLength: 12 });
const text = anyText(MAX_TEXT);
const name = anyText(MAX_NAME);
const conversation = fc.nat(MAX_COUNT);
const time = fc.integer({ min: 0, max: MAX_TIME });
const step = fc.nat(200);

export const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ kind: fc.constant('person'), name, partner: name } as const, { requiredKeys: ['kind', 'name'] }),
  fc.record(
    {
      kind: fc.constant('table' as const),
      exercise: fc.constantFrom('heard', 'first-words'),
      minutes: fc.nat(240),
      first: fc.constantFrom('host' as const, 'guest' as const),
      message: text,
      evening: fc.integer({ min: 1, max: 5_000 }),
      order: fc.nat(5_000),
    },
    { requiredKeys: ['kind', 'exercise', 'minutes', 'first', 'message'] },
  ),
  fc.record({
    kind: fc.constant('exercise-part' as const),
    exercise: fc.constant('own-small-hours'),
    part: fc.nat(MAX_PARTS - 1),
    parts: fc.integer({ min: 1, max: MAX_PARTS }),
    text: anyText(MAX_PART),
  }),
  fc.record({ kind: fc.constant('question' as const), conversation, step, skipped: fc.nat(200) }),
  fc.record({ kind: fc.constant('view' as const), conversation, step, text, order: fc.nat(500) }),
  fc.record({ kind: fc.constant('past' as const), conversation, title: name, at: time }),
  fc.record({
    kind: fc.constant('depth' as const),
    conversation,
    depth: fc.constantFrom('easy' as const, 'tender' as const, 'hard' as const),
  }),
  fc.record({ kind: fc.constant('line' as const), conversation, step, text, order: fc.nat(500) }),
  fc.record({ kind: fc.constant('reflection' as const), conversation, step, text }),
  fc.record({ kind: fc.constant('missing' as const), conversation, step, landed: text, missing: text }),
  fc.record({ kind: fc.constant('wish' as const), conversation, step, text }),
  fc.record({
    kind: fc.constant('wish-answer' as const),
    conversation,
    wish: id,
    answer: fc.constantFrom('yes' as const, 'not-this' as const, 'later' as const),
  }),
  fc.record(
    {
      kind: fc.constant('next-time' as const),
      conversation,
      at: time,
      repeats: fc.constantFrom('daily' as const, 'weekly' as const),
    },
    { requiredKeys: ['kind', 'conversation', 'at'] },
  ),
  fc.record(
    {
      kind: fc.constant('next-time-answer' as const),
      conversation,
      proposal: id,
      answer: fc.constantFrom('yes' as const, 'no' as const),
      answeredAt: time,
    },
    { requiredKeys: ['kind', 'conversation', 'proposal', 'answer'] },
  ),
  fc.record({ kind: fc.constant('takeaway' as const), conversation, text }),
  fc.record(
    {
      kind: fc.constant('keep' as const),
      conversation,
      kept: fc.dictionary(id, fc.boolean(), { maxKeys: 30 }),
      seen: fc.dictionary(id, fc.nat(MAX_COUNT), { maxKeys: 30 }),
      isSettled: fc.boolean(),
      isErased: fc.boolean(),
    },
    { requiredKeys: ['kind', 'conversation', 'kept'] },
  ),
);
