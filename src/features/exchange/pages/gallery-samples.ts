import { createHash } from 'node:crypto';
import type { Result } from '../../../vocabulary/result.ts';
import type { LogEntry, MessageKind, Side } from '../domain/entry.ts';
import type { Evidence, ProvenEntry } from '../domain/evidence.ts';
import { parseFieldPath } from '../domain/granted-fields.ts';
import type { SignedHead } from '../domain/head.ts';
import { memberOf, parseServiceId, parseSubsystemId } from '../domain/identifier.ts';
import { parsePathGlob } from '../domain/path-glob.ts';
import { proofSteps } from '../domain/proof-steps.ts';
import type { Check, EvidenceCheckCode, FaultCode, Report } from '../domain/report.ts';
import { formatSignatureParams } from '../domain/signature-params.ts';
import type { GrantLine } from '../storage/access-grant.ts';
import type { LoggedCall } from '../storage/call-list.ts';
import type { Member } from '../storage/member.ts';
import type { Service } from '../storage/service.ts';

// Everything here is invented, for the gallery only; the signatures are no signatures.

const AT = Temporal.Instant.from('2026-11-24T02:12:03.418Z');
const SINCE = Temporal.Instant.from('2026-01-02T01:00:00Z');
const UNTIL = Temporal.Instant.from('2027-12-31T16:00:00Z');
const NODE = '019a3c5e-1111-7000-8000-000000000001';
export const sampleMessageId = '0193a5e8-7c40-7b2d-86f0-e9a3310c4d21';

const sragen = sound(parseSubsystemId('ID-SAMPLE/LOC/kab-sragen-dpmptsp/perizinan'));
export const penduduk = sound(parseServiceId('ID-SAMPLE/GOV/dukcapil/kependudukan/penduduk'));
const str = sound(parseServiceId('ID-SAMPLE/GOV/ditjen-nakes/sisdmk/str'));

export const sampleMembers: readonly Member[] = [
  aMember(
    '1',
    ['Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Sragen', 'DPMPTSP Sragen'],
    memberOf(sragen),
  ),
  aMember('2', ['Direktorat Jenderal Kependudukan dan Pencatatan Sipil', 'Dukcapil'], memberOf(penduduk)),
  aMember('3', ['Direktorat Jenderal Tenaga Kesehatan', 'Ditjen Nakes'], memberOf(str)),
];

export const sampleServices: readonly Service[] = [
  {
    id: penduduk,
    agencyId: agency('2'),
    title: { id: 'Data penduduk', en: 'Population data' },
    about: {
      id: 'Data ringkas seorang penduduk dari pangkalan data kependudukan.',
      en: 'Short data of one resident from the population register.',
    },
    quotaPerMinute: 6_000,
    registeredAt: SINCE,
    endedAt: null,
  },
  {
    id: str,
    agencyId: agency('3'),
    title: { id: 'Surat tanda registrasi', en: 'Registration certificates' },
    about: { id: 'STR tenaga kesehatan dan keadaannya.', en: 'STR of health workers and how they stand.' },
    quotaPerMinute: 6_000,
    registeredAt: SINCE,
    endedAt: null,
  },
];

export const sampleLines: readonly GrantLine[] = [
  {
    service: penduduk,
    method: 'POST',
    pathGlob: '/ringkas/v2',
    purpose: 'sip.apply',
    about: { id: 'Mengisi permohonan izin praktik', en: 'Filling in a practice licence application' },
    legalBasis: 'UU 24/2013 Pasal 58 ayat (4)',
    fields: ['status', 'unsur.nama', 'unsur.tanggalLahir', 'unsur.alamat'],
    validUntil: UNTIL,
    consumers: 3,
    names: ['DPMPTSP Banyuwangi', 'DPMPTSP Kota Metro', 'DPMPTSP Sragen'],
  },
  {
    service: penduduk,
    method: 'POST',
    pathGlob: '/ringkas/v2',
    purpose: 'own.data',
    about: { id: 'Menunjukkan kepada warga datanya sendiri', en: 'Showing people their own data' },
    legalBasis: 'UU 27/2022 Pasal 7',
    fields: ['*'],
    validUntil: null,
    consumers: 1,
    names: ['KemenPANRB'],
  },
];

function agency(last: string): string {
  return `019a3c5e-0000-7000-8000-00000000000${last}`;
}

function aMember(last: string, [name, shortName]: readonly [string, string], id: Member['id']): Member {
  return { id, agencyId: agency(last), nodeId: NODE, name, shortName, registeredAt: SINCE, endedAt: null };
}

function sound<T>(parsed: Result<T, string>): T {
  if (!parsed.ok) throw new Error(`A sample of the gallery is unsound: ${parsed.error}.`);
  return parsed.value;
}

function digestOf(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

/** A signature base as a consumer or a provider would sign it. */
function headOf(kind: MessageKind, extra: readonly (readonly [string, string])[] = []): string {
  const digest = `sha-256=:${Buffer.from(digestOf(kind)).toString('base64')}:`;
  const asked: readonly (readonly [string, string])[] = [
    ['"@method"', 'POST'],
    ['"@path"', `/r1/${penduduk}/ringkas/v2`],
    ['"@query"', '?'],
    ['"content-digest"', digest],
    ['"x-road-client"', sragen],
    ['"x-road-id"', sampleMessageId],
    ['"x-road-request-id"', '0193a5e8-7c41-7000-8000-000000000001'],
    ['"terpadu-purpose"', 'sip.apply'],
    ['"terpadu-grant"', '019a3c5e-2222-7000-8000-000000000118'],
    ['"content-type"', 'application/json'],
    ['"terpadu-case"', 'SRG-2026-004417'],
  ];
  const status = extra.find(([name]) => name === '"@status"')?.[1] ?? '200';
  const answered: readonly (readonly [string, string])[] = [
    ['"@status"', status],
    ['"content-digest"', digest],
    ['"x-road-client"', sragen],
    ['"x-road-service"', penduduk],
    ['"x-road-id"', sampleMessageId],
    ['"x-road-request-id"', '0193a5e8-7c41-7000-8000-000000000001'],
    ['"content-digest";req', digest],
    ['"signature-input";req;key="sig1"', '()'],
    ['"signature";req;key="sig1"', ':AAAA:'],
    ...extra.filter(([name]) => name !== '"@status"'),
  ];
  const lines = kind === 'request' ? asked : answered;
  const created = Math.floor(AT.epochMilliseconds / 1000);
  const params = formatSignatureParams({
    components: lines.map(([name]) => name),
    created,
    keyId: keyIdOf(kind),
    profile: kind,
  });
  return [...lines.map(([name, value]) => `${name}: ${value}`), `"@signature-params": ${params}`].join('\n');
}

function keyIdOf(kind: MessageKind): string {
  return kind === 'request' ? '0199f3a0-5f10-7c00-9000-000000000021' : '0199f3a0-6a20-7c00-9000-000000000022';
}

interface EntryWishes {
  readonly side: Side;
  readonly kind: MessageKind;
  readonly afterMs: number;
  readonly extra?: readonly (readonly [string, string])[];
}

function anEntry({ side, kind, afterMs, extra = [] }: EntryWishes): LogEntry {
  const [consumer, provider] = [memberOf(sragen), memberOf(penduduk)];
  return {
    nodeId: NODE,
    id: `0193a5e8-7c4${afterMs % 10}-7000-8000-00000000000${kind === 'request' ? 1 : 2}`,
    member: side === 'consumer' ? consumer : provider,
    side,
    kind,
    peer: side === 'consumer' ? provider : consumer,
    messageId: sampleMessageId,
    at: AT.add({ milliseconds: afterMs }),
    service: penduduk,
    head: headOf(kind, extra),
    digest: '',
    signature: Buffer.concat([digestOf(`r${kind}`), digestOf(`s${kind}`)]),
    keyId: keyIdOf(kind),
    personHmac: side === 'consumer' ? digestOf('orang') : null,
  };
}

const INDEX = 48_213;
const SIZE = 61_440;

/** A proof of the length that such a log has, with the root to which it leads. */
function proven(entry: LogEntry, isSealed: boolean): ProvenEntry {
  const leaf = digestOf(`daun ${entry.side} ${entry.kind}`);
  const proof = Array.from({ length: 16 }, (_, level) => digestOf(`tetangga ${level}`));
  return { entry, leaf, inclusion: isSealed ? { index: INDEX, size: SIZE, proof } : null };
}

function headOver(one: ProvenEntry): SignedHead {
  const { leaf, inclusion } = one;
  const root = inclusion === null ? leaf : (proofSteps({ leaf, ...inclusion }).at(-1)?.parent ?? leaf);
  return { nodeId: NODE, size: SIZE, root, at: AT.add({ seconds: 1 }), keyId: 'simpul', signature: digestOf('kepala') };
}

export type SampleKind = 'intact' | 'failed' | 'early' | 'refused' | 'open';

/** The evidence of an invented call in each of its states. */
export function sampleEvidence(kind: SampleKind): Evidence {
  const refused = [
    ['"@status"', '403'],
    ['"x-road-error"', 'server.serverproxy.access_denied'],
  ] as const;
  const extra = kind === 'refused' ? refused : [];
  const entries = [
    anEntry({ side: 'consumer', kind: 'request', afterMs: 0 }),
    anEntry({ side: 'provider', kind: 'request', afterMs: 3 }),
    ...(kind === 'open'
      ? []
      : [
          anEntry({ side: 'provider', kind: 'response', afterMs: 38, extra }),
          anEntry({ side: 'consumer', kind: 'response', afterMs: 41, extra }),
        ]),
  ].map((entry) => proven(entry, kind !== 'early'));
  const last = entries.at(-1);
  return {
    issuedAt: AT,
    entries,
    heads: kind === 'early' || last === undefined ? [] : [headOver(last)],
    growth: [],
    keys: [],
    grant: {
      id: '019a3c5e-2222-7000-8000-000000000118',
      consumer: sragen,
      service: penduduk,
      method: 'POST',
      pathGlob: sound(parsePathGlob('/ringkas/v2')),
      purpose: 'sip.apply',
      legalBasis: 'UU 24/2013 Pasal 58 ayat (4)',
      validFrom: SINCE,
      validUntil: UNTIL,
      fields: [sound(parseFieldPath('unsur.nama'))],
    },
    bodies: { request: null, response: null },
    seal: null,
  };
}

const CODES: readonly EvidenceCheckCode[] = [
  'keys_valid',
  'consumer_signature',
  'provider_signature',
  'response_bound',
  'grant_covers_call',
  'not_replayed',
  'logged_on_both_sides',
  'entries_agree',
  'bodies_match',
  'leaf_hashes',
  'inclusion',
  'head_signatures',
  'log_only_grew',
  'file_sealed',
];

/** What a verifier would say of it. */
export function sampleReport(kind: SampleKind): Report {
  const faults: Readonly<Partial<Record<EvidenceCheckCode, readonly [Check['outcome'], boolean, FaultCode]>>> = {
    bodies_match: ['not_possible', false, 'body_erased'],
    ...(kind === 'failed' ? { provider_signature: ['failed', true, 'signature_wrong'] } : {}),
    ...(kind === 'early'
      ? { inclusion: ['not_possible', true, 'not_sealed_yet'], head_signatures: ['not_possible', true, 'no_head'] }
      : {}),
    ...(kind === 'open'
      ? {
          provider_signature: ['not_possible', true, 'message_missing'],
          response_bound: ['not_possible', true, 'message_missing'],
        }
      : {}),
  };
  const checks = CODES.map((code, index): Check => {
    const [outcome, essential, fault] = faults[code] ?? ['passed', true, null];
    const subject = code === 'bodies_match' ? 'request, response' : `${NODE} #${INDEX}`;
    return { number: index + 1, code, outcome, essential, fault, subject };
  });
  const verdict = kind === 'failed' ? 'failed' : kind === 'early' || kind === 'open' ? 'not_verifiable' : 'intact';
  return { verdict, checks };
}

export const sampleHeads: readonly SignedHead[] = [61_440, 61_212, 60_981].map((size, at) => ({
  nodeId: NODE,
  size,
  root: digestOf(`akar ${size}`),
  at: AT.subtract({ seconds: at }),
  keyId: '0199f3a0-7b30-7c00-9000-000000000031',
  signature: digestOf('kepala'),
}));

export const sampleCalls: readonly LoggedCall[] = (['intact', 'refused', 'open'] as const).map((kind, at) => {
  const { entries } = sampleEvidence(kind);
  const stored = (which: MessageKind) => {
    const found = entries.find(({ entry }) => entry.side === 'consumer' && entry.kind === which);
    return found === undefined ? null : { entry: found.entry, agencyId: agency('1'), leaf: found.leaf };
  };
  const request = stored('request');
  if (request === null) throw new Error('A sample call has no request.');
  return {
    id: request.entry.id,
    at: request.entry.at.subtract({ minutes: at * 7 }),
    request,
    response: stored('response'),
  };
});

export const sampleTimes = { checkedAt: AT.add({ minutes: 30 }), since: SINCE, until: UNTIL };
