/** The kinds of entries that people write. They are always sealed: the server sees only opaque ids and padded bytes. */
import * as v from 'valibot';
import { DEPTHS } from '../exercise/depth.ts';
import { SEATS } from '../exercise/seat.ts';

/** UTF-16 units. Long enough for people who write instead of speaking, and short enough to always fit an entry. */
export const MAX_TEXT = 8_000;
export const MAX_NAME = 60;
/** UTF-16 units of one part of an exercise's file: as many as always fit an entry. */
export const MAX_PART = 16_000;
/** Parts of one exercise: enough for a file of 128 KiB. */
export const MAX_PARTS = 12;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const name = v.pipe(v.string(), v.maxLength(MAX_NAME));
/** Higher than any count in a room, and far below the limit of exact integers. */
export const MAX_COUNT = 1_000_000_000;
/** The year 2200, ms. Later times are no dates of a room, and not every calendar can write them. */
export const MAX_TIME = 7_258_118_400_000;
const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_COUNT));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TIME));
const entryId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{12}$/));

/** Entries of a conversation have its number; entries about a step also have its ordinal. */
const inConversation = { conversation: number };
const inStep = { conversation: number, step: number };

export const entrySchema = v.variant('kind', [
  /** The author's name, and their name for the partner until the partner gives one. */
  v.strictObject({ kind: v.literal('person'), name, partner: v.optional(name) }),
  /** The plan for the next conversation, and the message of the invitation. */
  v.strictObject({
    kind: v.literal('table'),
    exercise: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    minutes: number,
    first: v.picklist(SEATS),
    message: text,
    /** The number of this evening in the room, from 1. Hints that the couple has seen before recede. */
    evening: v.optional(v.pipe(number, v.minValue(1))),
    /** Incremented by either person with each change: the table with the highest order counts. */
    order: v.optional(number),
  }),
  /** A part of a custom exercise's file, so that the partner has the exercise, too. */
  v.strictObject({
    kind: v.literal('exercise-part'),
    exercise: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    part: v.pipe(number, v.maxValue(MAX_PARTS - 1)),
    parts: v.pipe(number, v.minValue(1), v.maxValue(MAX_PARTS)),
    text: v.pipe(v.string(), v.maxLength(MAX_PART)),
  }),
  v.strictObject({ kind: v.literal('depth'), ...inConversation, depth: v.picklist(DEPTHS) }),
  /** How many questions this person has skipped in this step. `asked`: id of the question that they were to answer. */
  v.strictObject({
    kind: v.literal('question'),
    ...inStep,
    skipped: number,
    asked: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,24}$/))),
  }),
  /** A line of a turn that is taken in writing. */
  v.strictObject({ kind: v.literal('line'), ...inStep, text, order: number }),
  /** A line of the author's column, in a step where each writes their own view. */
  v.strictObject({ kind: v.literal('view'), ...inStep, text, order: number }),
  /** The listener's say-back in writing. */
  v.strictObject({ kind: v.literal('reflection'), ...inStep, text }),
  /** With the answer `partly`: what was heard, and what is missing. */
  v.strictObject({ kind: v.literal('missing'), ...inStep, landed: text, missing: text }),
  v.strictObject({ kind: v.literal('wish'), ...inStep, text }),
  v.strictObject({
    kind: v.literal('wish-answer'),
    ...inConversation,
    wish: entryId,
    answer: v.picklist(['yes', 'not-this', 'later']),
  }),
  /** A proposed next time, ms since 1970. If it repeats, then at the local time of this zone. */
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
    /** Server time, ms. If several proposals were agreed to, the last counts. */
    answeredAt: v.optional(time),
  }),
  v.strictObject({ kind: v.literal('takeaway'), ...inConversation, text }),
  /** Which lines of a conversation the author keeps. Lines without an id here aren't decided yet. */
  v.strictObject({
    kind: v.literal('keep'),
    ...inConversation,
    kept: v.record(entryId, v.boolean()),
    /** The revision of each decided line: after another revision the author is asked again. */
    seen: v.optional(v.record(entryId, number)),
    /** The author has a copy or wants none, so the words may be erased on their part. */
    isSettled: v.optional(v.boolean()),
    /** The author erased their words of this conversation. This entry is the only one left of them. */
    isErased: v.optional(v.boolean()),
  }),
  /** Written by the person who opens the next conversation, because that deletes the events of this one. */
  v.strictObject({
    kind: v.literal('past'),
    ...inConversation,
    /** In the author's language, for readers whose build doesn't know the exercise. */
    title: v.pipe(v.string(), v.maxLength(60)),
    exercise: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))),
    at: time,
  }),
]);

export type Entry = v.InferOutput<typeof entrySchema>;
export type EntryKind = Entry['kind'];
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;
