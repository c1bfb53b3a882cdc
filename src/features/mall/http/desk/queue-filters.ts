import type { Step } from '../../domain/service.ts';

/** What the address of the queue asks for. */
export interface QueueFilters {
  readonly step: Step['kind'] | null;
  readonly state: 'open' | 'returned' | 'closed';
  readonly mine: boolean;
  readonly late: boolean;
  /** Part of a case number, which is no personal datum. */
  readonly number: string;
}

/** The figures of an office's queue. */
export interface QueueCounts {
  /** In a step of this role. */
  readonly waiting: number;
  readonly dueToday: number;
  readonly late: number;
  /** Everything that runs at the office. */
  readonly open: number;
}

export const NO_FILTERS: QueueFilters = { step: null, state: 'open', mine: false, late: false, number: '' };

/** Reads the filters of an address; what is none of ours asks for nothing. */
export function filtersFrom(query: URLSearchParams): QueueFilters {
  return {
    step: kinds.find((kind) => kind === query.get('langkah')) ?? null,
    state: states.find((state) => state === query.get('keadaan')) ?? NO_FILTERS.state,
    mine: query.get('milik') === 'saya',
    late: query.get('batas') === 'lewat',
    number: caseNumberPart(query.get('nomor') ?? '') ?? '',
  };
}

/** The same filters as they stand in an address; empty when nothing is asked for. */
export function filterQuery(filters: QueueFilters): Readonly<Record<string, string>> {
  return {
    ...(filters.step === null ? {} : { langkah: filters.step }),
    ...(filters.state === NO_FILTERS.state ? {} : { keadaan: filters.state }),
    ...(filters.mine ? { milik: 'saya' } : {}),
    ...(filters.late ? { batas: 'lewat' } : {}),
    ...(filters.number === '' ? {} : { nomor: filters.number }),
  };
}

/** `3314-2026-7QK4M2` or a part of it; null for what may be a name or a NIK. */
export function caseNumberPart(given: string): string | null {
  const text = given.trim().toUpperCase();
  const isPart = /^[0-9A-Z-]{3,16}$/.test(text) && /\d/.test(text) && !/^\d{16}$/.test(text);
  return isPart ? text : null;
}

const kinds: readonly Step['kind'][] = ['check', 'recommend', 'decide'];
const states: readonly QueueFilters['state'][] = ['open', 'returned', 'closed'];
