/**
 * Bounds the memory that devices occupy: what they haven't read yet, and what they sent and isn't handled. The client decides how fast it
 * reads and writes, so there is a bound for each room, each address and the whole server. Past a bound, the device with the largest share
 * is disconnected; when it reconnects, it syncs.
 */
import { LIMITS } from '@heard/shared/wire/limits';

/**
 * Bytes. Eight slow devices can each be sent a full room at once; many households can share an address; the server's bound is what a
 * small machine can spare.
 */
const BOUNDS = {
  room: 8 * LIMITS.roomBytes,
  address: 32 * LIMITS.roomBytes,
  server: 128 * LIMITS.roomBytes,
} as const;
type Scope = keyof typeof BOUNDS;

export interface MemoryHolder {
  /** Bytes that it occupies at the moment. */
  readonly held: number;
  /** Called when a bound is exceeded and this one has the largest share: it has to disconnect. */
  cutOff(scope: Scope): void;
}

interface Share {
  scope: Scope;
  holders: Set<MemoryHolder>;
  bytes: number;
}

/** Whose bounds it counts against: the room (any object), and the client's address. */
export interface Place {
  room: object;
  address: string;
}

export class Backlog {
  readonly #shares = new Map<unknown, Share>();

  /** `update` is to be called whenever `held` has changed, `remove` when the device is gone. */
  add(holder: MemoryHolder, { room, address }: Place): { update: () => void; remove: () => void } {
    const keys = [room, address, this] as const;
    const shares = [this.#share('room', room), this.#share('address', address), this.#share('server', this)];
    for (const share of shares) share.holders.add(holder);
    let counted = 0;
    let isIn = true;
    const count = (held: number) => {
      const more = held - counted;
      counted = held;
      for (const share of shares) share.bytes += more;
      if (more > 0) for (const share of shares) enforceBound(share);
    };
    const remove = () => {
      if (isIn) count(0);
      isIn = false;
      for (const share of shares) share.holders.delete(holder);
      for (const key of keys) if (this.#shares.get(key)?.holders.size === 0) this.#shares.delete(key);
    };
    return { update: () => (isIn ? count(holder.held) : undefined), remove };
  }

  /** Bytes of all devices together. */
  get bytes(): number {
    return this.#shares.get(this)?.bytes ?? 0;
  }

  #share(scope: Scope, key: unknown): Share {
    const share = this.#shares.get(key) ?? { scope, holders: new Set<MemoryHolder>(), bytes: 0 };
    this.#shares.set(key, share);
    return share;
  }
}

function enforceBound(share: Share): void {
  if (share.bytes <= BOUNDS[share.scope]) return;
  let most: MemoryHolder | null = null;
  for (const holder of share.holders) if (holder.held > (most?.held ?? 0)) most = holder;
  if (!most) return;
  // Its bytes count until its socket is closed. If that takes time, the next call picks another one.
  share.holders.delete(most);
  most.cutOff(share.scope);
}
