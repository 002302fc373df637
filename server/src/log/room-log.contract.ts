/** The tests that every implementation of `RoomLog` has to pass. Run them from a test file of the implementation. */
import { afterEach, beforeEach, describe } from 'vitest';
import { LogSubject, type LogHarness } from './log-subject.fixture.ts';
import { describeEntries } from './room-log-entries.contract.ts';
import { describeRemoval } from './room-log-removal.contract.ts';
import { describeTime } from './room-log-time.contract.ts';

export function describeRoomLog(name: string, start: () => Promise<LogHarness>): void {
  describe(`${name} as a room log`, () => {
    const subject = new LogSubject();

    beforeEach(async () => subject.use(await start()));
    afterEach(() => subject.harness.dispose());

    describeEntries(subject);
    describeRemoval(subject);
    describeTime(subject);
  });
}
