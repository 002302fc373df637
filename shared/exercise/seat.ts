/** The two seats of a room: `host` opened it, `guest` was invited. */
export const SEATS = ['host', 'guest'] as const;
export type Seat = (typeof SEATS)[number];
export type BySeat<T> = Record<Seat, T>;

export function otherSeat(seat: Seat): Seat {
  return seat === 'host' ? 'guest' : 'host';
}

export function bySeat<T>(make: (seat: Seat) => T): BySeat<T> {
  return { host: make('host'), guest: make('guest') };
}
