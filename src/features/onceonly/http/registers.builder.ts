import { createHash } from 'node:crypto';
import type { Access } from '../../../kernel/access/access.ts';
import type { Database, Tx } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import { parseNik } from '../../../vocabulary/nik.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { FetchAnswer, FetchCall, FetchFault, LateArrival, OnceonlyPort } from './onceonly-port.ts';

const PORTAL = {
  agencyId: '019aae00-0000-7000-8000-0000000000a1',
  code: 'kab-sragen-mpp',
  subsystem: 'ID/GOV/kab-sragen-mpp/portal',
};

export const DPMPTSP = {
  agencyId: '019aae00-0000-7000-8000-0000000000b2',
  code: 'kab-sragen-dpmptsp',
  subsystem: 'ID/GOV/kab-sragen-dpmptsp/perizinan',
};

export const observedAt = '2026-11-24T02:12:03.418Z';

/** Holder and service of each register, and of the desks that take corrections. */
const REGISTERS = {
  dukcapil: 'dukcapil penduduk/ringkas',
  sisdmk: 'ditjen-nakes sisdmk/str',
  pddikti: 'ditjen-diktiristek pddikti/ijazah',
  djp: 'djp wajib-pajak/npwp',
  office: 'kab-sragen-dpmptsp perizinan/sip',
  dukcapilDesk: 'dukcapil penduduk/koreksi',
  pddiktiDesk: 'ditjen-diktiristek pddikti/koreksi',
} as const;

export type RegisterName = keyof typeof REGISTERS;

type Serve = (call: FetchCall) => Promise<Result<Pick<FetchAnswer, 'status' | 'body'>, FetchFault>>;

/** Foreign registers behind the exchange, as a test wants them: what they hold, and how they fail. */
export class Registers {
  readonly calls: FetchCall[] = [];
  readonly arrivals: LateArrival[] = [];
  readonly #persons = new Map<string, string>();
  readonly #services = new Map<string, Serve>();
  #serial = 9_000;

  constructor() {
    this.restore();
  }

  /** All registers, or one of them, answer again as they should. */
  restore(register: RegisterName | null = null): void {
    for (const [name, body] of Object.entries(SOUND) as [keyof typeof SOUND, (call: FetchCall) => unknown][]) {
      if (register === null || register === name) this.answer(name, body);
    }
  }

  /** A person whom identity knows, and the registers too. */
  addPerson(personId: string = newId()): { readonly personId: string; readonly nik: string } {
    this.#serial += 1;
    const nik = `331403490592${this.#serial}`;
    this.#persons.set(personId, nik);
    return { personId, nik };
  }

  answer(register: RegisterName, body: (call: FetchCall) => unknown, status = 200): void {
    this.#services.set(REGISTERS[register], async (call) => ok({ status, body: body(call) }));
  }

  fail(register: RegisterName, code = 'service_unreachable'): void {
    this.#services.set(REGISTERS[register], async () => err({ code }));
  }

  /** Never answers; the caller has to give up. */
  hang(register: RegisterName): void {
    this.#services.set(REGISTERS[register], () => new Promise(() => {}));
  }

  breakOff(register: RegisterName): void {
    this.#services.set(REGISTERS[register], () => Promise.reject(new Error('socket hang up')));
  }

  callsTo(register: RegisterName): readonly FetchCall[] {
    return this.calls.filter(({ holder, service }) => `${holder} ${service}` === REGISTERS[register]);
  }

  /** The port that app.ts would join from exchange, identity and directory. */
  port(db: () => Database, offices: readonly string[] = []): OnceonlyPort {
    return {
      fetchFrom: (call) => this.#fetch(call),
      nikOf: (personId, open) => this.#nikOf(db(), personId, open),
      personKey: () => new Uint8Array(32),
      portal: PORTAL,
      officesOf: async () => offices,
      arrived: async (_tx, late) => void this.arrivals.push(late),
      words: {
        purposes: [],
        attributes: {},
        agencies: async (ids) => new Map(ids.flatMap((id) => (NAMES[id] === undefined ? [] : [[id, NAMES[id]]]))),
        holders: async (codes) =>
          new Map(codes.flatMap((code) => (NAMES[code] === undefined ? [] : [[code, NAMES[code]]]))),
        readers: async (actors) => new Map(actors.map(({ id }) => [id ?? '', 'petugas rekomendasi, Endang W.'])),
        zoneOf: async () => 'Asia/Jakarta',
        evidenceHref: (messageId) => `/pertukaran/bukti/${messageId}`,
        caseLink: (caseRef) => ({ label: caseRef, href: `/permohonan/${caseRef}` }),
      },
    };
  }

  async #fetch(call: FetchCall): Promise<Result<FetchAnswer, FetchFault>> {
    this.calls.push(call);
    const serve = this.#services.get(`${call.holder} ${call.service}`);
    if (serve === undefined) return err({ code: 'service_unknown' });
    const answered = await serve(call);
    if (!answered.ok) return answered;
    const digest = createHash('sha256').update(JSON.stringify(answered.value.body)).digest('hex');
    return ok({ ...answered.value, digest, messageId: newId(), receivedAt: Temporal.Now.instant() });
  }

  async #nikOf(db: Database, personId: string, open: (tx: Tx) => Promise<Access>) {
    await db.as(asPerson(personId), async (tx) => (await open(tx)).require(personId));
    const nik = parseNik(this.#persons.get(personId));
    return nik.ok ? nik : err('person_unknown' as const);
  }
}

const SOUND = {
  dukcapil: () => population(),
  sisdmk: () => registrations(),
  pddikti: () => diplomas(),
  djp: (call: FetchCall) => taxpayer(nikIn(call)),
  office: () => licences(),
};

const NAMES: Readonly<Record<string, string>> = {
  [PORTAL.agencyId]: 'MPP Kabupaten Sragen',
  [DPMPTSP.agencyId]: 'DPMPTSP Kabupaten Sragen',
  dukcapil: 'Dukcapil',
  'ditjen-nakes': 'Ditjen Nakes',
  'ditjen-diktiristek': 'Ditjen Diktiristek',
  djp: 'DJP',
};

function nikIn(call: FetchCall): string {
  return String(call.body?.['nik']);
}

function fact(value: unknown) {
  return { value, recordVersion: '1', recordedAt: '2024-01-01T00:00:00Z', observedAt };
}

const portrait = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');

const address = {
  jalan: 'Dukuh Ngasem',
  rt: '004',
  rw: '002',
  kodeDesa: '33.14.03.2005',
  desa: 'Jirapan',
  kecamatan: 'Masaran',
  kabupatenKota: 'Kabupaten Sragen',
  provinsi: 'Jawa Tengah',
};

export function population(changes: Readonly<Record<string, unknown>> = {}) {
  const elements = {
    nama: 'Wulan Ambarsari',
    tempatLahir: 'Sragen',
    tanggalLahir: '1992-05-09',
    jenisKelamin: 'Perempuan',
    alamat: address,
    statusKawin: 'Kawin',
    pekerjaan: 'Bidan',
    pendidikan: 'Akademi/Diploma III/S. Muda',
    noKk: '3314032204179001',
    foto: { mediaType: 'image/svg+xml', takenOn: '2018-05-09', base64: portrait },
    ...changes,
  };
  const unsur = Object.fromEntries(Object.entries(elements).map(([name, value]) => [name, fact(value)]));
  return { status: 'active', statusSince: null, observedAt, unsur };
}

export function registrations() {
  const registration = {
    strNumber: 'SN03202390000017',
    profession: 'bidan',
    name: 'Wulan Ambarsari',
    competence: 'Bidan Vokasi',
    issuedOn: '2023-11-06',
    validUntil: null,
    isLifetime: true,
    standing: { kind: 'in_force', since: null, until: null, reason: null },
    recordVersion: '1',
    recordedAt: '2023-11-06T00:00:00Z',
  };
  return { observedAt, registrations: [registration] };
}

export function diplomas() {
  const diploma = {
    diplomaNumber: 'DIP-2013-009017',
    name: 'Wulan Ambarsari',
    institution: 'Politeknik Kesehatan Rekaan',
    programme: 'Kebidanan',
    level: 'D-III',
    graduatedOn: '2013-09-14',
    recordVersion: '1',
    recordedAt: '2013-09-14T00:00:00Z',
  };
  return { observedAt, diplomas: [diploma] };
}

export function taxpayer(nik: string) {
  return {
    npwp16: nik,
    npwp15: '990000017999000',
    status: 'active',
    name: 'Wulan Ambarsari',
    registeredOn: '2014-02-03',
    taxOffice: 'KPP Pratama Sragen',
    recordVersion: '1',
    recordedAt: '2014-02-03T00:00:00Z',
    observedAt,
  };
}

function licences() {
  const licence = {
    number: 'SIPB-3314-2021-009001',
    profession: 'bidan',
    practicePlace: 'Praktik Mandiri Bidan Wulan Ambarsari',
    issuedOn: '2021-12-21',
    validUntil: '2026-12-21',
    standing: 'in_force',
    recordVersion: '1',
  };
  return { observedAt, licences: [licence] };
}
