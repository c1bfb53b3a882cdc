import type { Domain } from '../../domain/registry/element.ts';
import type { RelationEnd, RelationKind } from '../../domain/registry/relation-catalogue.ts';

type Words = readonly [id: string, en: string];

const application = end('application');
const process = end('business_process');
const service = end('service');
const data = end('data');

const any: Pick<RelationKind, 'withinDomain' | 'states' | 'perSource' | 'isAcyclic'> = {
  withinDomain: false,
  states: null,
  perSource: { min: 0, max: null },
  isAcyclic: false,
};
const one = { ...any, perSource: { min: 0, max: 1 } } as const;
const tree = { ...any, withinDomain: true, perSource: { min: 0, max: 1 }, isAcyclic: true } as const;

/**
 * Typed edges. Owner, RAA code and operating unit of an application are fields, not edges. Data edges are kept apart
 * as reads, writes and masters, which SIA's later versions dropped.
 */
export const relationKinds: readonly RelationKind[] = [
  relation(
    'supports',
    { label: ['mendukung proses', 'supports process'], inverse: ['didukung aplikasi', 'is supported by'] },
    {
      ...any,
      from: [application],
      to: [process],
      perSource: { min: 1, max: null },
    },
  ),
  relation(
    'serves',
    { label: ['melayani', 'serves'], inverse: ['dilayani aplikasi', 'is served by'] },
    {
      ...any,
      from: [application],
      to: [service],
    },
  ),
  relation(
    'reads',
    { label: ['membaca data', 'reads'], inverse: ['dibaca oleh', 'is read by'] },
    { ...any, from: [application], to: [data] },
  ),
  relation(
    'writes',
    { label: ['menulis data', 'writes'], inverse: ['ditulis oleh', 'is written by'] },
    {
      ...any,
      from: [application],
      to: [data],
    },
  ),
  relation(
    'masters',
    { label: ['sumber utama data', 'is the master of'], inverse: ['sumber utamanya', 'has its master in'] },
    {
      ...any,
      from: [application],
      to: [data],
    },
  ),
  relation(
    'sends_to',
    { label: ['mengirim data ke', 'sends data to'], inverse: ['menerima data dari', 'receives data from'] },
    {
      ...any,
      from: [application],
      to: [application],
    },
  ),
  relation(
    'connects_through',
    { label: ['terhubung melalui', 'connects through'], inverse: ['menghubungkan', 'connects'] },
    {
      ...any,
      from: [application],
      to: [end('infrastructure', ['service_exchange'])],
    },
  ),
  ...hosting(),
  ...safeguards(),
  relation(
    'fulfils',
    { label: ['dilaksanakan melalui proses', 'is carried out by'], inverse: ['melaksanakan layanan', 'carries out'] },
    {
      ...any,
      from: [service],
      to: [process],
    },
  ),
  relation(
    'produces',
    { label: ['menghasilkan data', 'produces'], inverse: ['dihasilkan proses', 'is produced by'] },
    {
      ...any,
      from: [process],
      to: [data],
    },
  ),
  relation(
    'part_of',
    { label: ['bagian dari', 'is part of'], inverse: ['terdiri atas', 'consists of'] },
    {
      ...tree,
      from: [process, service, data, application],
      to: [process, service, data, application],
    },
  ),
  relation(
    'successor_of',
    { label: ['pengganti dari', 'succeeds'], inverse: ['digantikan oleh', 'is succeeded by'] },
    {
      ...any,
      from: [application],
      to: [application],
      isAcyclic: true,
    },
  ),
  relation(
    'upgrades',
    { label: ['peningkatan dari', 'upgrades'], inverse: ['ditingkatkan menjadi', 'is upgraded to'] },
    {
      ...tree,
      states: { from: 'to_be', to: 'as_is' },
      from: allDomains(),
      to: allDomains(),
    },
  ),
];

/** Where an application runs (one each), and what infrastructure stands on. */
function hosting(): readonly RelationKind[] {
  const runsOn = (key: string, objectKind: string, label: Words) =>
    relation(
      key,
      { label, inverse: ['menjalankan', 'runs'] },
      {
        ...one,
        from: [application],
        to: [end('infrastructure', [objectKind])],
      },
    );
  return [
    runsOn('runs_on_cloud', 'cloud', ['berjalan di komputasi awan', 'runs on cloud']),
    runsOn('runs_on_server', 'server', ['berjalan di server', 'runs on server']),
    runsOn('uses_network', 'intra_network', ['memakai jaringan intra', 'uses network']),
    relation(
      'hosted_on',
      { label: ['ditempatkan pada', 'is hosted on'], inverse: ['menampung', 'hosts'] },
      {
        ...tree,
        from: [end('infrastructure')],
        to: [end('infrastructure')],
      },
    ),
  ];
}

/** One edge of an application to each of the seven kinds of security object. */
function safeguards(): readonly RelationKind[] {
  const kinds: readonly (readonly [key: string, objectKind: string, Words])[] = [
    ['follows_standard', 'standard', ['menerapkan standar', 'follows standard']],
    ['covered_by_education', 'education', ['tercakup edukasi', 'is covered by education']],
    ['checked_for_weakness', 'vulnerability', ['diperiksa kerentanannya', 'is searched for vulnerabilities']],
    ['hardened_by', 'improvement', ['ditingkatkan keamanannya', 'is hardened by']],
    ['incidents_handled_by', 'incident', ['insidennya ditangani', 'has incidents handled by']],
    ['audited_by', 'audit', ['diaudit dalam', 'is audited by']],
    ['declared_fit_by', 'fitness', ['dinyatakan laik dalam', 'is declared fit by']],
  ];
  return kinds.map(([key, objectKind, label]) =>
    relation(
      key,
      { label, inverse: ['mencakup aplikasi', 'covers'] },
      {
        ...one,
        from: [application],
        to: [end('security', [objectKind])],
      },
    ),
  );
}

function allDomains(): readonly RelationEnd[] {
  return [process, service, data, application, end('infrastructure'), end('security')];
}

function end(domain: Domain, objectKinds: readonly string[] | null = null): RelationEnd {
  return { domain, objectKinds };
}

/** `label` reads the edge from its source, `inverse` from its target. */
function relation(key: string, { label, inverse }: Readings, rule: Rule): RelationKind {
  return { key, label: { id: label[0], en: label[1] }, inverse: { id: inverse[0], en: inverse[1] }, ...rule };
}

interface Readings {
  readonly label: Words;
  readonly inverse: Words;
}

type Rule = Omit<RelationKind, 'key' | 'label' | 'inverse'>;
