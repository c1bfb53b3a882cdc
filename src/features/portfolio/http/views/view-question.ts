import { type ElementKind, elementKinds, type PublishedElement } from '../../domain/registry/element.ts';
import { type Axis, axes, axisCode } from '../../domain/views/capability-axis.ts';
import type { AgencyGroups } from './agency-groups.ts';

/** What an address asks of the two maps of capabilities; what is not known there asks for nothing. */
export interface CapabilityQuestion {
  readonly axis: Axis;
  /** The code whose next level is shown. */
  readonly under: string | null;
  /** Agencies of one group; null: all, joined by group. */
  readonly group: string | null;
  readonly kind: ElementKind;
}

export function capabilityQuestion(query: URLSearchParams, groups: AgencyGroups, usual: Axis): CapabilityQuestion {
  const given = (name: string) => (query.get(name) ?? '').trim().slice(0, 60);
  const axis = axes.find((one) => one === given('sumbu').toUpperCase()) ?? usual;
  const group = groups.groups.find(({ key }) => key === given('kelompok'))?.key ?? null;
  return {
    axis,
    under: axisCode(given('kode'), axis),
    group,
    kind: elementKinds.find((one) => one === given('jenis')) ?? 'application',
  };
}

/** The same as an address carries it. */
export function capabilityAddress(
  { axis, under, group, kind }: CapabilityQuestion,
  usual: Axis,
): Readonly<Record<string, string | undefined>> {
  return {
    sumbu: axis === usual ? undefined : axis,
    kode: under ?? undefined,
    kelompok: group ?? undefined,
    jenis: kind === 'application' ? undefined : kind,
  };
}

/** The running applications of one kind, of all agencies or of one group; the catalogue counts the same. */
export function* askedElements(
  elements: Iterable<PublishedElement>,
  { kind, group }: CapabilityQuestion,
  groups: AgencyGroups,
): Generator<PublishedElement> {
  for (const one of elements) {
    if (one.domain !== 'application' || one.state !== 'as_is' || one.kind !== kind) continue;
    if (group !== null && groups.groupOf(one.agencyId) !== group) continue;
    yield one;
  }
}

/** The catalogue with exactly the applications that a cell counts. */
export function catalogueOf(
  { kind }: Pick<CapabilityQuestion, 'kind'>,
  { code, agencyId }: { readonly code: string; readonly agencyId: string | null },
): Readonly<Record<string, string>> {
  return {
    ranah: 'application',
    keadaan: 'as_is',
    jenis: kind,
    kode: code,
    ...(agencyId === null ? {} : { instansi: agencyId }),
  };
}
