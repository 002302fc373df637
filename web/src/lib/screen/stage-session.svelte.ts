/** The context of the components on stage: the room, the pending and the refused intent, and the drafts. */
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

  /** Changes only with the next render, so that a press is sent for the view that was on screen. */
  readonly view: View = $derived.by(() => this.room.current.view);

  get me(): Seat {
    return this.room.current.seat;
  }

  get partner(): string {
    return this.room.current.names[otherSeat(this.me)];
  }

  /** The exercise that is on the table or running; null when this build doesn't have it. */
  readonly script: RoomScript | null = $derived.by(() => {
    const { view, table, words } = this.room.current;
    return view.status === 'idle' ? null : scriptOf(view.plan, scriptsIn(words), table?.exercise);
  });

  /** A draft of this conversation; the same instance for the same name. */
  draft(name: string): TextDraft {
    return this.#drafts.at(`${this.view.conversation}/${name}`);
  }

  /** Whether this person takes their turns in writing tonight. Stored as a draft, because only this device needs it. */
  get isWriting(): boolean {
    return !this.draft('in-writing').isEmpty;
  }

  set isWriting(writing: boolean) {
    this.draft('in-writing').text = writing ? 'yes' : '';
  }

  /** The type of the unanswered intent that was sent from the current step instance. */
  get pending(): IntentType | null {
    return this.#pressed?.ordinal === this.view.ordinal ? this.#pressed.type : null;
  }

  get refusal(): { sentence: string; remedy: string } | null {
    const refused = this.#refused;
    // A press that was refused as stale belongs to the screen before, so it's still shown on the next one.
    if (refused === null || this.view.ordinal > refused.ordinal + 1) return null;
    return refusalText(refused.code, this.partner);
  }

  /**
   * Sends an intent and resolves with whether it is durable. A repeated press resolves with false while the first one is unanswered. `on`:
   * the view at the moment of the press, for callers that have awaited something since.
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

  /** Registers the main button, so that holding the light can click it. */
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
