/** A room's log with events of a newer server. This one can't number the next event, so it doesn't open the room. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import { errorFields, type Logging } from './logging.ts';

export class LogTooNew extends Error {
  /** Type of the first unknown event; null if it isn't a valid name. */
  readonly eventType: string | null;

  constructor(eventType: string | null) {
    super('the log contains an event that this build does not know; use the newer server');
    this.name = 'LogTooNew';
    this.eventType = eventType;
  }
}

/** Logs why a room can't be used (as `event`, unless there is a more specific one) and returns the close code for its devices. */
export function closeNameFor(error: unknown, logging: Logging, event: string): CloseName {
  if (error instanceof LogTooNew) {
    logging.error('log-too-new', { reason: error.eventType ?? 'unreadable-event' });
    return 'serverTooOld';
  }
  logging.error(event, errorFields(error));
  return 'notStored';
}
