import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { asAgency } from '../../../kernel/viewer.ts';
import { type IntakeOffice, intakeOffice } from '../pages/intake/intake.builder.ts';
import { listElements } from '../storage/registry/element.ts';
import { importCommand, importExit } from './import-list.ts';

const LIST =
  'Nama aplikasi,Uraian,OPD,Status\n' +
  'SIMPEG,Data kepegawaian (CP: Bapak Contoh Satu 0812-0000-1234),Setjen,Aktif\n' +
  '"SIKAP; SIGAP; SITAP",Digunakan bersama,Setjen,Aktif\n' +
  'SIJALAN,-,Setjen,Aktif\n';

describe('portfolio import on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-perintah-'));
  let office: IntakeOffice;
  before(async () => {
    office = await intakeOffice();
    writeFileSync(join(folder, 'daftar.csv'), LIST);
    writeFileSync(join(folder, 'bersih.csv'), 'Nama aplikasi,Uraian,OPD\nSUMUR,Produksi sumur minyak,Migas\n');
    writeFileSync(join(folder, 'daftar.pdf'), '%PDF-1.7');
  });
  after(async () => {
    await office.close();
    rmSync(folder, { recursive: true });
  });

  async function run(...words: readonly string[]) {
    const said: string[] = [];
    const io = { out: (line: string) => void said.push(line), err: (line: string) => void said.push(line) };
    const exit = await importCommand(words, io, async () => ({ services: office.app.services, close: async () => {} }));
    return { exit, text: said.join('\n') };
  }
  const file = (name: string) => join(folder, name);
  const names = async () =>
    (
      await office.app.services.db.as(asAgency(office.agencyId), (tx) =>
        listElements(tx, { agencyId: office.agencyId, limit: 50 }),
      )
    ).map(({ name }) => name);

  it('reports what the columns mean and what needs a person, and registers nothing by itself', async () => {
    const { exit, text } = await run('import', file('daftar.csv'), '--agency', 'kemen-esdm');
    assert.equal(exit, importExit.decisionsLeft, text);
    assert.match(text, /A Nama aplikasi: Name/);
    assert.match(text, /Ready: 1\. To decide: 1\. Problems: 1\./);
    assert.match(text, /to decide, split: 1/);
    assert.match(text, /problem, row_description_missing: 1/);
    assert.match(text, /1 names, 1 telephone numbers/);
    assert.doesNotMatch(text, /Contoh Satu|0812/);
    assert.deepEqual(await names(), []);
  });

  it('registers the rows that need nobody as drafts where it is told to', async () => {
    const { exit, text } = await run('import', file('daftar.csv'), '--agency', 'kemen-esdm', '--accept-ready');
    assert.equal(exit, importExit.decisionsLeft, text);
    assert.match(text, /Registered as drafts/);
    assert.deepEqual(await names(), ['SIMPEG']);
  });

  it('ends well where nothing is left to decide', async () => {
    const { exit } = await run('import', file('bersih.csv'), '--agency', 'kemen-esdm', '--accept-ready');
    assert.equal(exit, importExit.done);
    assert.deepEqual((await names()).toSorted(), ['SIMPEG', 'SUMUR']);
  });

  it('refuses what cannot be read, an agency nobody knows, and words it does not take, each with a sentence', async () => {
    for (const [words, says] of [
      [['import', file('daftar.pdf'), '--agency', 'kemen-esdm'], /intake_kind_other: This file is PDF/],
      [['import', file('lain.csv'), '--agency', 'kemen-esdm'], /cannot be read \(ENOENT\)/],
      [['import', file('bersih.csv'), '--agency', 'tidak-ada'], /knows no agency/],
      [['import', file('bersih.csv')], /Usage:/],
      [['import', file('bersih.csv'), '--agency', 'kkp', '--semua'], /Unknown option/],
      [['export'], /Usage:/],
    ] as const) {
      const { exit, text } = await run(...words);
      assert.equal(exit, importExit.refused, text);
      assert.match(text, says);
    }
  });
});
