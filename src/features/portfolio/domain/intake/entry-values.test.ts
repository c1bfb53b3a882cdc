import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import { registryAttributes } from '../../data/registry/attributes.ts';
import { parseValue } from '../registry/attribute-catalogue.ts';
import { objectOf } from './entry-values.ts';
import type { DraftEntry } from './outcome.ts';
import { full, review } from './review.builder.ts';

const labels = {
  legal_basis: 'Dasar hukum',
  data_used: 'Data',
  category: 'Kategori',
  platform: 'Platform',
  note: 'Keterangan',
  year: 'Tahun mulai',
};
const rules = { agency: 'Kota Contoh', labels, users: [] };

function entry(change: Partial<DraftEntry> = {}): DraftEntry {
  const row = review([full('SIMPEG', { said: 'Data pegawai' })]).rows[0];
  assert.ok(row);
  return { ...row.entry, ...change };
}

describe('an entry of a list as an object of the registry', () => {
  it('every value fits its field in the catalogue', () => {
    const { values } = objectOf(
      entry({
        cost: rupiah(150_000_000n),
        platform: 'Web dan Android',
        language: 'PHP, Javascript',
        codes: ['RAL.01.10'],
        legalBasis: 'Perbup 3/2020',
        note: 'x'.repeat(9_000),
        owner: 'D'.repeat(500),
        developer: 'Pusdatin',
        status: 'unmaintained',
      }),
      { ...rules, users: ['Dinas Kesehatan'] },
    );
    for (const [field, value] of Object.entries(values)) {
      const parsed = parseValue(registryAttributes, 'application', { field, value });
      assert.ok(parsed.ok, field);
      assert.deepEqual(parsed.value, value, field);
    }
    assert.equal(values['platform'], 'web_and_mobile');
    assert.equal(values['status'], 'inactive');
    assert.equal(values['went_live_on'], '2019-01-01');
    assert.match(String(values['description']), /^Dasar hukum: Perbup 3\/2020\nTahun mulai: 2019\nKeterangan: x/);
  });

  it('the agency’s own name as owner is not said again, and its office is', () => {
    assert.equal(objectOf(entry({ owner: 'Kota Contoh' }), rules).values['owner'], undefined);
    assert.equal(objectOf(entry(), rules).values['owner'], 'Diskominfo');
  });

  it('an acronym that only its brackets explain is described by them', () => {
    const { values } = objectOf(entry({ description: null, expansion: 'Sistem Informasi Pegawai' }), rules);
    assert.equal(values['function'], 'Sistem Informasi Pegawai');
  });

  it('a list without a status says that it is not known, and a platform we cannot read stays in words', () => {
    const { values } = objectOf(entry({ status: null, platform: 'Mainframe' }), rules);
    assert.equal(values['status'], 'unknown');
    assert.match(String(values['description']), /Platform: Mainframe/);
  });
});
