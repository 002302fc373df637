/** Logs which setting may solve a problem, once for each setting, because the problem recurs with every request. */
import type { LogFields, Logging } from './logging.ts';

export class SettingHints {
  readonly #logging: Logging;
  readonly #given = new Set<string>();

  constructor(logging: Logging) {
    this.#logging = logging;
  }

  give(setting: NonNullable<LogFields['setting']>, reason: string): void {
    if (this.#given.has(setting)) return;
    this.#given.add(setting);
    this.#logging.warn('setting-may-help', { setting, reason });
  }
}
