/** Yjs client id -> next clock: how much of each client's structs is known. */
export type Clocks = ReadonlyMap<number, number>;

/** The part of `Clocks` that judging an update needs. The server layers clocks that aren't durable yet over those that are. */
export type KnownClocks = Pick<Clocks, 'get'>;
