/**
 * All codes with which the server closes a room's socket. A browser can't read the HTTP status of a failed upgrade, so the server
 * accepts the upgrade and then closes the socket. y-websocket doesn't reconnect after 4400-4499, and does after all other codes.
 */
export const CLOSE = {
  goingAway: { code: 1001, retry: true, reason: 'the server is restarting' },
  malformed: { code: 4400, retry: false, reason: 'a frame could not be read' },
  refusedSeat: { code: 4401, retry: false, reason: 'no such room, or this link does not open it' },
  forbiddenUpdate: { code: 4403, retry: false, reason: 'an update touched what is not its own' },
  wrongOrigin: { code: 4406, retry: false, reason: 'the page comes from another address' },
  roomErased: { code: 4410, retry: false, reason: 'this room was erased' },
  tooLarge: { code: 4413, retry: false, reason: 'a frame is larger than the limit' },
  roomFull: { code: 4414, retry: false, reason: 'the room holds as much as it can' },
  tooManyDevices: { code: 4415, retry: false, reason: 'too many devices at one seat' },
  versionUnknown: { code: 4426, retry: false, reason: 'the server speaks other versions of the protocol' },
  serverTooOld: { code: 4427, retry: false, reason: 'a newer server wrote to this room' },
  unknownFrame: { code: 4422, retry: false, reason: 'a frame of an unknown type' },
  tooFast: { code: 4503, retry: true, reason: 'too much at once' },
  readsNothing: { code: 4505, retry: true, reason: 'the device read nothing for too long' },
  notStored: { code: 4507, retry: true, reason: 'the server could not store it' },
  staleHistory: { code: 4509, retry: true, reason: 'the server holds less than this device; start afresh' },
} as const satisfies Record<string, { code: number; retry: boolean; reason: string }>;

export type CloseName = keyof typeof CLOSE;

/** The name of a close code; null for others, such as 1006 when the network is lost. */
export function closeName(code: number): CloseName | null {
  const found = (Object.keys(CLOSE) as CloseName[]).find((name) => CLOSE[name].code === code);
  return found ?? null;
}
