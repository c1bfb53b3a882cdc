import type { MemberClass } from '../../exchange/index.ts';
import type { Access } from '../../../kernel/access/access.ts';
import type { RecordedActor } from '../../../kernel/audit/actor-columns.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant, Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { Nik } from '../../../vocabulary/nik.ts';
import type { Result } from '../../../vocabulary/result.ts';
import type { CaseName } from '../domain/evidence.ts';
import type { Purpose } from '../domain/purpose.ts';

/** What this feature is given by app.ts; it meets exchange, identity and directory only here. */
export interface OnceonlyPort {
  /** One call on the exchange. Takes no longer than it is told, and repeats nothing by itself. */
  readonly fetchFrom: (call: FetchCall) => Promise<Result<FetchAnswer, FetchFault>>;
  /** The NIK to ask a register with; `open` records the reading in the transaction that reads it. */
  readonly nikOf: (
    personId: string,
    open: (tx: Tx) => Promise<Access>,
  ) => Promise<Result<Nik, 'person_unknown' | 'person_erased'>>;
  /** What the exchange's log knows a person by: 32 bytes. */
  readonly personKey: (personId: string) => Uint8Array;
  /** The member that asks on behalf of a person who looks at her own data. */
  readonly portal: Consumer;
  /** Directory codes of offices whose own registers are asked for a person's own view. */
  readonly officesOf: (personId: string) => Promise<readonly string[]>;
  /** In the transaction in which an answer that came late is saved: what waits for it may go on. */
  readonly arrived: (tx: Tx, late: LateArrival) => Promise<void>;
  readonly words: OnceonlyWords;
}

/** Who asks: the organisation that a case belongs to, and its application on the exchange. */
export interface Consumer {
  readonly agencyId: string;
  /** In the directory: `kab-sragen-dpmptsp`. */
  readonly code: string;
  /** On the exchange: `ID/GOV/kab-sragen-dpmptsp/perizinan`. */
  readonly subsystem: string;
}

export interface FetchCall {
  readonly consumer: Consumer;
  /** The class and the directory code of the organisation that is asked. */
  readonly memberClass: MemberClass;
  readonly holder: string;
  /** Its subsystem and service: `penduduk/ringkas`. */
  readonly service: string;
  readonly method: 'GET' | 'POST';
  /** Behind the service: `/penduduk/ringkas/v2`. Names no person. */
  readonly path: string;
  readonly body: FetchBody | null;
  readonly purpose: string;
  readonly caseRef: string | null;
  readonly personKey: Uint8Array;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** What is sent: JSON of one level, with lists. */
export type FetchBody = Readonly<Record<string, string | null | readonly (string | null)[]>>;

export interface FetchAnswer {
  /** Of the service; refusals below 500 too. */
  readonly status: number;
  /** Parsed JSON; null when there was none. */
  readonly body: unknown;
  readonly messageId: string;
  readonly receivedAt: Instant;
  /** SHA-256 of the answer's bytes as the exchange's log has it, hexadecimal. */
  readonly digest: string;
}

/** Codes and times only. */
export interface FetchFault {
  readonly code: string;
}

export interface LateArrival {
  readonly personId: string;
  readonly about: CaseName;
  readonly source: string;
  readonly attributes: readonly string[];
}

/** What pages need to call things by their names. */
export interface OnceonlyWords {
  /** Purposes and kinds of data that other features read for; ours are known. */
  readonly purposes: readonly Pick<Purpose, 'id' | 'words' | 'short'>[];
  readonly attributes: Readonly<Record<string, Readonly<Record<Lang, string>>>>;
  /** Short names of organisations by id ("DPMPTSP Sragen"); those not in the answer are unknown. 200 ids at most. */
  readonly agencies: (ids: readonly string[], lang: Lang) => Promise<ReadonlyMap<string, string>>;
  /** Names of organisations by directory code. */
  readonly holders: (codes: readonly string[], lang: Lang) => Promise<ReadonlyMap<string, string>>;
  /** How readers are told to a citizen ("petugas rekomendasi, Endang W."), by id; officers only. */
  readonly readers: (actors: readonly RecordedActor[], lang: Lang) => Promise<ReadonlyMap<string, string>>;
  readonly zoneOf: (personId: string) => Promise<Zone>;
  /** Where the proof of a message is shown; null where there is no such page. */
  readonly evidenceHref: (messageId: string) => string | null;
  /** How a case is called and where it is shown to the person it is about; null where there is no such page. */
  readonly caseLink: (caseRef: string, lang: Lang) => { readonly label: string; readonly href: string } | null;
}
