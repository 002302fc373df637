import { isForTwo, type RoomScript } from '@heard/shared/exercise/script';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../exercises/in-english.ts';
import { ownId } from '#lib/evening/own-exercise-id.ts';
import { FORMAT, MAX_FILE_BYTES, readExerciseFile, writeExerciseFile } from './read-exercise-file.ts';

const FOR_TWO = EXERCISES.filter(isForTwo);
const heard = FOR_TWO[0] as RoomScript;

/** The file of the exercise "Heard" with a change. */
function changed(change: (file: Record<string, unknown> & { steps: Record<string, unknown>[] }) => void): string {
  const file = JSON.parse(writeExerciseFile(heard)) as Parameters<typeof change>[0];
  change(file);
  return JSON.stringify(file);
}

function problemsOf(text: string): string[] {
  const reading = readExerciseFile(text);
  return reading.ok ? [] : reading.error.map(({ place, what }) => `${place}: ${what}`);
}

describe('a file of an exercise', () => {
  it.each(FOR_TWO.map((script) => [script.title, script] as const))(
    '[OX01] is read as it was written: %s',
    (_title, script) => {
      const reading = readExerciseFile(writeExerciseFile(script));
      expect(reading).toEqual({ ok: true, value: { ...script, id: `own-${script.id}` } });
      if (reading.ok) expect(writeExerciseFile(reading.value)).toBe(writeExerciseFile(script));
    },
  );

  it('[OX02] has an id that no exercise of the site has', () => {
    expect(ownId('heard')).toBe('own-heard');
    expect(ownId('own-heard')).toBe('own-heard');
    expect(ownId('x'.repeat(40))).toHaveLength(40);
  });

  it('[OX03] may have texts of any script and direction, and a byte order mark', () => {
    const title = 'سهرة 🌙 טוב 夜';
    const prompt = '<script>alert(1)</script> ما الذي تشعر به؟';
    const text = `\uFEFF${changed((file) => {
      file['title'] = title;
      for (const step of file.steps) step['speaker'] = { prompt };
    })}`;
    const reading = readExerciseFile(text);
    expect(reading.ok && [reading.value.title, reading.value.steps[1]?.speaker.prompt]).toEqual([title, prompt]);
  });
});

describe('what is wrong with a file', () => {
  it('[OX10] is reported for files of another kind or version', () => {
    for (const text of ['', 'nonsense', '{"format":', '[]', 'null', '7', '{}', '{"format":"heard-journal"}']) {
      expect(problemsOf(text)).toHaveLength(1);
    }
    expect(problemsOf('{"a":')[0]).toMatch(/^The file: It isn’t JSON/);
    expect(problemsOf('{"format":"heard-summary"}')[0]).toContain(FORMAT);
    expect(problemsOf(changed((file) => (file['version'] = 2)))).toEqual([
      'The version: It isn’t 1. This page can’t read other ones yet.',
    ]);
  });

  it('[OX11] is reported with the step, its id and the place in it', () => {
    const long = Array.from({ length: 15 }, () => 'word').join(' ');
    expect(problemsOf(changed((file) => (file.steps[3]!['speaker'] = { prompt: long })))).toEqual([
      'Step 4 (one-open), the speaker’s side, the prompt: It has more than 14 words.',
    ]);
    expect(problemsOf(changed((file) => (file.steps[4]!['listener'] = { prompt: '' })))).toEqual([
      'Step 5 (one-check), the listener’s side, the prompt: It is empty.',
    ]);
    expect(problemsOf(changed((file) => delete file['about']))[0]).toBe(
      'The page before it: It is missing, or isn’t what belongs here.',
    );
  });

  it('[OX12] may be negative or excessive seconds, or too many steps', () => {
    const seconds = (value: unknown) => problemsOf(changed((file) => (file.steps[1]!['seconds'] = value)))[0];
    expect(seconds(-40)).toBe('Step 2 (value-first), its seconds: It is too small: at least 5.');
    expect(seconds(1e9)).toBe('Step 2 (value-first), its seconds: It is too large: at most 14400.');
    expect(seconds(1.5)).toBe('Step 2 (value-first), its seconds: It has to be a whole number.');
    expect(seconds('40')).toBe('Step 2 (value-first), its seconds: It has to be a number, and is "40".');
    expect(seconds(null)).toMatch(/^Step 2 \(value-first\), its seconds: /);
    const many = changed((file) => {
      file.steps = Array.from({ length: 1_000 }, (_, at) => ({ id: `s${at}`, kind: 'share' }));
    });
    expect(readExerciseFile(many).ok).toBe(false);
    expect(problemsOf(many).length).toBeLessThanOrEqual(12);
  });

  it('[OX13] may be a broken rule: broken turns, kinds of another floor type, duplicate ids, a missing close', () => {
    const broken = (change: Parameters<typeof changed>[0]) => problemsOf(changed(change)).join(' ');
    expect(broken((file) => file.steps.splice(3, 1))).toContain('Step 4 (one-check): A turn has to be');
    expect(broken((file) => (file.steps[10]!['turn'] = 1))).toContain('Step 10 (two-open): A turn has to be');
    expect(broken((file) => (file['floorType'] = 'slots'))).toContain('doesn’t go with the floor type');
    expect(broken((file) => (file['floorType'] = 'solo'))).not.toBe('');
    expect(broken((file) => (file.steps[2]!['id'] = 'value-first'))).toBe(
      'Step 3 (value-first): Two steps have the same id.',
    );
    expect(broken((file) => (file['closeAt'] = 'nowhere'))).toBe(
      'Where the close begins (closeAt): It is not the id of a step.',
    );
    expect(broken((file) => delete file.steps[1]!['listener'])).toBe(
      'Step 2 (value-first): It has no text for the listener.',
    );
    expect(broken((file) => (file.steps[1]!['ends'] = 'time'))).toMatch(/^Step 2 \(value-first\): A slot ends by time/);
    expect(broken((file) => (file.steps[1]!['floor'] = 'none'))).toBe(
      'Step 2 (value-first): It has a floor that its kind cannot have.',
    );
  });

  it('[OX14] may be unknown keys, including `__proto__`, or deep nesting', () => {
    expect(problemsOf(changed((file) => (file['music'] = 'loud')))).toEqual(['“music”: It isn’t known here.']);
    const withProto = writeExerciseFile(heard).replace('{', '{"__proto__": {"isAdmin": true},');
    expect(readExerciseFile(withProto).ok).toBe(false);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(readExerciseFile(deep).ok).toBe(false);
  });

  it('[OX15] may be a size of more than 128 KiB', () => {
    const text = writeExerciseFile(heard);
    expect(readExerciseFile(text + ' '.repeat(MAX_FILE_BYTES - text.length - 2_000)).ok).toBe(true);
    expect(problemsOf(text + ' '.repeat(MAX_FILE_BYTES))).toEqual(['The file: It is larger than 128 KiB.']);
  });

  it('[OX16] is always reported and never thrown', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const keys = Object.keys(JSON.parse(writeExerciseFile(heard)) as object);
    fc.assert(
      fc.property(fc.constantFrom(...keys), value, fc.nat(30), (key, anything, at) => {
        const atTop = readExerciseFile(changed((file) => (file[key] = anything)));
        const inStep = readExerciseFile(
          changed((file) => (file.steps[at % file.steps.length]!['speaker'] = anything as never)),
        );
        for (const reading of [atTop, inStep]) {
          if (!reading.ok) expect(reading.error.every(({ place, what }) => place !== '' && what !== '')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string(), (text) => void readExerciseFile(text)));
  });
});
