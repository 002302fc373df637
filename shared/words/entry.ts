/** The kinds of entries that people write. Always sealed; the server sees only opaque ids and padded bytes. */
import * as v from 'valibot';
import { DEPTHS } from '../exercise/depth.ts';
import { SEATS } from '../exercise/seat.ts';

/** UTF-16 units. Long enough for whoever writes instead of speaking, short enough to stay under one entry's bytes. */
export const MAX_TEXT = 8_000;
export const MAX_NAME = 60;
/** UTF-16 units of one part of an exercise's file: the longest that always fits an entry. */
export const MAX_PART = 16_000;
/** Parts of one exercise: 128 KiB of file, and a little more. */
export const MAX_PARTS = 12;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const name = v.pipe(v.string(), v.maxLength(MAX_NAME));
/** More than anybody counts in a room, and far from where numbers lose their last digit. */
export const MAX_COUNT = 1_000_000_000;
/** The year 2200: what lies behind it is no time of this room, and not every calendar can write it. */
export const MAX_TIME = 7_258_118_400_000;
const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_COUNT));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TIME));
const entryId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{12}$/));

/** Words of one conversation carry its number; words about one step carry its ordinal too. */
const inConversation = { conversation: number };
const inStep = { conversation: number, step: number };

export const entrySchema = v.variant('kind', [
  /** Who I am, and what I call the other one until they say it themselves. */
  v.strictObject({ kind: v.literal('person'), name, partner: v.optional(name) }),
  /** What the next conversation is to be, and the message that invites to it. */
  v.strictObject({
    kind: v.literal('table'),
    exercise: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    minutes: number,
    first: v.picklist(SEATS),
    message: text,
    /** The how-manieth evening of this room it is to be, from 1. What the couple has seen before recedes. */
    evening: v.optional(v.pipe(number, v.minValue(1))),
    /** Counts up with each setting, by whomever: the highest is what is on the table. */
    order: v.optional(number),
  }),
  /** A piece of the file of somebody's own exercise, so that the other one needs nothing to take part in it. */
  v.strictObject({
    kind: v.literal('exercise-part'),
    exercise: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    part: v.pipe(number, v.maxValue(MAX_PARTS - 1)),
    parts: v.pipe(number, v.minValue(1), v.maxValue(MAX_PARTS)),
    text: v.pipe(v.string(), v.maxLength(MAX_PART)),
  }),
  v.strictObject({ kind: v.literal('depth'), ...inConversation, depth: v.picklist(DEPTHS) }),
  /** How many questions this person has put aside in this step, for another one; `asked` names what they were to answer. */
  v.strictObject({
    kind: v.literal('question'),
    ...inStep,
    skipped: number,
    asked: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,24}$/))),
  }),
  /** One line of a turn taken in writing. */
  v.strictObject({ kind: v.literal('line'), ...inStep, text, order: number }),
  /** One line of one's own column, where two views stand beside each other. */
  v.strictObject({ kind: v.literal('view'), ...inStep, text, order: number }),
  /** The listener's line of what they heard. */
  v.strictObject({ kind: v.literal('reflection'), ...inStep, text }),
  /** With a "not quite": first what did land, then the one thing missing. */
  v.strictObject({ kind: v.literal('missing'), ...inStep, landed: text, missing: text }),
  v.strictObject({ kind: v.literal('wish'), ...inStep, text }),
  v.strictObject({
    kind: v.literal('wish-answer'),
    ...inConversation,
    wish: entryId,
    answer: v.picklist(['yes', 'not-this', 'later']),
  }),
  /** A proposed next time, ms since 1970; whether it comes again, and then on the clocks of which zone. */
  v.strictObject({
    kind: v.literal('next-time'),
    ...inConversation,
    at: time,
    repeats: v.optional(v.picklist(['daily', 'weekly'])),
    zone: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+/-]{1,64}$/))),
  }),
  v.strictObject({
    kind: v.literal('next-time-answer'),
    ...inConversation,
    proposal: entryId,
    answer: v.picklist(['yes', 'no']),
    /** Server time, ms: of several that were agreed to, the last one counts. */
    answeredAt: v.optional(time),
  }),
  v.strictObject({ kind: v.literal('takeaway'), ...inConversation, text }),
  /** What the author keeps of a conversation, decided once and changeable later. Absent ids are not decided. */
  v.strictObject({
    kind: v.literal('keep'),
    ...inConversation,
    kept: v.record(entryId, v.boolean()),
    /** The revision of each line that was decided about: one that is rewritten is asked about again. */
    seen: v.optional(v.record(entryId, number)),
    /** They have a copy of their own, or want none: from their side the words may go. */
    isSettled: v.optional(v.boolean()),
    /** They erased their words of this conversation: all that is left of them in it. */
    isErased: v.optional(v.boolean()),
  }),
  /** Written by whoever opens the next conversation, so that the last one can be found: its events go then. */
  v.strictObject({
    kind: v.literal('past'),
    ...inConversation,
    /** In the words of the one who wrote it down: for an exercise that the reader's build doesn't know. */
    title: v.pipe(v.string(), v.maxLength(60)),
    exercise: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))),
    at: time,
  }),
]);

export type Entry = v.InferOutput<typeof entrySchema>;
export type EntryKind = Entry['kind'];
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;
