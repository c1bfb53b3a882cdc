import { isId } from '../../../../kernel/ids.ts';
import {
  type ArchitectureState,
  type Domain,
  domains,
  type ElementKind,
  elementKinds,
  type Status,
  statuses,
} from '../../domain/registry/element.ts';
import type { CatalogueQuery } from '../../domain/registry/published-index.ts';

const LONGEST_WORDS = 200;
const LONGEST_CODE = 40;

/** What an address asks of the catalogue; what is not known there asks for nothing. */
export function catalogueQuery(query: URLSearchParams): CatalogueQuery {
  const given = (name: string) => (query.get(name) ?? '').trim();
  const code = given('kode').toUpperCase().slice(0, LONGEST_CODE);
  const agencyId = given('instansi');
  return {
    words: given('cari').slice(0, LONGEST_WORDS),
    agencyId: isId(agencyId) ? agencyId : null,
    domain: oneOf(domains, given('ranah')),
    state: stateIn(given('keadaan')),
    kind: oneOf<ElementKind>(elementKinds, given('jenis')),
    status: oneOf<Status>(statuses, given('status')),
    code: code === '' || code.startsWith('F') ? null : code,
    function: code.startsWith('F') ? code : null,
  };
}

/** The same as an address carries it. */
export function catalogueAddress(query: CatalogueQuery): Readonly<Record<string, string>> {
  const address: Readonly<Record<string, string | null>> = {
    cari: query.words,
    instansi: query.agencyId,
    ranah: query.domain,
    keadaan: query.state,
    jenis: query.kind,
    status: query.status,
    kode: query.code ?? query.function,
  };
  return Object.fromEntries(
    Object.entries(address).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]])),
  );
}

export function domainIn(given: string): Domain | null {
  return oneOf(domains, given);
}

export function stateIn(given: string): ArchitectureState | null {
  return oneOf<ArchitectureState>(['as_is', 'to_be'], given);
}

function oneOf<T extends string>(known: readonly T[], given: string): T | null {
  return known.find((one) => one === given) ?? null;
}
