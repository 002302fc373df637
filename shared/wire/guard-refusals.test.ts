import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FIRST, HAS_TWO, kept, NOTHING, reasonOf, SECOND } from './guard.fixture.ts';
import { LIMITS } from './limits.ts';
import { byHost, CONDUCTOR, GUEST, HOST, HOST_2, NOBODY, updateOf, type HandSection } from './update.fixture.ts';

describe('refused for their author', () => {
  it.each([
    ["the partner's", GUEST],
    ["the conductor's", CONDUCTOR],
    ["nobody's", NOBODY],
  ])('[GU20] client ids of %s class', (_, client) => {
    expect(reasonOf(updateOf([{ client, structs: [FIRST] }]))).toBe('foreign-client');
    expect(reasonOf(updateOf([{ client, structs: [{ gc: 1 }] }]))).toBe('foreign-client');
    expect(reasonOf(updateOf([], [{ client, ranges: [[0, 1]] }]), new Map([[client, 1]]))).toBe('foreign-delete');
  });

  it('[GU20] a foreign section after an own one', () => {
    expect(
      reasonOf(
        updateOf([
          { client: HOST_2, structs: [FIRST] },
          { client: GUEST, structs: [{ parent: 'guest' }] },
        ]),
      ),
    ).toBe('foreign-client');
  });

  it('[GU21] a gap between clocks, and a Skip', () => {
    expect(reasonOf(updateOf([{ client: HOST, clock: 1, structs: [FIRST] }]))).toBe('gap');
    expect(reasonOf(updateOf([{ client: HOST, clock: 3, structs: [FIRST] }]), HAS_TWO)).toBe('gap');
    expect(reasonOf(byHost({ skip: 1 }, FIRST))).toBe('skip');
    expect(reasonOf(byHost({ skip: 1 }, FIRST), HAS_TWO)).toBe('skip');
  });

  it('[GU22] deletes of unknown clocks', () => {
    expect(reasonOf(updateOf([], [{ client: HOST, ranges: [[0, 3]] }]), HAS_TWO)).toBe('unknown-delete');
    expect(reasonOf(updateOf([], [{ client: HOST_2, ranges: [[0, 1]] }]), HAS_TWO)).toBe('unknown-delete');
    expect(
      reasonOf(updateOf([{ client: HOST, clock: 2, structs: [FIRST] }], [{ client: HOST, ranges: [[0, 3]] }]), HAS_TWO),
    ).toBe('passed');
  });

  it('[GU22] deleted ranges that overlap or are not ascending', () => {
    expect(
      reasonOf(
        updateOf(
          [],
          [
            {
              client: HOST,
              ranges: [
                [0, 2],
                [1, 1],
              ],
            },
          ],
        ),
        HAS_TWO,
      ),
    ).toBe('ranges-unordered');
    expect(
      reasonOf(
        updateOf(
          [],
          [
            {
              client: HOST,
              ranges: [
                [1, 1],
                [0, 1],
              ],
            },
          ],
        ),
        HAS_TWO,
      ),
    ).toBe('ranges-unordered');
    expect(
      reasonOf(
        updateOf(
          [],
          [
            {
              client: HOST,
              ranges: [
                [0, 1],
                [1, 1],
              ],
            },
          ],
        ),
        HAS_TWO,
      ),
    ).toBe('passed');
  });
});

describe('refused for place or content', () => {
  it.each([2, 4, 5, 6, 7, 8, 9, 11, 31])(
    '[GU30] content of kind %i (JSON, text, types, sub-documents and others)',
    (content) => {
      expect(reasonOf(byHost({ content }))).toBe('unknown-content');
    },
  );

  it('[GU30] a GC with an item’s flags, which Yjs would read as a GC', () => {
    expect(reasonOf(byHost({ raw: [0x80, 1] }))).toBe('stray-flags');
    expect(reasonOf(byHost({ raw: [0x2a, 1] }))).toBe('stray-flags');
  });

  it('[GU31] an entry larger than the limit', () => {
    expect(reasonOf(byHost({ size: LIMITS.entryBytes }))).toBe('passed');
    expect(reasonOf(byHost({ size: LIMITS.entryBytes + 1 }))).toBe('entry-too-large');
  });

  it('[GU32] a right origin', () => {
    expect(reasonOf(byHost({ rightOrigin: { client: HOST, clock: 0 } }), HAS_TWO)).toBe('right-origin');
    expect(
      reasonOf(
        updateOf([{ client: HOST, clock: 2, structs: [{ ...SECOND, rightOrigin: { client: HOST, clock: 1 } }] }]),
        HAS_TWO,
      ),
    ).toBe('right-origin');
  });

  it.each([GUEST, CONDUCTOR, NOBODY])('[GU33] an origin of client %i', (client) => {
    expect(reasonOf(byHost({ origin: { client, clock: 0 } }), new Map([[client, 5]]))).toBe('foreign-origin');
  });

  it('[GU34] an origin that is unknown, or the item itself', () => {
    expect(reasonOf(byHost({ origin: { client: HOST, clock: 0 } }))).toBe('unknown-origin');
    expect(reasonOf(byHost(FIRST, { origin: { client: HOST, clock: 2 } }, FIRST))).toBe('unknown-origin');
    expect(reasonOf(byHost({ origin: { client: HOST_2, clock: 0 } }))).toBe('unknown-origin');
    expect(reasonOf(byHost({ origin: { client: HOST_2, clock: 1 } }), new Map([[HOST_2, 1]]))).toBe('unknown-origin');
  });

  it('[GU34] a cycle of origins, which Yjs would keep pending forever', () => {
    const circle = updateOf([
      { client: HOST_2, structs: [{ origin: { client: HOST, clock: 0 } }] },
      { client: HOST, structs: [{ origin: { client: HOST_2, clock: 0 } }] },
    ]);
    expect(reasonOf(circle)).toBe('unknown-origin');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, circle);
    expect(doc.store.pendingStructs).not.toBeNull();
  });

  it.each(['guest', 'conductor', 'hos', 'hostt', 'Host', ''])('[GU35] the root %j', (parent) => {
    expect(reasonOf(byHost({ parent }))).toBe('foreign-parent');
    expect(reasonOf(byHost({ parent, content: 'deleted' }))).toBe('foreign-parent');
  });

  it('[GU35] an item as parent, even an own one', () => {
    expect(reasonOf(byHost({ parent: { client: GUEST, clock: 0 } }))).toBe('nested-parent');
    expect(reasonOf(byHost(FIRST, { parent: { client: HOST, clock: 0 } }))).toBe('nested-parent');
  });

  it('[GU36] an item without a key, or with a key that is no entry id', () => {
    expect(reasonOf(byHost({ key: null }))).toBe('keyless');
    for (const key of [
      '',
      'AAAAAAAAAAA',
      'AAAAAAAAAAAAA',
      'AAAAAAAAAAA ',
      'AAAAAAAAAAA=',
      'AAAAAAAAAAä',
      '__proto__',
    ]) {
      expect(reasonOf(byHost({ key }))).toBe('bad-key');
    }
  });
});

describe('sync answers', () => {
  const OTHERS: HandSection[] = [
    { client: GUEST, structs: [{ parent: 'guest' }, { skip: 3 }, { gc: 1 }] },
    {
      client: CONDUCTOR,
      clock: 4,
      structs: [
        { parent: 'conductor', key: null },
        { content: 'deleted', origin: { client: GUEST, clock: 1 }, rightOrigin: { client: GUEST, clock: 1 } },
      ],
    },
  ];

  it('[GU40] may have structs and deletes of other authors, which are left out', () => {
    const own: HandSection = { client: HOST, structs: [FIRST, SECOND] };
    const deletes = { client: HOST, ranges: [[0, 1]] as [number, number][] };
    const foreign = [GUEST, CONDUCTOR].map((client) => ({ client, ranges: [[0, 1]] as [number, number][] }));
    const sorted = [own, ...OTHERS].sort((a, b) => b.client - a.client);
    const bytes = updateOf(
      sorted,
      [deletes, ...foreign].sort((a, b) => b.client - a.client),
    );
    expect(kept(bytes, NOTHING, 'answer')).toMatchObject({
      update: updateOf([own], [deletes]),
      clocks: new Map([[HOST, 2]]),
      structs: 3,
    });
    expect(kept(updateOf(OTHERS), NOTHING, 'answer').update).toBeNull();
  });

  it('[GU40] may have more structs of other authors than the limit', () => {
    const structs = Array.from({ length: LIMITS.structsPerUpdate + 1 }, () => ({ gc: 1 }));
    expect(reasonOf(updateOf([{ client: GUEST, structs }]), NOTHING, 'answer')).toBe('passed');
    expect(reasonOf(byHost(...structs), NOTHING, 'answer')).toBe('too-many-structs');
  });

  it('[GU41] may skip known clocks of the seat, and no others', () => {
    const own = { ...FIRST, size: 5 };
    const bytes = updateOf([{ client: HOST, structs: [{ skip: 2 }, own] }]);
    expect(kept(bytes, HAS_TWO, 'answer').update).toEqual(updateOf([{ client: HOST, clock: 2, structs: [own] }]));
    expect(reasonOf(bytes, NOTHING, 'answer')).toBe('gap');
    expect(reasonOf(bytes, new Map([[HOST, 1]]), 'answer')).toBe('gap');
    expect(reasonOf(byHost(FIRST, { skip: 2 }, FIRST), new Map([[HOST, 1]]), 'answer')).toBe('gap');
  });

  it('[GU42] are checked like live updates in what is the seat’s own or has no author', () => {
    expect(reasonOf(byHost({ parent: 'guest' }), NOTHING, 'answer')).toBe('foreign-parent');
    expect(reasonOf(byHost({ origin: { client: GUEST, clock: 0 } }), new Map([[GUEST, 1]]), 'answer')).toBe(
      'foreign-origin',
    );
    expect(reasonOf(updateOf([{ client: HOST, clock: 1, structs: [FIRST] }]), NOTHING, 'answer')).toBe('gap');
    expect(reasonOf(updateOf([], [{ client: HOST, ranges: [[0, 1]] }]), NOTHING, 'answer')).toBe('unknown-delete');
    expect(reasonOf(updateOf([{ client: NOBODY, structs: [FIRST] }]), NOTHING, 'answer')).toBe('foreign-client');
    expect(reasonOf(updateOf([], [{ client: NOBODY, ranges: [[0, 1]] }]), NOTHING, 'answer')).toBe('foreign-delete');
  });

  it('[GU42] are also checked for the form of other authors’ structs', () => {
    expect(reasonOf(updateOf([{ client: GUEST, structs: [{ content: 7 }] }]), NOTHING, 'answer')).toBe(
      'unknown-content',
    );
    expect(reasonOf(updateOf([{ client: GUEST, structs: [{ gc: 0 }] }]), NOTHING, 'answer')).toBe('empty-run');
    expect(reasonOf(updateOf([{ client: GUEST, count: 9, structs: [{ gc: 1 }] }]), NOTHING, 'answer')).not.toBe(
      'passed',
    );
  });
});
