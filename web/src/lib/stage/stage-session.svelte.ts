/** What every component of the stage shares: the room, what was pressed and not yet answered, and the drafts. */
import { createContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { IntentDraft, IntentType } from '@heard/shared/exercise/intent';
import type { RefusalCode } from '@heard/shared/exercise/refusal';
import type { RoomScript } from '@heard/shared/exercise/script';
import { otherSeat, type Seat } from '@heard/shared/exercise/seat';
import type { View } from '@heard/shared/exercise/view';
import type { DraftShelf } from '#lib/device/drafts.ts';
import { scriptsIn } from '#lib/evening/current-evening.ts';
import type { RoomSession, RoomState, Screen } from '#lib/room/room-state.ts';
import { DraftsByName } from './drafts-by-name.ts';
import type { TextDraft } from './text-draft.ts';
import { scriptOf } from '#lib/evening/step-texts.ts';
import { refusalText } from './refusal-text.ts';

export const [getStage, setStage] = createContext<StageSession>();

export class StageSession {
  readonly room: RoomSession;
  readonly #drafts: DraftsByName;
  #pressed = $state.raw<{ ordinal: number; type: IntentType } | null>(null);
  #refused = $state.raw<{ ordinal: number; code: RefusalCode } | null>(null);
  #main: HTMLElement | null = null;

  constructor(room: RoomSession, shelf: DraftShelf) {
    this.room = room;
    this.#drafts = new DraftsByName(shelf);
  }

  get state(): RoomState {
    return this.room.current;
  }

  /** What is on screen: it stays as it was rendered until the next tick renders it anew. A press is meant for this view. */
  readonly view: View = $derived.by(() => this.room.current.view);

  get me(): Seat {
    return this.room.current.seat;
  }

  get partner(): string {
    return this.room.current.names[otherSeat(this.me)];
  }

  /** The exercise that is on the table or running; null when this build doesn't know it. */
  readonly script: RoomScript | null = $derived.by(() => {
    const { view, table, words } = this.room.current;
    return view.status === 'idle' ? null : scriptOf(view.plan, scriptsIn(words), table?.exercise);
  });

  /** A text of this conversation that is being written here, the same one each time it is asked for. */
  draft(name: string): TextDraft {
    return this.#drafts.at(`${this.view.conversation}/${name}`);
  }

  /** Whether this person takes their turns in writing tonight. Only this device needs to know. */
  get isWriting(): boolean {
    return !this.draft('in-writing').isEmpty;
  }

  set isWriting(writing: boolean) {
    this.draft('in-writing').text = writing ? 'yes' : '';
  }

  /** The intent on its way from this very screen. */
  get pending(): IntentType | null {
    return this.#pressed?.ordinal === this.view.ordinal ? this.#pressed.type : null;
  }

  get refusal(): { sentence: string; remedy: string } | null {
    const refused = this.#refused;
    // A stale press belongs to the screen before; saying so on the new one explains why nothing happened.
    if (refused === null || this.view.ordinal > refused.ordinal + 1) return null;
    return refusalText(refused.code, this.partner);
  }

  /**
   * Sends an intent; resolves with whether the room took it. A second press of the same thing waits for the first. `on`: the view
   * that was pressed, for who has waited for something since.
   */
  async press(draft: IntentDraft, on: Screen = this.view): Promise<boolean> {
    const { ordinal } = on;
    if (this.#pressed?.ordinal === ordinal && this.#pressed.type === draft.type) return false;
    this.#refused = null;
    this.#pressed = { ordinal, type: draft.type };
    try {
      const outcome = await this.room.send(draft, on);
      if (outcome.type === 'refused') this.#refused = { ordinal, code: outcome.code };
      return outcome.type === 'durable';
    } finally {
      this.#pressed = null;
    }
  }

  /** Marks the one main press on screen, so that holding the light can do the same. */
  readonly asMain: Attachment<HTMLElement> = (element) => {
    this.#main = element;
    return () => {
      if (this.#main === element) this.#main = null;
    };
  };

  pressMain(): void {
    this.#main?.click();
  }
}
