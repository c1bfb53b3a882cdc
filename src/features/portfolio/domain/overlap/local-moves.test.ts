import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { improve, placeByPivot, type Weighing } from './local-moves.ts';
import { pairGraph } from './pair-graph.ts';

function aWeighing(
  nodes: number,
  edges: readonly (readonly [number, number, number])[],
  apart: Weighing['apart'] = new Map(),
): Weighing {
  const graph = pairGraph(new Int32Array(nodes).fill(1), {
    first: Int32Array.from(edges, ([first]) => first),
    second: Int32Array.from(edges, ([, second]) => second),
    pull: Float64Array.from(edges, ([, , pull]) => pull),
    pairs: new Int32Array(edges.length).fill(1),
  });
  return { graph, absentPull: -4, apart };
}

const square = [
  [0, 1, 5],
  [2, 3, 5],
  [0, 2, 3],
  [1, 3, 3],
  [0, 3, 3],
  [1, 2, 3],
] as const;

describe('moves between clusters', () => {
  it('merge two clusters that no single node would leave', () => {
    const cluster = Int32Array.of(0, 0, 2, 2);
    assert.ok(
      improve(
        aWeighing(4, [
          [0, 1, 5],
          [2, 3, 5],
          [0, 2, 3],
          [1, 3, 3],
          [0, 3, -1],
          [1, 2, -1],
        ]),
        cluster,
        { sweeps: 9, rounds: 9 },
      ),
    );
    assert.equal(new Set(cluster).size, 1);
  });

  it('never bring two nodes together that must stay apart', () => {
    const apart = new Map([
      [0, [3]],
      [3, [0]],
    ]);
    const weighing = aWeighing(4, square, apart);
    const cluster = new Int32Array(4).fill(-1);
    placeByPivot(weighing, cluster);
    assert.notEqual(cluster[0], cluster[3]);
    assert.ok(improve(weighing, cluster, { sweeps: 9, rounds: 9 }));
    assert.notEqual(cluster[0], cluster[3]);
  });

  it('send a node away that drags its cluster down, and say when the bounds came first', () => {
    const cluster = Int32Array.of(0, 0, 0);
    const weighing = aWeighing(3, [[0, 1, 9]]);
    assert.equal(improve(weighing, cluster.slice(), { sweeps: 0, rounds: 3 }), false);
    assert.ok(improve(weighing, cluster, { sweeps: 9, rounds: 9 }));
    assert.equal(cluster[0], cluster[1]);
    assert.notEqual(cluster[2], cluster[0]);
  });

  it('place every node, each at a cluster that wants it', () => {
    const cluster = new Int32Array(5).fill(-1);
    placeByPivot(aWeighing(5, square), cluster);
    assert.equal(new Set(cluster.subarray(0, 4)).size, 1);
    assert.ok(!cluster.includes(-1));
    assert.notEqual(cluster[4], cluster[0]);
  });
});
