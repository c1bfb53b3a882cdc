import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { at, contracted, type Edges, pairGraph, type PairGraph } from './pair-graph.ts';

const NODES = 9;
type Edge = readonly [first: number, second: number, pull: number];

const someEdges: fc.Arbitrary<readonly Edge[]> = fc.array(
  fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1), fc.integer({ min: -50, max: 50 })),
  { maxLength: 30 },
);

function edgesOf(list: readonly Edge[]): Edges {
  return {
    first: Int32Array.from(list, ([first]) => first),
    second: Int32Array.from(list, ([, second]) => second),
    pull: Float64Array.from(list, ([, , pull]) => pull),
    pairs: new Int32Array(list.length).fill(1),
  };
}

/** Every edge of the graph, both ways, as text. */
function listed(graph: PairGraph): readonly string[] {
  return Array.from({ length: graph.nodes }, (_, node) =>
    Array.from({ length: at(graph.start, node + 1) - at(graph.start, node) }, (__, offset) => {
      const slot = at(graph.start, node) + offset;
      return `${node}-${at(graph.neighbour, slot)}: ${at(graph.pull, slot)} of ${at(graph.pairs, slot)}`;
    }),
  ).flat();
}

/** The same by plain addition. */
function expected(list: readonly Edge[], into: (node: number) => number): readonly string[] {
  const sums = new Map<string, { pull: number; pairs: number }>();
  for (const [first, second, pull] of list) {
    if (first === second || into(first) === into(second)) continue;
    for (const [one, other] of [
      [into(first), into(second)],
      [into(second), into(first)],
    ]) {
      const sum = sums.get(`${one}-${other}`) ?? { pull: 0, pairs: 0 };
      sums.set(`${one}-${other}`, { pull: sum.pull + pull, pairs: sum.pairs + 1 });
    }
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([k, s]) => `${k}: ${s.pull} of ${s.pairs}`);
}

describe('the graph of scored pairs', () => {
  it('holds each edge both ways, in order, repeats added up', () => {
    fc.assert(
      fc.property(someEdges, (list) => {
        const graph = pairGraph(new Int32Array(NODES).fill(1), edgesOf(list));
        assert.deepEqual(
          listed(graph),
          expected(list, (node) => node),
        );
      }),
    );
  });

  it('seen from farther away has the sums of what it held', () => {
    fc.assert(
      fc.property(someEdges, fc.array(fc.nat(3), { minLength: NODES, maxLength: NODES }), (list, into) => {
        const graph = pairGraph(new Int32Array(NODES).fill(1), edgesOf(list));
        const far = contracted(graph, Int32Array.from(into), 4);
        assert.deepEqual(
          listed(far),
          expected(list, (node) => into[node]!),
        );
        assert.deepEqual(
          [...far.size],
          [0, 1, 2, 3].map((to) => into.filter((one) => one === to).length),
        );
      }),
    );
  });

  it('stops the program on an edge that leads nowhere', () => {
    assert.throws(() => pairGraph(new Int32Array(2), edgesOf([[0, 2, 1]])), RangeError);
    assert.throws(() => at(new Int32Array(1), 1), RangeError);
  });
});
