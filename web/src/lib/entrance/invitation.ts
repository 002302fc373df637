/** The messages that are sent with a link. */
import { minutesOf, type Evening } from '#lib/evening/evening.ts';

/** The invitation until the user edits it. */
export function presetMessage({ script, length }: Pick<Evening, 'script' | 'length'>): string {
  return `I’d like ${minutesOf(script, length)} minutes with you, just us, somewhere you can talk. A no is fine.`;
}

/** A single text with the link at its end: share targets often drop either the text or the URL if both are passed. */
export function withLink(message: string, link: string): string {
  const text = message.trim();
  return text === '' ? link : `${text}\n\n${link}`;
}

/** Whether a link works on this computer only, because the page was opened under a loopback host. */
export function isLoopbackLink(link: string): boolean {
  if (!URL.canParse(link)) return false;
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(link).hostname);
}

/** From a guest whose partner isn't here. Without a link, because a guest has only their own, which must not be shared. */
export const hereMessage = () => 'I’m in our room. Come when you can.';

/** A message to oneself with one's own link. */
export function wayBackMessage(partner: string, link: string): string {
  return withLink(`My own way back to the room with ${partner}, for me alone:`, link);
}
