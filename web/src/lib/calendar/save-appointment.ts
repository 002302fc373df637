/** Hands a next time to the browser as a file for the calendar. What writes it is loaded only now. */
import { download } from '../pages/download.ts';
import { ownZone, type Appointment } from './appointment.ts';

/** Seen in lists and by whoever looks at the calendar. Who likes another name changes it there. */
export const title = () => 'Time for us';
export const FILE_NAME = 'time-for-us.ics';

/** False when the page couldn't load what it needs. */
export async function saveAppointment(appointment: Appointment): Promise<boolean> {
  try {
    const { calendarFile } = await import('./calendar-file.ts');
    const file = calendarFile(appointment, { title: title(), ownZone: ownZone(), now: Date.now() });
    download(FILE_NAME, 'text/calendar', file);
    return true;
  } catch {
    return false;
  }
}
