// Writes a whole plan over HTTP, part by part, with one wrong date on the way.
import assert from 'node:assert/strict';
import { addDays, localDate } from '../../../../vocabulary/local-date.ts';
import { dated, type Officer } from './consolidation-server.builder.tsx';

/** Fills in every part of a group's plan: the target's owner keeps the archive and has the one step. */
export async function writePlan(
  officer: Officer,
  of: { readonly group: string; readonly target: string; readonly stopping: readonly string[]; readonly today: string },
): Promise<void> {
  const { group, target, stopping } = of;
  const [first = ''] = stopping;
  const keeper = target.split('/')[0] ?? '';
  const [cutOver, off] = [addDays(localDate(of.today), 60), addDays(localDate(of.today), 120)];
  const main = await officer.send(`${group}/rencana/utama`, [
    ['target', target],
    ...dated('alih', cutOver),
    ['kembali', 'Cadangan harian disimpan.'],
    ['kembali-oleh', keeper],
    ...dated('kembali-sampai', off),
    ['addedAtTarget', '500.000.000'],
    ['migration', '200.000.000'],
  ]);
  assert.equal(main.status, 303, main.text);
  for (const entry of stopping) {
    const part = await officer.send(`${group}/rencana/berhenti/${entry}`, [
      ...dated('mati', off),
      ['kontrak', 'tidak-ada'],
      ['arsip-oleh', keeper],
      ...dated('arsip-pada', off),
      ...dated('simpan-sampai', addDays(off, 3_650)),
    ]);
    assert.equal(part.status, 303, part.text);
  }
  const rows = await officer.send(`${group}/rencana/data`, [
    ['id-0', ''],
    ['nama-0', 'Posisi kapal'],
    ['dari-0', first],
    ['cara-0', 'migrated'],
    ['oleh-0', keeper],
  ]);
  assert.equal(rows.status, 303, rows.text);
  await officer.send(`${group}/rencana/pengguna`, [
    ['id-0', ''],
    ['nama-0', 'Syahbandar'],
    ['dari-0', first],
    ...dated('mulai-0', cutOver),
  ]);
  const badDate = await officer.send(`${group}/rencana/langkah`, [
    ['id-0', ''],
    ['nama-0', 'Salin data posisi'],
    ['oleh-0', keeper],
    ...dated('mulai-0', '2027-13-45'),
  ]);
  assert.equal(badDate.status, 422);
  assert.match(badDate.html, /value="Salin data posisi"/);
  const steps = await officer.send(`${group}/rencana/langkah`, [
    ['id-0', ''],
    ['nama-0', 'Salin data posisi'],
    ['oleh-0', keeper],
    ...dated('mulai-0', cutOver),
    ...dated('selesai-0', off),
  ]);
  assert.equal(steps.status, 303, steps.text);
}
