import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IntakeField } from '../domain/intake/field.ts';
import type {
  NotApplicationReason,
  Offer,
  RowNote,
  SameReason,
  SkipReason,
  WebsiteReason,
} from '../domain/intake/outcome.ts';
import type { ColumnReason } from '../domain/intake/propose-columns.ts';
import type { SheetReason } from '../domain/intake/propose-sheets.ts';
import { readStatus, type EntryStatus } from '../domain/intake/status-word.ts';
import { intakeWords } from './intake-words.ts';

type Said = { readonly id: string; readonly en: string };

// The compiler holds each list against the codes of the domain, in both directions.
const complete = {
  field: intakeWords.field satisfies Record<IntakeField, Said>,
  columnReason: intakeWords.columnReason satisfies Record<ColumnReason['code'], Said>,
  sheetReason: intakeWords.sheetReason satisfies Record<SheetReason, Said>,
  offer: intakeWords.offer satisfies Record<Offer['kind'], Said>,
  offerReason: intakeWords.offerReason satisfies Record<SameReason | NotApplicationReason | WebsiteReason, Said>,
  note: intakeWords.note satisfies Record<RowNote, Said>,
  skipped: intakeWords.skipped satisfies Record<SkipReason, Said>,
  status: intakeWords.status satisfies Record<EntryStatus, Said>,
};

describe('the words of the intake', () => {
  it('stand in both languages and fill the same places', () => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    for (const [group, words] of Object.entries<Readonly<Record<string, Said>>>(complete)) {
      for (const [code, { id, en }] of Object.entries(words)) {
        assert.ok(id !== '' && en !== '', `${group} ${code}`);
        assert.deepEqual(places(id), places(en), `${group} ${code}`);
      }
    }
  });

  it('name each status so that the importer reads it back', () => {
    for (const [status, { id, en }] of Object.entries(intakeWords.status)) {
      assert.equal(readStatus(id).status, status, id);
      assert.equal(readStatus(en).status, status, en);
    }
  });
});
