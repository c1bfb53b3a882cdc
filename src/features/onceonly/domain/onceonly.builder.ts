import { localDate } from '../../../vocabulary/local-date.ts';
import type { Attribute, Catalogue } from './attribute.ts';
import type { FetchedField } from './binding.ts';
import type { EvidenceItem } from './evidence.ts';
import { pointer } from './json-pointer.ts';
import type { AuthoritativeSource, Reading } from './source.ts';

/** What tests of the domain build on: a small catalogue with registers of its own. */
export const now = Temporal.Instant.from('2026-11-24T02:12:00Z');
export const today = localDate('2026-11-24');

export function anAttribute(id: string, wishes: Partial<Attribute> = {}): Attribute {
  return {
    id,
    name: { id: `Nama ${id}`, en: `Name of ${id}` },
    sensitivity: 'general',
    shape: { kind: 'text', maxLength: 100 },
    absent: null,
    sameAs: null,
    maxAgeDays: 30,
    ...wishes,
  };
}

export function aCatalogue(...attributes: readonly Attribute[]): Catalogue {
  return new Map(attributes.map((attribute) => [attribute.id, attribute]));
}

export function aReading(attribute: string, wishes: Partial<Reading> = {}): Reading {
  return {
    attribute,
    element: null,
    value: pointer(`/${attribute.replace('.', '_')}`),
    version: pointer('/version'),
    observedAt: pointer('/observedAt'),
    reportedAs: null,
    ...wishes,
  };
}

export function aSource(id: string, wishes: Partial<AuthoritativeSource> = {}): AuthoritativeSource {
  return {
    id,
    name: { id, en: id },
    holder: { kind: 'agency', memberClass: 'GOV', code: id },
    inForce: { from: localDate('2020-01-01'), until: null },
    legalBasis: 'UU 1/2020 Pasal 1',
    service: 'register/baca',
    method: 'POST',
    path: '/baca/v1',
    request: { nik: 'nik', elements: null },
    timeoutMs: 1_000,
    assurance: 'GOV',
    subject: [pointer('/nik')],
    records: null,
    absence: [],
    readings: [],
    correction: null,
    ...wishes,
  };
}

export function anItem(wishes: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id: 'bukti-1',
    personId: 'orang-1',
    attribute: 'person.name',
    record: null,
    value: 'Wulan Ambarsari',
    source: 'dukcapil',
    holder: 'dukcapil',
    sourceVersion: '1',
    observedAt: now,
    fetchedAt: now,
    validUntil: now.add({ hours: 24 }),
    assurance: 'GOV',
    messageId: 'pesan-1',
    digest: '0'.repeat(64),
    ...wishes,
  };
}

export function aFetchedField(wishes: Partial<FetchedField> = {}): FetchedField {
  return {
    pointer: pointer('/nama'),
    mode: 'FETCH',
    attribute: 'person.name',
    onMissing: 'ASK',
    onConflict: 'PREFER',
    maxAgeDays: null,
    pick: null,
    ...wishes,
  };
}
