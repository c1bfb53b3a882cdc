import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choiceNote, registryAttributes } from '../../data/registry/attributes.ts';
import {
  type Attribute,
  attributeCatalogue,
  attributesOf,
  missingFields,
  type ObjectType,
  parseValue,
  visibilityOf,
} from './attribute-catalogue.ts';
import { domains } from './element.ts';
import { openFields } from './publication.ts';

describe('the attribute catalogue', () => {
  it('shows every agency the agreed fields and nothing else, in every domain', () => {
    const open = registryAttributes.attributes.filter(({ visibility }) => visibility === 'open');
    assert.deepEqual(new Set(open.map(({ key }) => key)), new Set(openFields));
    for (const domain of domains) {
      for (const field of ['name', 'codes', 'owner', 'status']) {
        assert.equal(visibilityOf(registryAttributes, domain, field), 'open', `${domain} ${field}`);
      }
    }
  });

  it('keeps cost, infrastructure, weaknesses and findings from onlookers, and working notes from all', () => {
    for (const field of ['yearly_cost', 'build_cost', 'weaknesses', 'findings', 'addresses', 'description']) {
      assert.equal(visibilityOf(registryAttributes, 'application', field), 'restricted', field);
    }
    assert.equal(visibilityOf(registryAttributes, 'infrastructure', 'location'), 'restricted');
    assert.equal(visibilityOf(registryAttributes, 'application', 'working_notes'), 'draft_only');
    assert.equal(visibilityOf(registryAttributes, 'application', 'never_heard_of'), 'draft_only');
  });

  it("has the fields of SIA's manual for applications and data by their names", () => {
    const sia = (objectType: ObjectType) =>
      attributesOf(registryAttributes, objectType, null).flatMap((attribute) => attribute.sia ?? []);
    for (const name of ['Uraian', 'Fungsi', 'Luaran', 'Basis Aplikasi', 'Tipe Lisensi', 'Basis Data']) {
      assert.ok(sia('application').includes(name), name);
    }
    for (const name of [
      'Uraian',
      'Tujuan',
      'Sifat',
      'Jenis',
      'Validitas',
      'Produsen Data',
      'Wali Data',
      'Interoperabilitas',
    ]) {
      assert.ok(sia('data').includes(name), name);
    }
  });

  it('knows twelve kinds of infrastructure and seven of security, each with its own fields', () => {
    const kinds = (objectType: ObjectType, field: string) => {
      const type = registryAttributes.byType.get(objectType)?.get(field)?.type;
      return type?.kind === 'choice' ? type.choices.map(({ key }) => key) : [];
    };
    assert.equal(kinds('infrastructure', 'infrastructure_kind').length, 12);
    assert.equal(kinds('security', 'security_kind').length, 7);
    for (const { objectKinds, objectType, key } of registryAttributes.attributes) {
      const known = [...kinds(objectType, `${objectType}_kind`)];
      for (const kind of objectKinds ?? []) assert.ok(known.includes(kind), `${key}: ${kind}`);
    }
    const fields = (kind: string) => attributesOf(registryAttributes, 'infrastructure', kind).map(({ key }) => key);
    assert.ok(fields('facility').includes('tier'));
    assert.ok(!fields('server').includes('tier'));
  });

  it('says of every list of choices that is ours that the manual has none', () => {
    const lists = registryAttributes.attributes.filter(({ type }) => type.kind === 'choice' && type.origin === 'ours');
    assert.ok(lists.some(({ key }) => key === 'platform'));
    assert.match(choiceNote.id, /belum dikonfirmasi/);
  });

  it('names the required fields without a value', () => {
    assert.deepEqual(
      missingFields(registryAttributes, 'application', (field) => field === 'name'),
      ['status', 'function'],
    );
    assert.deepEqual(
      missingFields(registryAttributes, 'data', () => false),
      ['name'],
    );
  });

  it('refuses a field defined twice, badly named, or shown to two audiences', () => {
    const [first] = registryAttributes.attributes;
    assert.ok(first);
    const but = (change: Partial<Attribute>) => () => attributeCatalogue([first, { ...first, ...change }]);
    assert.throws(but({}), /twice/);
    assert.throws(but({ key: 'Nama' }), /cannot be called/);
    assert.throws(but({ objectType: 'data', visibility: 'restricted' }), /two audiences/);
  });
});

describe('a value given for a field', () => {
  const parse = (field: string, value: unknown) => parseValue(registryAttributes, 'application', { field, value });
  const fault = (field: string, value: unknown) => {
    const parsed = parse(field, value);
    return parsed.ok ? null : parsed.error.code;
  };

  it('is trimmed, and an empty one takes the value back', () => {
    assert.deepEqual(parse('name', '  SIMPEG '), { ok: true, value: 'SIMPEG' });
    assert.deepEqual(parse('name', ' '), { ok: true, value: null });
    assert.deepEqual(parse('name', ''), { ok: true, value: null });
    assert.deepEqual(parse('status', null), { ok: true, value: null });
    assert.deepEqual(parse('languages', ['PHP', ' PHP', '']), { ok: true, value: ['PHP'] });
    assert.deepEqual(parse('languages', ['']), { ok: true, value: null });
  });

  it('is refused with the reason when it does not fit the type', () => {
    assert.equal(fault('nama', 'x'), 'field_unknown');
    assert.equal(fault('name', 7), 'value_of_wrong_type');
    assert.equal(fault('name', 'x'.repeat(301)), 'value_too_long');
    assert.equal(fault('status', 'aktif'), 'choice_unknown');
    assert.equal(fault('status', 1), 'value_of_wrong_type');
    assert.equal(fault('went_live_on', '2026-02-30'), 'date_malformed');
    assert.equal(fault('yearly_cost', '1.000'), 'rupiah_malformed');
    assert.equal(fault('yearly_cost', '-5'), 'rupiah_malformed');
    assert.equal(fault('users_per_month', -1), 'value_out_of_range');
    assert.equal(fault('users_per_month', '7'), 'value_of_wrong_type');
    assert.equal(fault('languages', 'PHP'), 'value_of_wrong_type');
    assert.equal(
      fault(
        'languages',
        Array.from({ length: 11 }, (_, at) => `L${at}`),
      ),
      'too_many_values',
    );
    assert.equal(fault('languages', [7]), 'value_of_wrong_type');
    assert.equal(fault('codes', ['RAB.01', 'RAB.1']), 'code_malformed');
  });

  it('is kept when it fits', () => {
    for (const [field, value] of [
      ['status', 'active'],
      ['went_live_on', '2024-02-29'],
      ['yearly_cost', '1250000000'],
      ['users_per_month', 12],
    ] as const) {
      assert.deepEqual(parse(field, value), { ok: true, value });
    }
    assert.deepEqual(parse('codes', ['RAB.01.01', 'RAL.02']), { ok: true, value: ['RAB.01.01', 'RAL.02'] });
  });
});
