import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runInSlices } from './time-slicing.ts';
import { LoopBudget } from './loop-budget.ts';

describe('a turn of the event loop', () => {
  it('[SV342] runs so much work of all connections together, and the rest in order in the next turns', async () => {
    const turns = new LoopBudget();
    const done: string[] = [];
    const ask = (name: string, cost: number): void => {
      if (turns.take(cost)) done.push(name);
      else turns.later(() => ask(name, cost));
    };
    for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name, 30);
    expect(done).toEqual(['a', 'b']);
    await turn();
    expect(done).toEqual(['a', 'b', 'c', 'd']);
    await turn();
    expect(done).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('[SV342] runs one piece of work of any size if it is the first', async () => {
    const turns = new LoopBudget();
    expect([turns.take(5_000), turns.take(1)]).toEqual([true, false]);
    await turn();
    expect(turns.take(1)).toBe(true);
  });

  it('[SV343] runs between the slices of long work', async () => {
    let turnsSeen = 0;
    let isOver = false;
    const count = () => {
      turnsSeen += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    function* work(strides: number): Generator<void, number> {
      for (let n = 0; n < strides; n += 1) yield;
      return strides;
    }
    expect(await runInSlices(work(10))).toBe(10);
    expect(turnsSeen).toBe(0);
    expect(await runInSlices(work(1_000))).toBe(1_000);
    isOver = true;
    expect(turnsSeen).toBeGreaterThan(20);
  });
});
