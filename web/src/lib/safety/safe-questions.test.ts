import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { safeAnswers, safeQuestions } from './safe-questions.ts';

const sources = readdirSync(import.meta.dirname)
  .filter((name) => /^(Safe|Help|WhatIt).*\.svelte$/.test(name))
  .map((name) => [name, readFileSync(`${import.meta.dirname}/${name}`, 'utf8')] as const);

describe('the private check', () => {
  it('[SF10] asks about saying no, fear, harm, being watched, drinking and suicide; each question can be left out', () => {
    const asked = safeQuestions()
      .map(({ text }) => text)
      .join(' ');
    for (const subject of ['say no', 'afraid', 'threatened', 'phone', 'drinking', 'ending my life']) {
      expect(asked).toContain(subject);
    }
    expect(safeAnswers()).toContain('Leave this out');
  });

  it('[SF10] explains every question briefly', () => {
    expect(new Set(safeQuestions().map(({ when }) => when)).size).toBe(safeQuestions().length);
    for (const { text, meaning } of safeQuestions()) {
      expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(14);
      expect(meaning).not.toMatch(/[!"']/);
    }
  });

  it('[SF11] passes its answers to nothing that could store or send them', () => {
    expect(sources.map(([name]) => name)).toContain('SafeCheck.svelte');
    for (const [name, source] of sources) {
      expect(source, name).not.toMatch(/storage|indexedDB|fetch|cookie|history\.|goto|\/device\/|\/room\/|bind:value/i);
    }
    const check = sources.find(([name]) => name === 'SafeCheck.svelte')?.[1];
    expect(check, 'every answer calls the same handler, without arguments').toContain(
      '{#each safeAnswers() as answer (answer)}\n        <Button wide onclick={goOn}>{answer}</Button>\n',
    );
  });
});
