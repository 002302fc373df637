/** A next time, and how it is said. */

export type Repeats = 'daily' | 'weekly';

export interface Appointment {
  /** The first time, ms since 1970. */
  at: number;
  /** Left out: once. */
  repeats?: Repeats | undefined;
  /** On whose clocks it comes again. */
  zone?: string | undefined;
}

export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** "Tuesday, 1 December at 20:30", "Every Tuesday at 20:30": in the reader's own zone and language of dates. */
export function appointmentText({ at, repeats }: Appointment, locale?: string, timeZone?: string): string {
  const say = (format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...format, ...(timeZone && { timeZone }) }).format(at);
  const time = say({ hour: 'numeric', minute: '2-digit' });
  if (repeats === 'daily') return `Every day at ${time}`;
  if (repeats === 'weekly') return `Every ${say({ weekday: 'long' })} at ${time}`;
  return say({ weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });
}

/** "From 1 December on", for what comes again. */
export function firstText({ at }: Appointment, locale?: string, timeZone?: string): string {
  const format = { day: 'numeric', month: 'long', ...(timeZone && { timeZone }) } as const;
  return `From ${new Intl.DateTimeFormat(locale, format).format(at)} on`;
}

/** Whether the two clocks can come apart: then the one who didn't propose sees the time move now and then. */
export function followsOthersClock({ repeats, zone }: Appointment, own: string): boolean {
  return repeats !== undefined && zone !== undefined && zone !== own;
}
