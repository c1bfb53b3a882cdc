import type { ArchitectureState, Domain, ElementStage } from './element.ts';

/** An object as the recap counts it. */
export interface RecapElement {
  readonly domain: Domain;
  readonly state: ArchitectureState;
  readonly stage: ElementStage;
}

/** What is not counted but said of an agency. */
export interface RecapGround {
  readonly agencyName: string;
  /** SIA's numbers of the kind of agency and of the region; null where we do not know them. */
  readonly categoryId: number | null;
  readonly regionId: number | null;
  /** Level 1 to 5 of the agency's architecture; null: not assessed. */
  readonly maturity: number | null;
  readonly hasRoadmap: boolean;
  readonly hasClearance: boolean;
  readonly hasReview: boolean;
  readonly elements: readonly RecapElement[];
}

type CountKey = `${(typeof nameOfDomain)[Domain]}_${ArchitectureState}`;

/** One agency's line of the SIA-SPBE recap; names and order of the fields are SIA's. */
export type RecapLine = {
  readonly id_kategori_instansi: number | null;
  readonly instansi: string;
  readonly id_daerah: number | null;
  readonly tingkat_kematangan: number | null;
} & Readonly<Record<CountKey, number>> & {
    readonly peta_rencana: boolean;
    readonly clearance: boolean;
    readonly reviueval: boolean;
  };

const nameOfDomain = {
  business_process: 'proses_bisnis',
  service: 'layanan',
  data: 'data_info',
  application: 'aplikasi',
  infrastructure: 'infra',
  security: 'keamanan',
} as const satisfies Readonly<Record<Domain, string>>;

/** Counts what is published; drafts are the agency's alone and ended objects are gone. */
export function recapLine(ground: RecapGround): RecapLine {
  const published = ground.elements.filter(({ stage }) => stage === 'published');
  const count = (domain: Domain, state: ArchitectureState) =>
    published.filter((element) => element.domain === domain && element.state === state).length;
  return {
    id_kategori_instansi: ground.categoryId,
    instansi: ground.agencyName,
    id_daerah: ground.regionId,
    tingkat_kematangan: ground.maturity,
    proses_bisnis_as_is: count('business_process', 'as_is'),
    layanan_as_is: count('service', 'as_is'),
    data_info_as_is: count('data', 'as_is'),
    aplikasi_as_is: count('application', 'as_is'),
    infra_as_is: count('infrastructure', 'as_is'),
    keamanan_as_is: count('security', 'as_is'),
    proses_bisnis_to_be: count('business_process', 'to_be'),
    layanan_to_be: count('service', 'to_be'),
    data_info_to_be: count('data', 'to_be'),
    aplikasi_to_be: count('application', 'to_be'),
    infra_to_be: count('infrastructure', 'to_be'),
    keamanan_to_be: count('security', 'to_be'),
    peta_rencana: ground.hasRoadmap,
    clearance: ground.hasClearance,
    reviueval: ground.hasReview,
  };
}

/** The nation's sums of the lines: twelve counts, and how many agencies have each of the three. */
export function nationalRecap(lines: readonly RecapLine[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = { instansi: lines.length };
  for (const line of lines) {
    for (const [field, value] of Object.entries(line)) {
      if (/_(?:as_is|to_be)$/.test(field) || typeof value === 'boolean')
        sums[field] = (sums[field] ?? 0) + Number(value);
    }
  }
  return sums;
}
