/** Sizes of what an update contains. The update must have passed the guard or be the conductor's: others throw. */
import { AUTHOR_CLASS } from '@heard/shared/wire/protocol';
import { BINARY } from '@heard/shared/wire/struct-reader';
import { walkUpdate } from '@heard/shared/wire/update-walk';
import { runAtOnce, type Sliced } from './time-slicing.ts';

export interface Contents {
  structs: number;
  /** Of binary content. */
  bytes: number;
  /**
   * The update removes words without replacing them. A device removes an entry by writing an empty one and deleting it at once, so the
   * update contains deleted content; a bare delete contains no structs.
   */
  isRemoval: boolean;
}

export function contentsOf(update: Uint8Array): Contents {
  const contents: Contents = { structs: 0, bytes: 0, isRemoval: false };
  runAtOnce(
    walkUpdate(update, {
      struct(_client, _clock, { content, binaryStart, end }) {
        contents.structs += 1;
        if (content === BINARY) contents.bytes += end - binaryStart;
        else contents.isRemoval = true;
      },
    }),
  );
  contents.isRemoval ||= contents.structs === 0;
  return contents;
}

/** Bytes of an update without the conductor's structs. */
export function* wordBytesIn(update: Uint8Array): Sliced<number> {
  let bytes = update.length;
  yield* walkUpdate(update, {
    struct(client, _clock, struct) {
      if ((client & 3) === AUTHOR_CLASS.conductor) bytes -= struct.end - struct.start;
    },
  });
  return bytes;
}

export function deletesSomething(update: Uint8Array): boolean {
  let isFound = false;
  runAtOnce(walkUpdate(update, { deleted: () => void (isFound = true) }));
  return isFound;
}
