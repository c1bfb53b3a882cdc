import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { costPicture } from './cost-picture.ts';
import { costTree, type KnownCost, largestFirst } from './cost-tree.ts';
import { box, line, text } from './picture.ts';
import { roadmapPicture } from './roadmap-picture.ts';
import { isLate, placeIn, quartersIn, type RoadmapItem, roadmapIn, roadmapKinds, usualWindow } from './roadmap.ts';

const today = localDate('2026-11-24');
const window = usualWindow(today);

function anItem(given: Partial<RoadmapItem>): RoadmapItem {
  return {
    kind: 'activity',
    agencyId: 'kkp',
    elementId: 'e',
    name: 'Pantau Kapal',
    detail: null,
    from: null,
    until: localDate('2027-03-31'),
    isDone: false,
    ...given,
  };
}

describe('the roadmap', () => {
  it('shows this year and the two after it', () => {
    assert.deepEqual(window, { from: '2026-01-01', until: '2029-01-01' });
    assert.equal(quartersIn(window).length, 12);
    assert.deepEqual(quartersIn({ from: localDate('2026-02-15'), until: localDate('2026-07-02') }), [
      '2026-04-01',
      '2026-07-01',
    ]);
    assert.equal(placeIn(localDate('2025-01-01'), window), 0);
    assert.equal(placeIn(localDate('2030-01-01'), window), 1);
  });

  it('holds what reaches into the window, the earliest end first', () => {
    const items = [
      anItem({ name: 'c', until: localDate('2030-01-01') }),
      anItem({ name: 'b', from: localDate('2028-12-01'), until: localDate('2030-01-01') }),
      anItem({ name: 'a', from: localDate('2025-01-01'), until: localDate('2026-01-01') }),
      anItem({ name: 'before', until: localDate('2025-12-31') }),
    ];
    assert.deepEqual(
      roadmapIn(items, window).map(({ name }) => name),
      ['a', 'b'],
    );
  });

  it('is late what had to happen and did not; a contract that ended is over', () => {
    const past = { until: localDate('2026-11-23') };
    assert.ok(isLate(anItem(past), today));
    assert.ok(!isLate(anItem({ until: today }), today));
    assert.ok(!isLate(anItem({ ...past, isDone: true }), today));
    assert.ok(!isLate(anItem({ ...past, kind: 'contract' }), today));
  });

  it('draws each kind with a mark of its own, today dashed and the deadline as one upright line', () => {
    const picture = roadmapPicture({
      items: roadmapKinds.map((kind) => ({
        ...anItem({ kind, from: kind === 'activity' ? localDate('2027-01-01') : null }),
        agency: 'KKP',
        href: '/x',
        dates: '31 Mar 2027',
      })),
      window,
      today,
      deadline: { on: localDate('2027-10-29'), words: 'Tenggat 29 Okt 2027' },
      quarterName: (first) => first,
      todayWords: 'Hari ini',
    });
    const marks = picture.shapes.flatMap((shape) =>
      shape.kind === 'mark' ? [shape.d.replaceAll(/[\d.-]+/g, '')] : [],
    );
    assert.equal(new Set(marks).size, roadmapKinds.length);
    const upright = picture.shapes.filter((shape) => shape.kind === 'line' && /V/.test(shape.d) && shape.width > 1);
    assert.deepEqual(
      upright.map((shape) => shape.kind === 'line' && [shape.isDashed, shape.stroke]),
      [
        [true, 'ink2'],
        [false, 'c2'],
      ],
    );
    assert.ok(picture.shapes.some((shape) => shape.kind === 'text' && shape.words === 'Tenggat 29 Okt 2027'));
  });
});

describe('costs as areas', () => {
  const cost = (agencyId: string, yearly: bigint | null, isPartial = false): KnownCost => ({
    agencyId,
    elementId: 'e',
    name: 'n',
    yearly,
    isPartial,
  });
  const tree = costTree(
    [cost('kkp', 5n), cost('hub', 9n), cost('kkp', null), cost('kkp', 7n, true), cost('pu', null)],
    ({ agencyId }) => agencyId,
  );

  it('sums what is known, says of how many, and never takes the unknown for zero', () => {
    assert.deepEqual(tree.lines, [
      { key: 'kkp', sum: 12n, known: 2, all: 3, isPartial: true },
      { key: 'hub', sum: 9n, known: 1, all: 1, isPartial: false },
      { key: 'pu', sum: 0n, known: 0, all: 1, isPartial: false },
    ]);
    assert.deepEqual([tree.sum, tree.known, tree.all], [21n, 3, 5]);
  });

  it('draws the largest and joins the rest; the unknown is not drawn', () => {
    assert.deepEqual(
      largestFirst(tree.lines, 5).shown.map(({ key }) => key),
      ['kkp', 'hub'],
    );
    const { shown, rest, joined } = largestFirst(
      [...tree.lines.slice(0, 2), { key: 'x', sum: 3n, known: 1, all: 1, isPartial: false }],
      2,
    );
    assert.deepEqual([shown.map(({ key }) => key), rest?.sum, rest?.all, joined], [['kkp'], 12n, 2, 2]);
  });

  it('writes only where words fit', () => {
    const tile = { x: 0, y: 0, name: 'KKP', amount: 'Rp3,9 miliar', href: '/kkp' };
    const picture = costPicture(
      [
        { ...tile, width: 200, height: 100 },
        { ...tile, width: 30, height: 100 },
      ],
      { width: 230, height: 100 },
    );
    assert.deepEqual(
      picture.shapes.map(({ kind }) => kind),
      ['box', 'link', 'box'],
    );
  });

  it('marks have their usual look unless told otherwise', () => {
    assert.equal(box({ x: 0, y: 0, width: 1, height: 1 }, {}).kind, 'box');
    assert.deepEqual(text({ x: 1, y: 2 }, 'a'), {
      kind: 'text',
      anchor: 'start',
      tone: 'ink',
      isBold: false,
      x: 1,
      y: 2,
      words: 'a',
    });
    assert.deepEqual(line('M0 0', { width: 2 }), {
      kind: 'line',
      stroke: 'edge',
      width: 2,
      isDashed: false,
      d: 'M0 0',
    });
  });
});
