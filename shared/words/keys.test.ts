import { describe, expect, it } from 'vitest';
import { encodeToken, isRoomId, roomKeys, seatToken, tokenDigest } from './keys.ts';
import { newRoomSecrets } from './secret.ts';
import { ascending, countingBytes, hex, ROOM_SECRET, SEAT_SECRET } from './room.fixture.ts';

// Computed once with another implementation (OpenSSL's HKDF). If one of them changes, all existing links become invalid.
const ROOM_ID = 'f6dZV83P6EVSmSEZcFHUXg';
const SEAL_KEY = '4ee484b0e4c2b0f311e73e5753cbf1b1bf0887be45a27fedf7d805ea43b3e864';
const TOKEN = 'a_iFxvDG0f7stsvl1WLgN_QqYm1FNXxCbLoIfIJbrC8';
const DIGEST = 'NDEKg7CDJXMhL7Bsy1lBEZp2fnHEU8Y_ZKdFSjCWj4M';

describe('keys', () => {
  it('[KE04] derives the room id and the sealing key from the room secret', () => {
    const keys = roomKeys(ROOM_SECRET);
    expect(keys.roomId).toBe(ROOM_ID);
    expect(hex(keys.sealKey)).toBe(SEAL_KEY);
  });

  it('[KE05] derives the token from the seat secret and the room', () => {
    const token = seatToken(SEAT_SECRET, ROOM_ID);
    expect(encodeToken(token)).toBe(TOKEN);
    expect(tokenDigest(token)).toBe(DIGEST);
  });

  it('[KE05] derives different tokens from the same secret in different rooms', () => {
    const other = roomKeys(ascending(1, 16)).roomId;
    expect(other).not.toBe(ROOM_ID);
    expect(encodeToken(seatToken(SEAT_SECRET, other))).not.toBe(TOKEN);
  });

  it('[KE06] recognises room ids', () => {
    expect(isRoomId(ROOM_ID)).toBe(true);
    expect(['', ROOM_ID.slice(1), `${ROOM_ID}A`, `${ROOM_ID.slice(0, -1)}=`].some(isRoomId)).toBe(false);
    expect(() => seatToken(SEAT_SECRET, 'somewhere')).toThrow(RangeError);
  });

  it('[KE07] generates three independent secrets of 16 bytes', () => {
    const { room, host, guest } = newRoomSecrets(countingBytes());
    expect([room.length, host.length, guest.length]).toEqual([16, 16, 16]);
    expect(new Set([hex(room), hex(host), hex(guest)]).size).toBe(3);
  });
});
