import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import type { Reviewed, ReviewedRow } from '../../domain/intake/outcome.ts';
import { checkPlan, planOf, type SheetPlan } from '../../domain/intake/plan.ts';
import { proposeSheets } from '../../domain/intake/propose-sheets.ts';
import { startReview } from '../../domain/intake/review.ts';
import { openParts } from './read-zip.ts';
import { readingOf } from './read-source.ts';
import { overviewOf, readTable } from './read-table.ts';
import { readAll } from './workbook.builder.ts';
import { chanceOf, type MessyEntry } from './write-mess.ts';
import { writeMessyCensus, writeMessyCsv, writeMessyOffices } from './write-messy-workbooks.ts';
import { problemSentence, writeProblemWorkbook } from './write-problem-workbook.ts';
import { writeTemplate } from './write-template.ts';

const OWNERS = [
  'Dinas Kesehatan',
  'Dinas Perindustrian, Perdagangan dan Koperasi',
  'Badan Kepegawaian Daerah',
  'Sekretariat Daerah',
  'Dinas Sosial',
];

const entries: readonly MessyEntry[] = Array.from({ length: 150 }, (_, index) => ({
  name: `Sistem${String.fromCodePoint(65 + (index % 26))}${index}`,
  description: `Mengelola urusan nomor ${index} bagi warga kota`,
  owner: OWNERS[Math.floor(index / 30)] ?? '',
  address: index % 4 === 0 ? '' : `https://sistem${index}.kota.go.id`,
  status: index % 9 === 0 ? 'Tidak Aktif' : 'Aktif',
  year: String(2010 + (index % 12)),
}));
const list = { entries, seed: 7, agency: 'Kota Contoh' };

/** From bytes to reviewed rows, as the importer goes. */
async function importOf(bytes: Buffer, importId = 'a') {
  const overview = await overviewOf(readTable({ bytes }));
  assert.ok(overview.ok, overview.ok ? '' : overview.error.code);
  const proposals = proposeSheets(overview.value.sheets);
  const plans = proposals.flatMap((proposal, index): readonly SheetPlan[] => {
    const sample = overview.value.sheets[index];
    const plan = sample === undefined ? null : planOf(proposal, sample);
    return plan === null ? [] : [plan];
  });
  assert.ok(checkPlan(plans).ok);
  const review = startReview({ importId, agency: 'Kota Contoh', thisYear: 2026, isKnownCode: () => true });
  const reviewed: Reviewed[] = [];
  for await (const event of readTable({ bytes })) {
    const plan = event.kind === 'row' ? plans.find(({ position }) => position === event.sheet.position) : undefined;
    if (event.kind === 'row' && plan !== undefined) reviewed.push(...review.take(plan, event.row));
  }
  const { rest, summary } = review.finish();
  const rows = [...reviewed, ...rest].flatMap(({ kind, row }): readonly ReviewedRow[] => (kind === 'row' ? [row] : []));
  return { proposals, plans, rows, summary, overview: overview.value };
}

const truthOf = (row: ReviewedRow) =>
  entries.find(
    ({ name }) =>
      row.entry.name.toLowerCase().startsWith(name.toLowerCase()) && !/\d/.test(row.entry.name[name.length] ?? ''),
  );

describe('the messy census', () => {
  it('is read through: the list found, every row kept, owners from joined cells, no contact left', async () => {
    const { plans, rows, summary } = await importOf(await buffer(writeMessyCensus(list)));
    assert.deepEqual(
      plans.map(({ name, fields }) => [name, fields]),
      [['Data Aplikasi', ['number', 'name', 'description', 'owner', 'address', 'status', 'year']]],
    );
    assert.equal(rows.length, entries.length);
    for (const row of rows) assert.equal(row.entry.owner, truthOf(row)?.owner, row.entry.name);
    assert.ok(summary.removed.phones > 0 && summary.removed.names > 0 && (summary.notes.text_cleaned ?? 0) > 0);
    assert.doesNotMatch(
      JSON.stringify(rows.map(({ entry, cells }) => [{ ...entry, cost: null }, cells])),
      /0812-0000|Contoh (?:Satu|Dua|Tiga)/,
    );
    assert.doesNotMatch(JSON.stringify(rows.map(({ entry }) => entry.description)), /<p>|&nbsp;|â€/);
    assert.equal(summary.skipped.aside, 2);
  });
});

describe('the messy list of an old program', () => {
  it('is read through: encoding, names with commas, owners a row too low', async () => {
    const { overview, rows, plans, summary } = await importOf(await buffer(writeMessyCsv(list)));
    assert.deepEqual([overview.encoding, overview.delimiter], ['windows-1252', ',']);
    assert.deepEqual(
      [plans[0]?.fields, plans[0]?.ownerShift],
      [['name', 'description', 'owner', 'address', 'status'], 1],
    );
    assert.equal(rows.length, entries.length);
    const right = rows.filter((row) => row.entry.owner === truthOf(row)?.owner).length;
    assert.equal(right, entries.length);
    assert.ok((summary.notes.columns_joined ?? 0) > 0);
    assert.match(rows.find(({ problems }) => problems.length === 0)?.entry.description ?? '', /^“.*”$/);
  });
});

describe('the messy sheets of many offices', () => {
  it('are all read, the one in English and the one without header too, with what must be decided', async () => {
    const { proposals, rows, summary } = await importOf(await buffer(writeMessyOffices(list)));
    assert.ok(
      proposals.every(({ isChosen }) => isChosen),
      proposals.map(({ reason }) => reason).join(),
    );
    assert.equal(rows.length, entries.length + 4 * OWNERS.length);
    assert.ok(
      (summary.offers.split ?? 0) >= 5 &&
        (summary.offers.not_application ?? 0) >= 10 &&
        (summary.offers.same_system_as ?? 0) >= 5,
    );
    for (const row of rows)
      assert.ok(
        OWNERS.some((owner) => owner.startsWith(row.entry.owner ?? '?')),
        row.entry.owner ?? '',
      );
    assert.doesNotMatch(JSON.stringify(rows.map(({ cells }) => cells)), /0812-0000/);
  });
});

describe('all three', () => {
  it('are the same for the same seed, and others for another', async () => {
    for (const write of [writeMessyCensus, writeMessyCsv, writeMessyOffices]) {
      const [one, same, other] = await Promise.all([
        buffer(write(list)),
        buffer(write(list)),
        buffer(write({ ...list, seed: 8 })),
      ]);
      assert.ok(one.equals(same));
      assert.ok(!one.equals(other));
    }
    assert.equal(chanceOf(3).next(), chanceOf(3).next());
  });
});

describe('the problem workbook', () => {
  it('goes back to its owner with "Masalah", and comes again with the same keys', async () => {
    const first = await importOf(await buffer(writeMessyCensus(list)));
    const problems = first.rows.filter(({ outcome }) => outcome === 'problem');
    assert.ok(problems.length > 0);
    const [plan] = first.plans;
    assert.ok(plan !== undefined);
    const bytes = await buffer(writeProblemWorkbook([{ plan, rows: first.rows }], 'id'));
    const { sheets } = await readAll(bytes);
    assert.deepEqual(sheets[0]?.rows[0]?.cells.slice(-2), ['Masalah', 'Kunci baris']);
    assert.equal(sheets[0].rows.length, problems.length + 1);
    const again = await importOf(bytes, 'b');
    assert.deepEqual(
      again.rows.map(({ key }) => key),
      problems.map(({ key }) => key),
    );
    assert.deepEqual(
      again.rows.map((row) => row.problems),
      problems.map((row) => row.problems),
    );
    const parts = await openParts(readingOf({ bytes }, {}));
    const written = Buffer.concat(await Array.fromAsync(parts.read('xl/worksheets/sheet1.xml'))).toString();
    parts.close();
    assert.match(written, /<col min="9" max="9"[^>]*hidden="1"/);
  });

  it('says each problem in words', () => {
    const year = {
      code: 'row_year_impossible',
      column: 'G',
      values: { column: 'G', found: '2091' },
      mayPass: false,
    } as const;
    assert.match(problemSentence(year, 'id'), /Tahun 2091 di kolom G/);
    assert.match(problemSentence(year, 'en'), /year 2091 in column G/);
  });
});

describe('the template', () => {
  it('is read back column by column, in both languages, and offers codes and offices to choose from', async () => {
    const choices = {
      processCodes: ['RAB.09.06 Aparatur Negara'],
      serviceCodes: ['RAL.02.04 Aparatur Negara'],
      offices: ['Dinas A'],
    };
    for (const lang of ['id', 'en'] as const) {
      const overview = await overviewOf(readTable({ bytes: await buffer(writeTemplate(choices, lang)) }));
      assert.ok(overview.ok);
      const [proposal] = proposeSheets(overview.value.sheets);
      assert.deepEqual(
        proposal?.columns.map(({ field }) => field),
        [
          'name',
          'description',
          'owner',
          'reported_by',
          'address',
          'status',
          'year',
          'codes',
          'codes',
          'legal_basis',
          'database',
          'language',
          'platform',
          'developer',
          'cost',
          'note',
        ],
      );
      assert.equal(overview.value.sheets[1]?.sheet.isHidden, true);
    }
  });
});
