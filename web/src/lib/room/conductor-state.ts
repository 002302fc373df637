/** The state of a room's conversation, folded from the conductor's events in its document. */
import { evolve } from '@heard/shared/exercise/evolve';
import { initialState, type State } from '@heard/shared/exercise/state';
import type { Screen } from './action.ts';
import type { RoomDocument } from './room-document.ts';

export class ConductorState {
  #state: State = initialState();
  #causes: ReadonlySet<string> = new Set();

  get current(): State {
    return this.#state;
  }

  /** Ids of the intents whose events the document holds. */
  get causes(): ReadonlySet<string> {
    return this.#causes;
  }

  /** Where the room is now. For actions whose outcome doesn't depend on the screen that they came from. */
  get screen(): Screen {
    const { conversation, ordinal } = this.#state;
    return { conversation, ordinal };
  }

  /** Call it when events have arrived, or the document was replaced. */
  read(document: RoomDocument): void {
    this.#causes = new Set(document.known.flatMap((event) => ('cause' in event ? [event.cause] : [])));
    this.#state = document.events().reduce(evolve, initialState());
  }
}
