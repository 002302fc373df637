import type { Playback } from '@heard/shared/exercise/playback.fixture';
import type { Seat } from '@heard/shared/exercise/seat';
import { NO_WORDS } from '@heard/shared/words/words';
import type { RoomState } from './room-state.ts';

/** The state of a live room in which both are, as one of them sees it. */
export function stateOf(room: Playback, seat: Seat, changes: Partial<RoomState> = {}): RoomState {
  return {
    seat,
    connection: { status: 'live' },
    unplaced: [],
    isAlmostFull: false,
    isLoaded: true,
    hasComeIn: true,
    saving: 'saved',
    unkept: [],
    presence: { host: 1, guest: 1 },
    names: { host: 'Ana', guest: 'Ben' },
    table: null,
    view: room.view(seat),
    words: NO_WORDS,
    isOutdated: false,
    partnerIsWriting: false,
    ...changes,
  };
}
