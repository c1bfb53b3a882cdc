import type { Question } from '../../domain/overlap/verdict.ts';

export const orders = ['expected', 'saving', 'size', 'doubt'] as const;
export type Order = (typeof orders)[number];

export const states = ['all', 'untouched', 'touched'] as const;
export type State = (typeof states)[number];

/** What the address of the explorer says; anything it does not know is as if it were not there. */
export interface GroupFilters {
  readonly question: Question;
  /** An agency's id, `coordinated` for those under the reader's coordinator, or ''. */
  readonly agency: string;
  readonly topic: string;
  readonly state: State;
  readonly order: Order;
  readonly page: number;
}

const MOST_PAGES = 2_500;

export function filtersFrom(query: URLSearchParams): GroupFilters {
  const page = Number(query.get('hal') ?? '1');
  return {
    question: query.get('soal') === 'same_system' ? 'same_system' : 'same_function',
    agency: /^[0-9a-f-]{36}$|^coordinated$/.exec(query.get('instansi') ?? '')?.[0] ?? '',
    topic: /^F[0-9.]{1,20}$/.exec(query.get('fungsi') ?? '')?.[0] ?? '',
    state: states.find((one) => one === query.get('keadaan')) ?? 'all',
    order: orders.find((one) => one === query.get('urut')) ?? 'expected',
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}

/** The address that says the same. */
export function filterQuery(filters: GroupFilters): Readonly<Record<string, string>> {
  return {
    soal: filters.question,
    ...(filters.agency !== '' && { instansi: filters.agency }),
    ...(filters.topic !== '' && { fungsi: filters.topic }),
    ...(filters.state !== 'all' && { keadaan: filters.state }),
    ...(filters.order !== 'expected' && { urut: filters.order }),
    ...(filters.page > 1 && { hal: String(filters.page) }),
  };
}
