/** A device without a browser: it writes entries and sends intents, which is enough to bring a room to any step. */
import { randomBytes } from 'node:crypto';
import { evolve } from '@heard/shared/exercise/evolve';
import type { Intent, IntentDraft } from '@heard/shared/exercise/intent';
import type { Seat } from '@heard/shared/exercise/seat';
import { initialState } from '@heard/shared/exercise/state';
import { stateAt } from '@heard/shared/exercise/time';
import { readEvent } from '@heard/shared/wire/conductor-update';
import { decodeServerFrame, encodeClientFrame } from '@heard/shared/wire/frame';
import { clientIdFor, FRAME, SOCKET_PATH, SUBPROTOCOLS, TOKEN_PREFIX } from '@heard/shared/wire/protocol';
import type { Entry } from '@heard/shared/words/entry';
import { encodeToken, type RoomKeys } from '@heard/shared/words/keys';
import { newEntryId, sealEntry } from '@heard/shared/words/seal';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';

const random = (count: number) => new Uint8Array(randomBytes(count));

export interface DeviceSeat {
  port: number;
  seat: Seat;
  keys: RoomKeys;
  token: Uint8Array;
}

export class HeadlessDevice {
  readonly #at: DeviceSeat;
  readonly #doc = new Doc();
  readonly #provider: WebsocketProvider;

  private constructor(at: DeviceSeat) {
    this.#at = at;
    this.#doc.clientID = clientIdFor(at.seat, randomBytes(4).readUInt32LE());
    this.#provider = new WebsocketProvider(`ws://127.0.0.1:${at.port}${SOCKET_PATH}`, at.keys.roomId, this.#doc, {
      protocols: [...SUBPROTOCOLS, TOKEN_PREFIX + encodeToken(at.token)],
      disableBc: true,
    });
    // Other frames of the server aren't needed.
    for (const type of Object.values(FRAME)) this.#provider.messageHandlers[type] ??= () => undefined;
    this.#provider.messageHandlers[FRAME.refusal] = (_encoder, decoder) => {
      const frame = decodeServerFrame(decoder.arr);
      throw new Error(
        `the room refused a press: ${frame.ok && frame.value.type === 'refusal' ? frame.value.code : '?'}`,
      );
    };
  }

  static async arrives(at: DeviceSeat): Promise<HeadlessDevice> {
    const device = new HeadlessDevice(at);
    await new Promise((resolve) => device.#provider.once('sync', resolve));
    device.#say({ type: 'hello' });
    return device;
  }

  writes(entry: Entry): void {
    const { keys, seat } = this.#at;
    const entryId = newEntryId(random);
    const context = { key: keys.sealKey, roomId: keys.roomId, seat, entryId, revision: 0 };
    this.#doc.getMap(seat).set(entryId, sealEntry(context, entry, random));
  }

  /** Resolves when the event is in this device's document and in `partner`'s. */
  async presses(draft: IntentDraft, partner: HeadlessDevice): Promise<void> {
    const id = randomBytes(12).toString('base64url');
    const { ordinal } = stateAt(this.#state(), Date.now());
    this.#say({ type: 'intent', intent: { ...draft, id, step: ordinal } as Intent });
    await this.#reads(id);
    await partner.#reads(id);
  }

  async #reads(cause: string): Promise<void> {
    while (!this.#events().some((event) => 'cause' in event && event.cause === cause)) await this.#changed();
  }

  leaves(): void {
    this.#provider.destroy();
    this.#doc.destroy();
  }

  #events() {
    const contents = this.#doc.getArray<Uint8Array>('conductor').toArray();
    return contents.map(readEvent).filter((event) => event !== null);
  }

  #state() {
    return this.#events().reduce(evolve, initialState());
  }

  #changed(): Promise<unknown> {
    return new Promise((resolve) => this.#doc.once('update', resolve));
  }

  #say(frame: Parameters<typeof encodeClientFrame>[0]): void {
    this.#provider.ws?.send(encodeClientFrame(frame) as Uint8Array<ArrayBuffer>);
  }
}
