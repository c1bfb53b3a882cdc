import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { codeLevel } from '../../domain/codes/code.ts';
import { codeIndex, codeSetOn, findCode } from '../../domain/codes/code-set.ts';
import { codeSetFaults } from '../../domain/codes/code-set-soundness.ts';
import { publishTarget } from '../../domain/codes/target.ts';
import { buildingBlocks } from './building-blocks.ts';
import { nationalCodeSets } from './code-sets.ts';
import { decreedSystems, generalFields, legalSource } from './general-applications.ts';
import { corrections } from './sources.ts';

const codes: ReadonlyMap<string, string> = new Map(
  nationalCodeSets.flatMap(({ entries }) => entries.map(({ code, name }) => [code, name] as const)),
);

describe('the national code sets', () => {
  it('are sound: parents stand, gaps are listed and nothing else is skipped', () => {
    for (const set of nationalCodeSets) assert.deepEqual(codeSetFaults(set), [], set.id);
  });

  it('have as many codes on each level as the lists found', () => {
    const counts = nationalCodeSets.map(({ reference, entries }) => [
      reference,
      ...[1, 2, 3].map((level) => entries.filter(({ code }) => codeLevel(code) === level).length),
    ]);
    assert.deepEqual(counts, [
      ['RAB', 9, 45, 304],
      ['RAL', 2, 53, 302],
      ['RAD', 10, 49, 305],
      ['RAA', 2, 4, 0],
      ['RAI', 3, 7, 0],
      ['RAK', 3, 9, 0],
    ]);
  });

  it('keep the numbers that the annex skips under RAD', () => {
    assert.equal(codes.get('RAD.02.10.05'), 'Kewirausahaan');
    assert.equal(codes.get('RAD.03.04.07'), 'Penataan Bangunan Gedung');
    const rad = nationalCodeSets.find(({ reference }) => reference === 'RAD');
    assert.ok(rad);
    const found = findCode(codeIndex(rad), 'RAD.02.10.03');
    assert.equal(found.ok ? null : found.error.code, 'code_is_gap');
  });

  it('name what of them nobody has checked, in both languages', () => {
    for (const { id, source } of nationalCodeSets) {
      assert.ok(source.unverified.length > 0, id);
      for (const doubt of source.unverified) assert.ok(doubt.id !== '' && doubt.en !== '' && doubt.id !== doubt.en);
    }
    const names = [...codes.values()].join('\n');
    for (const { written, readAs } of corrections) {
      assert.ok(!names.includes(written), written);
      assert.ok(names.includes(readAs), readAs);
    }
  });

  it('are in force from their day on, and not before', () => {
    assert.equal(codeSetOn(nationalCodeSets, 'RAB', localDate('2026-06-01'))?.id, 'RAB-2020-2024');
    assert.equal(codeSetOn(nationalCodeSets, 'RAB', localDate('2022-12-19')), null);
  });
});

describe('the building blocks of digital public infrastructure', () => {
  it('are four drafts over codes that exist, fit to be published', () => {
    assert.deepEqual(
      buildingBlocks.map(({ block }) => block),
      ['identity', 'exchange', 'payments', 'once_only'],
    );
    for (const { target, unconfirmed } of buildingBlocks) {
      for (const code of target.affects) assert.ok(codes.has(code), code);
      assert.match(unconfirmed.id, /Belum dikonfirmasi/);
      const when = { on: localDate('2026-12-01'), inForceFrom: localDate('2027-01-01') };
      assert.equal(publishTarget(target, when).ok, true, target.id);
    }
  });
});

describe('general applications', () => {
  it('are limited to eight fields, each under codes that exist', () => {
    assert.equal(new Set(generalFields.map(({ key }) => key)).size, 8);
    for (const { codes: under } of generalFields) for (const code of under) assert.ok(codes.has(code), code);
  });

  it('are set by decree in four of them; what of it is not confirmed is said', () => {
    assert.match(legalSource.unconfirmed.id, /^Belum dikonfirmasi/);
    assert.deepEqual(
      decreedSystems.map(({ name }) => name),
      ['SRIKANDI', 'SP4N-LAPOR!', 'SPSE', 'SI-ASN'],
    );
    for (const { field } of decreedSystems)
      assert.ok(
        generalFields.some(({ key }) => key === field),
        field,
      );
  });
});
