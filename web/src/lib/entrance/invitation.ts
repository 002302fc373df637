/** The words around a link: what to write to the other one, and what goes into a share sheet or onto the clipboard. */
import { minutesOf, type Evening } from '#lib/evening/evening.ts';

/** What the message says until somebody changes it. */
export function presetMessage({ script, length }: Pick<Evening, 'script' | 'length'>): string {
  return `I’d like ${minutesOf(script, length)} minutes with you, just us, somewhere you can talk. A no is fine.`;
}

/** One text with the link at its end: share targets drop one of two parts, and a link at the end survives most of them. */
export function withLink(message: string, link: string): string {
  const text = message.trim();
  return text === '' ? link : `${text}\n\n${link}`;
}

/** Whether a link leads nowhere from another device, because the page was opened under this computer's name for itself. */
export function isLoopbackLink(link: string): boolean {
  if (!URL.canParse(link)) return false;
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(link).hostname);
}

/** For a guest who finds nobody. Without a link: the only one that a guest has is their own. */
export const hereMessage = () => 'I’m in our room. Come when you can.';

/** To oneself, for another device or for the day when this browser has forgotten. */
export function wayBackMessage(partner: string, link: string): string {
  return withLink(`My own way back to the room with ${partner}, for me alone:`, link);
}
