/** Hands a next time to the device as a file for the calendar. What writes it is loaded when somebody asks for it, or shortly before. */
import { randomId } from '#lib/device/random.ts';
import { saveFile, needsShareSheet, type SaveFileOutcome } from '#lib/design/save-file.ts';
import { ownZone, type Appointment } from './appointment.ts';

/** Seen in lists and by whoever looks at the calendar. Who likes another name changes it there. */
export const title = () => 'Time for us';
export const FILE_NAME = 'time-for-us.ics';

/** `unloaded`: the page couldn't load what it needs. */
export type SaveAppointmentOutcome = SaveFileOutcome | 'unloaded';

/** A share sheet opens only within a moment of the press: nothing may have to be loaded then. */
export function prepareForSaving(): void {
  if (needsShareSheet()) import('./calendar-file.ts').catch(() => undefined);
}

export async function saveAppointment(appointment: Appointment): Promise<SaveAppointmentOutcome> {
  let text: string;
  try {
    const { calendarFile } = await import('./calendar-file.ts');
    text = calendarFile(appointment, { title: title(), ownZone: ownZone(), now: Date.now(), unique: randomId() });
  } catch {
    return 'unloaded';
  }
  return saveFile({ name: FILE_NAME, type: 'text/calendar', text });
}
