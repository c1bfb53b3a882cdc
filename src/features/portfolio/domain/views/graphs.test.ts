import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flowGraph } from './agency-flows.ts';
import { graphPicture, labelWidth, NODE, nodeHeight, type GraphNode } from './graph-picture.ts';
import { round } from './picture.ts';
import { frontierOf, growReach, startReach } from './reach.ts';

const limits = { mostNodes: 50, mostAtOne: 16 };
const edge = (from: string, to: string, kind = 'sends_to') => ({ from, to, kind });

describe('what is reached from an object', () => {
  it('goes both ways, a step at a time, and round a circle only once', () => {
    const edges = [edge('a', 'b'), edge('c', 'a'), edge('b', 'd'), edge('d', 'a')];
    const near = growReach(startReach('a'), edges, limits);
    assert.deepEqual(
      [...near.stepOf],
      [
        ['a', 0],
        ['b', 1],
        ['c', 1],
        ['d', 1],
      ],
    );
    assert.deepEqual(frontierOf(near), ['b', 'c', 'd']);
    assert.equal(near.edges.length, 4);
    const far = growReach(near, edges, limits);
    assert.deepEqual(far.stepOf, near.stepOf);
    assert.equal(far.edges.length, 4);
  });

  it('stops at its limits and counts what it left out', () => {
    const edges = Array.from({ length: 40 }, (_, at) => edge('a', `n${at}`));
    const reach = growReach(startReach('a'), edges, limits);
    assert.equal(reach.stepOf.size, 17);
    assert.equal(reach.hidden.get('a'), 24);
    assert.equal(reach.edges.length, 16);
    const full = growReach(startReach('a'), edges, { mostNodes: 5, mostAtOne: 16 });
    assert.deepEqual([full.stepOf.size, full.hidden.get('a')], [5, 36]);
  });
});

describe('who uses whose applications', () => {
  const flows = [
    { from: 'kkp', to: 'kominfo', count: 4 },
    { from: 'hub', to: 'kominfo', count: 3 },
    { from: 'kkp', to: 'hub', count: 2 },
    { from: 'asing', to: 'kkp', count: 99 },
  ];
  const groups: Readonly<Record<string, string>> = { kkp: 'laut', hub: 'laut', kominfo: 'polhukam' };
  const groupOf = (id: string) => groups[id] ?? null;

  it('adds up between groups, keeps what stays inside apart, and leaves out whom nobody knows', () => {
    const graph = flowGraph(flows, groupOf, { mostNodes: 10, mostEdges: 10 });
    assert.deepEqual(graph.edges, [{ from: 'laut', to: 'polhukam', count: 7 }]);
    assert.deepEqual(graph.nodes, [
      { key: 'laut', given: 0, taken: 7, within: 2 },
      { key: 'polhukam', given: 7, taken: 0, within: 0 },
    ]);
    assert.equal(graph.uses, 9);
  });

  it('draws the strongest and says what it left out', () => {
    const graph = flowGraph(flows, (id) => id, { mostNodes: 3, mostEdges: 2 });
    assert.equal(graph.hiddenNodes, 1);
    assert.deepEqual(
      graph.edges.map(({ count }) => count),
      [99, 4],
    );
    assert.equal(graph.hiddenUses, 5);
  });
});

describe('a graph as a picture', () => {
  const node = (id: string, look: GraphNode['look']): GraphNode => ({
    id,
    lines: ['Pantau Kapal', 'Ikan'],
    detail: 'Aplikasi',
    href: `/${id}`,
    about: null,
    look,
    paint: 'c1',
  });
  const nodes = [node('a', 'focus'), node('b', 'agency'), node('c', 'thing')];
  const picture = graphPicture(
    {
      nodes,
      edges: [
        { id: 'e', from: 'a', to: 'b', label: 'memakai', width: 2, isDashed: false },
        { id: 'lost', from: 'a', to: 'c', label: null, width: 1, isDashed: true },
      ],
    },
    {
      width: 500.2,
      height: 90,
      nodes: new Map([
        ['a', { x: 0, y: 8 }],
        ['b', { x: 300.126, y: 8 }],
        ['c', { x: 100, y: 8 }],
      ]),
      edges: new Map([
        [
          'e',
          {
            points: [
              { x: 178, y: 30 },
              { x: 300, y: 30 },
            ],
            label: { x: 200, y: 12 },
          },
        ],
      ]),
    },
  );

  it('every box is a link with its words', () => {
    const links = picture.shapes.filter((shape) => shape.kind === 'link');
    assert.deepEqual(
      links.map(({ href, lines, dim }) => [href, lines.length, dim[0]]),
      nodes.map(({ id }) => [`/${id}`, 2, 'Aplikasi']),
    );
  });

  it('agencies are round and things are square, so that colour is not alone', () => {
    const radii = picture.shapes.flatMap((shape) =>
      shape.kind === 'box' && shape.stroke !== null ? [shape.radius] : [],
    );
    assert.deepEqual(radii, [3, nodeHeight(nodes[1] ?? assert.fail()) / 2, 3]);
  });

  it('an edge has a head at its end and its words on it; one that has no place is left out', () => {
    assert.deepEqual(
      picture.shapes.filter((shape) => shape.kind === 'mark').map(({ d }) => d.startsWith('M300 30')),
      [true],
    );
    assert.ok(picture.shapes.some((shape) => shape.kind === 'text' && shape.words === 'memakai'));
    assert.equal(picture.shapes.filter((shape) => shape.kind === 'line').length, 1);
    assert.equal(picture.width, 501);
    assert.equal(round(300.126), 300.1);
    assert.ok(labelWidth('memakai') > 40 && NODE.width > 100);
  });
});
