import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PublishedElement } from '../registry/element.ts';
import { aPublication } from '../registry/published-element.builder.ts';
import { above, axisCode, fineRowsOf, hasBelow, levelOf, rowsOf } from './capability-axis.ts';
import { countGrid, fullestCell, heatSteps, stepOf } from './count-grid.ts';
import { fitWords, letterWidth } from './fit-words.ts';
import { heatPicture } from './heat-picture.ts';
import { landscape, landscapeRows } from './landscape.ts';
import { landscapePicture } from './landscape-picture.ts';

function anApplication(
  agencyId: string,
  codes: readonly string[],
  functions: readonly string[] = [],
): PublishedElement {
  return aPublication({ agencyId, elementId: `${agencyId}-${codes.join()}-${functions.join()}`, codes, functions });
}

describe('the rows of a capability map', () => {
  it('an application stands once on each row one level down, however many codes lead there', () => {
    const one = {
      codes: ['RAB.02.06.01', 'RAB.02.06.02', 'RAB.02.01', 'RAL.01.10'],
      functions: ['F.130.03', 'F.130.04'],
    };
    assert.deepEqual(rowsOf(one, 'RAB', null), ['RAB.02']);
    assert.deepEqual(rowsOf(one, 'RAB', 'RAB.02'), ['RAB.02.06', 'RAB.02.01']);
    assert.deepEqual(rowsOf(one, 'RAB', 'RAB.02.06'), ['RAB.02.06.01', 'RAB.02.06.02']);
    assert.deepEqual(rowsOf(one, 'RAL', null), ['RAL.01']);
    assert.deepEqual(rowsOf(one, 'F', null), ['F.130']);
    assert.deepEqual(rowsOf(one, 'F', 'F.130'), ['F.130.03', 'F.130.04']);
  });

  it('what is coded no deeper than the row above is not lost on the way down', () => {
    assert.deepEqual(rowsOf({ codes: ['RAB.02'], functions: [] }, 'RAB', 'RAB.02'), ['RAB.02']);
    assert.deepEqual(rowsOf({ codes: ['RAB.02'], functions: [] }, 'RAB', 'RAB.03'), []);
    assert.deepEqual(rowsOf({ codes: ['RAB.020'], functions: [] }, 'RAB', 'RAB.02'), []);
  });

  it('names are told at level 2, or below the code that was asked for', () => {
    const one = { codes: ['RAB.02.06.01'], functions: ['F.130.03'] };
    assert.deepEqual(fineRowsOf(one, 'RAB', null), ['RAB.02.06']);
    assert.deepEqual(fineRowsOf(one, 'RAB', 'RAB.02'), ['RAB.02.06']);
    assert.deepEqual(fineRowsOf(one, 'RAB', 'RAB.02.06'), ['RAB.02.06.01']);
    assert.deepEqual(fineRowsOf(one, 'F', 'F.020'), []);
  });

  it('reads only codes of the axis', () => {
    assert.equal(axisCode(' rab.02.06 ', 'RAB'), 'RAB.02.06');
    for (const wrong of ['RAL.02', 'RAB', 'RAB.2', 'RAB.02.03.04.05', "RAB.02'", 'F.130'])
      assert.equal(axisCode(wrong, 'RAB'), null);
    assert.equal(axisCode('F.130', 'F'), 'F.130');
    assert.equal(above('RAB.02.06'), 'RAB.02');
    assert.equal(above('RAB.02'), null);
    assert.equal(levelOf('F.130.03'), 2);
    assert.ok(hasBelow('RAB', 'RAB.02.06'));
    assert.ok(!hasBelow('F', 'F.130.03'));
  });
});

describe('counting a map', () => {
  const list = [
    anApplication('kkp', ['RAB.02', 'RAB.07']),
    anApplication('kkp', ['RAB.02']),
    anApplication('hub', ['RAB.02']),
    anApplication('hub', ['RAL.01']),
  ];
  const grid = countGrid(list, { rowsOf: (one) => rowsOf(one, 'RAB', null), columnOf: ({ agencyId }) => agencyId });

  it('counts an application once in each cell, and once in a total', () => {
    assert.equal(grid.countAt('RAB.02', 'kkp'), 2);
    assert.equal(grid.countAt('RAB.07', 'kkp'), 1);
    assert.equal(grid.countAt('RAB.07', 'hub'), 0);
    assert.deepEqual(grid.columns, [
      { key: 'kkp', total: 2 },
      { key: 'hub', total: 1 },
    ]);
    assert.deepEqual([grid.placed, grid.all], [3, 4]);
  });

  it('finds the fullest of the cells that are shown', () => {
    assert.deepEqual(fullestCell(grid, { rows: ['RAB.02'], columns: ['kkp', 'hub'] }), {
      row: 'RAB.02',
      column: 'kkp',
      count: 2,
    });
    assert.equal(fullestCell(grid, { rows: ['RAB.09'], columns: ['kkp'] }), null);
  });

  it('has at most five steps that grow, and every count falls into one', () => {
    for (const most of [1, 2, 3, 5, 7, 41, 1_000, 28_000]) {
      const ends = heatSteps(1, most);
      assert.ok(ends.length <= 5 && ends.length <= most, String(most));
      assert.deepEqual(
        ends,
        [...new Set(ends)].toSorted((one, other) => one - other),
      );
      assert.equal(ends.at(-1), most);
      for (let count = 1; count <= Math.min(most, 50); count += 1) assert.ok(stepOf(count, ends) <= ends.length);
    }
    assert.equal(stepOf(1, heatSteps(1, 1_000)), 1);
    assert.equal(stepOf(1_000, heatSteps(1, 1_000)), 5);
    assert.deepEqual(heatSteps(130, 2_994), [243, 456, 854, 1_599, 2_994]);
  });
});

describe('words in a picture', () => {
  it('break between words, and end in an ellipsis where there is no more room', () => {
    assert.deepEqual(fitWords('Pemantauan kapal perikanan', { perLine: 17, lines: 2 }), [
      'Pemantauan kapal',
      'perikanan',
    ]);
    assert.deepEqual(fitWords('Pemantauan kapal perikanan kecil', { perLine: 17, lines: 1 }), ['Pemantauan kapa…']);
    assert.deepEqual(fitWords('Perpustakaannya', { perLine: 8, lines: 1 }), ['Perpus…']);
  });

  it('capitals take more room', () => {
    assert.ok(letterWidth('SIMKADA') > letterWidth('simkada'));
    const [one = ''] = fitWords('SISTEM INFORMASI MANAJEMEN', { perLine: 20, lines: 1 });
    assert.ok(letterWidth(one) <= 20 && one.endsWith('…'));
  });
});

describe('the heat map as a picture', () => {
  const countAt = (row: string, column: string) => (row === 'a' && column === 'x' ? 40 : column === 'x' ? 1 : 0);
  const cellAt = (row: string, column: string) => ({
    count: countAt(row, column),
    words: String(countAt(row, column)),
    href: `/${row}/${column}`,
    about: '',
  });
  const picture = heatPicture({
    rows: [
      { key: 'a', name: 'Kesehatan' },
      { key: 'b', name: 'Pendidikan' },
    ],
    columns: [
      { key: 'x', name: 'KKP' },
      { key: 'y', name: 'Kemenhub' },
    ],
    cellAt,
    legend: 'Aplikasi',
    write: String,
  });

  it('prints the number in each cell that has one; an empty cell stays paper', () => {
    const cells = picture.shapes.filter((shape) => shape.kind === 'cell');
    assert.deepEqual(
      cells.map(({ words, href }) => [words, href]),
      [
        ['40', '/a/x'],
        ['1', '/b/x'],
      ],
    );
  });

  it('more is a stronger step with words that can be read on it', () => {
    const [most, least] = picture.shapes.filter((shape) => shape.kind === 'cell');
    assert.deepEqual([most?.fill, most?.tone], ['q5', 'on_fill']);
    assert.deepEqual([least?.fill, least?.tone], ['q1', 'ink']);
  });

  it('explains its steps, and holds all it draws', () => {
    const words = picture.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.words] : []));
    assert.ok(words.includes('Aplikasi') && words.some((one) => one.endsWith('-40')));
    for (const shape of picture.shapes) if ('y' in shape) assert.ok(shape.y <= picture.height);
  });
});

describe('the landscape', () => {
  const list = [
    anApplication('kkp', [], ['F.130.03']),
    anApplication('hub', [], ['F.130.03', 'F.020.01']),
    anApplication('hub', [], ['F.020.01', 'F.130.03', 'F.010.01']),
    anApplication('pu', [], ['F.010.01']),
    anApplication('pu', [], ['F.020.02', 'F.010.01']),
  ];
  const question = { rowsOf: (one: PublishedElement) => fineRowsOf(one, 'F', null) };

  it('puts first what most agencies have', () => {
    assert.deepEqual(
      landscapeRows(list, question).map(({ key, agencies, total }) => [key, agencies, total]),
      [
        ['F.010.01', 2, 3],
        ['F.130.03', 2, 3],
        ['F.020.01', 1, 2],
        ['F.020.02', 1, 1],
      ],
    );
  });

  it('shows a page of rows and the agencies that have most on it', () => {
    const found = landscape(list, { ...question, offset: 1, mostRows: 1, mostColumns: 1 });
    assert.deepEqual([found.rows.map(({ key }) => key), found.columns, found.allRows], [['F.130.03'], ['hub'], 4]);
  });

  it('is drawn with names, and says how many there are beyond', () => {
    const picture = landscapePicture({
      columns: ['KKP'],
      rows: [{ name: 'Pemantauan kapal', cells: [{ names: ['SIMKADA'], more: 2 }] }],
      moreWords: (count) => `${count} lagi`,
    });
    const words = picture.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.words] : []));
    for (const word of ['KKP', 'Pemantauan kapal', 'SIMKADA', '2 lagi']) assert.ok(words.includes(word), word);
  });
});
