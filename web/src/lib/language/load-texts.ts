/** How texts are fetched where a network may fail: once more under another address, and else in another language. */
import { fittingLanguage, LANGUAGES, type Language } from './languages.ts';

let tries = 0;

/** Chromium and Firefox remember an import that failed: the same address would fail again without a request. */
export async function loadModule<M>(address: string, from: (address: string) => Promise<M>): Promise<M> {
  try {
    return await from(address);
  } catch {
    tries += 1;
    return from(`${address}?again=${tries}`);
  }
}

/** The languages to read instead, best first. */
export function languagesInsteadOf(missing: Language, wanted: readonly string[]): Language[] {
  return [...new Set([fittingLanguage(wanted), ...LANGUAGES])].filter((language) => language !== missing);
}

/** Of these languages, the first whose texts can be loaded, with them; null where there is none. */
export async function firstThatIsThere<M>(
  languages: readonly Language[],
  load: (language: Language) => Promise<M>,
): Promise<{ language: Language; texts: M } | null> {
  for (const language of languages) {
    try {
      return { language, texts: await load(language) };
    } catch {
      // The next one is tried.
    }
  }
  return null;
}

/** Whether all of these files can be fetched, from this device or over the network. */
export async function areThere(addresses: readonly string[], ask: typeof fetch = fetch): Promise<boolean> {
  try {
    const answers = await Promise.all(addresses.map((address) => ask(address, { redirect: 'error' })));
    return answers.every((answer) => answer.ok && (answer.headers.get('content-type') ?? '').includes('javascript'));
  } catch {
    return false;
  }
}
