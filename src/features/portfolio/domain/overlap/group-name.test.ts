import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { namedGroups } from './group-name.ts';
import { type EntryId, entryId } from './pair.ts';

const id = (n: number): EntryId => entryId(`e${n}`);

/** Every entry in one of six heaps; heaps of one are no groups. */
const partitions = fc
  .array(fc.nat(5), { minLength: 14, maxLength: 14 })
  .map((heaps) =>
    [...Map.groupBy(heaps.keys(), (entry) => heaps[entry]).values()]
      .map((members) => members.map(id))
      .filter(({ length }) => length > 1),
  );

describe('the name of a group', () => {
  it('goes on with most of its members', () => {
    const [first] = namedGroups('same_function', [[id(1), id(2), id(3)]], []);
    assert.ok(first?.isNew);
    const after = namedGroups(
      'same_function',
      [
        [id(1), id(9)],
        [id(2), id(3), id(4)],
      ],
      [first],
    );
    assert.deepEqual(
      after.map(({ isNew }) => isNew),
      [true, false],
    );
    assert.equal(after[1]?.id, first.id);
    assert.notEqual(after[0]?.id, first.id);
  });

  it('is never borne by two groups, nor by a group of the other question', () => {
    fc.assert(
      fc.property(partitions, partitions, (before, after) => {
        const earlier = namedGroups('same_function', before, []);
        const named = namedGroups('same_function', after, earlier);
        assert.equal(new Set(named.map((group) => group.id)).size, named.length);
        for (const group of named) {
          assert.match(group.id, /^[0-9a-f]{16}$/);
          assert.equal(group.isNew, !earlier.some((one) => one.id === group.id));
        }
        const others = new Set(namedGroups('same_system', before, []).map((group) => group.id));
        for (const group of earlier) assert.ok(!others.has(group.id));
      }),
      { numRuns: 300 },
    );
  });

  it('stays on every group when nothing changed', () => {
    fc.assert(
      fc.property(partitions, (groups) => {
        const named = namedGroups('same_function', groups, []);
        const again = namedGroups('same_function', groups.toReversed(), named.toReversed());
        assert.deepEqual(
          again.map((group) => group.id),
          named.map((group) => group.id),
        );
      }),
    );
  });
});
