/** A room's log that a newer server wrote to: this one can't number its next event, so it doesn't open the room. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import { errorFields, type Logging } from './logging.ts';

export class LogTooNew extends Error {
  /** Of the first event that isn't known; null where it is no name. */
  readonly eventType: string | null;

  constructor(eventType: string | null) {
    super('the log holds an event that this build does not know; use the newer server');
    this.name = 'LogTooNew';
    this.eventType = eventType;
  }
}

/** Writes down why a room's log couldn't be used, in one line (`event` where it is none of our own reasons), and tells what to close with. */
export function closeNameFor(error: unknown, logging: Logging, event: string): CloseName {
  if (error instanceof LogTooNew) {
    logging.error('log-too-new', { reason: error.eventType ?? 'unreadable-event' });
    return 'serverTooOld';
  }
  logging.error(event, errorFields(error));
  return 'notStored';
}
