/** Saves an appointment as a calendar file. The code that writes it is loaded on demand. */
import { randomId } from '#lib/device/random.ts';
import { saveFile, needsShareSheet, type SaveFileOutcome } from '#lib/design/save-file.ts';
import { ownZone, type Appointment } from './appointment.ts';

/** The file name and title of an appointment, which other users of the calendar can see. People can change it in their calendar. */
const title = () => 'Time for us';
const FILE_NAME = 'time-for-us.ics';

/** `unloaded`: the code couldn't be loaded. */
export type SaveAppointmentOutcome = SaveFileOutcome | 'unloaded';

/** A share sheet opens only shortly after a click (user activation), so the code is loaded before. */
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
