/** The operator's help file, read at the start: help lines, and where "Leave quickly" leads. */
import * as v from 'valibot';

/** Where "Leave quickly" leads unless the operator says otherwise: known everywhere, says nothing of who reads it. */
export const LEAVE_TO = 'https://www.wikipedia.org/';

const MAX_HELP_LINES = 20;

const text = (longest: number) =>
  v.pipe(v.string('expected a text'), v.trim(), v.minLength(1, 'expected a text that is not empty'), atMost(longest));

/** Anything else could be a script. */
const webAddress = v.pipe(
  v.string('expected a text'),
  atMost(500),
  v.check(isWebAddress, 'expected an address that begins with https:// or http://'),
);

const phone = v.pipe(
  v.string('expected a text'),
  v.regex(/^\+?[0-9][0-9 ()/.-]{1,30}$/, 'expected a telephone number, for example "+43 1 234 567"'),
);

const helpLineSchema = v.strictObject({
  name: text(80),
  phone: v.optional(phone),
  url: v.optional(webAddress),
  note: v.optional(text(300)),
});

export const helpSchema = v.strictObject({
  /** Above the lines, for example the region they are for. */
  title: v.optional(text(80)),
  lines: v.pipe(
    v.array(helpLineSchema, 'expected a list'),
    v.maxLength(MAX_HELP_LINES, `expected ${MAX_HELP_LINES} lines at most`),
  ),
  leaveTo: v.optional(webAddress),
});

export type Help = v.InferOutput<typeof helpSchema>;

export const NO_HELP: Help = { lines: [] };

function atMost(longest: number) {
  return v.maxLength<string, number, string>(longest, `expected ${longest} characters at most`);
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}
