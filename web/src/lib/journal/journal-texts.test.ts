import { describe, expect, it } from 'vitest';
import { fileTrouble, notChangedText, notSavedText } from './journal-texts.ts';
import { passphraseTrouble } from './new-passphrase.ts';
import { ownPageText } from './own-page-file.ts';

const TEXTS = [
  ...(['full', 'refused', 'locked', 'too-long'] as const).map(notSavedText),
  ...(['full', 'refused', 'locked', 'wrong', 'unreadable', 'changed'] as const).map(notChangedText),
  ...(['too-large', 'not-json', 'not-a-journal', 'newer'] as const).map((kind) => fileTrouble({ kind }).text),
];

describe('the messages of the journal', () => {
  it('[JO71] recommend the download whenever storage fails', () => {
    for (const problem of ['full', 'refused'] as const) {
      expect(notSavedText(problem)).toMatch(/take them as a file/);
      expect(notChangedText(problem)).toMatch(/file/);
    }
  });

  it('[JO71] use typographic quotes, no exclamation marks, and no blame', () => {
    for (const text of TEXTS) expect(text).not.toMatch(/['"!]|\.\.\.|invalid|error/i);
  });
});

describe('a new passphrase', () => {
  it('[JO31] has at least eight characters and is typed the same twice', () => {
    expect(passphraseTrouble('short', 'short')?.field).toBe('first');
    expect(passphraseTrouble('🌿🌿🌿🌿', '🌿🌿🌿🌿')?.field).toBe('first');
    expect(passphraseTrouble('four small words', 'four smal words')?.field).toBe('again');
    expect(passphraseTrouble('four small words ', 'four small words')).toBeNull();
  });
});

it('[JO08] a page exported as a file has its title, day and text unchanged', () => {
  const at = Date.UTC(2026, 10, 23, 12);
  const text = ownPageText({ title: 'The quay', text: 'One.\n\n<b>Two</b>\n', at }, 'en-GB');
  expect(text).toMatch(/^# The quay\n\nMonday.* 23 November 2026.*\n\nOne\.\n\n<b>Two<\/b>\n$/);
  expect(ownPageText({ title: ' ', text: 'One.', at }, 'en-GB')).toMatch(/^Monday/);
});
