import type { Ask } from '../../kernel/http/ask.ts';
import type { Zone } from '../../vocabulary/instant.ts';
import type { LocalDate } from '../../vocabulary/local-date.ts';
import type { IconName } from '../../web/components/icon.tsx';
import type { StatusKind } from '../../web/components/status-tag.tsx';

/** One thing that waits for whoever reads: the words, and the page where it is done. */
export interface HomeTask {
  /** `act`: something stands still until she acts; `finish`: she began it herself; `read`: news. */
  readonly urgency: 'act' | 'finish' | 'read';
  /** What to do: "Perbaiki tiga isian, lalu kirim lagi permohonan Surat Izin Praktik Bidan". */
  readonly title: string;
  readonly detail: string | null;
  readonly href: string;
  /** The verb on the button: "Lanjutkan". */
  readonly action: string;
  /** The last day for it, shown by the page; the detail does not repeat it. */
  readonly dueOn: LocalDate | null;
}

/** A matter that runs, or has just ended. */
export interface HomeCase {
  readonly title: string;
  readonly href: string;
  /** Who does what, until when. */
  readonly detail: string;
  readonly state: { readonly kind: StatusKind; readonly words: string } | null;
}

export interface HomeDocument {
  readonly title: string;
  readonly href: string;
  readonly detail: string;
}

/** The first few of a list; `href` leads to all of it. */
export interface HomeList<T> {
  readonly entries: readonly T[];
  readonly total: number;
  readonly href: string;
}

/** Who read the person's data in the last 30 days. */
export interface HomeReadings {
  readonly count: number;
  readonly agencies: number;
  /** "Terakhir kemarin 16.55 oleh BPJS Kesehatan."; null when there was none. */
  readonly latest: string | null;
  readonly href: string;
}

export interface HomeService {
  readonly name: string;
  readonly href: string;
  readonly icon: IconName;
  /** The promise on one line: "Bidan, perawat, dokter. Gratis, 5 hari kerja". */
  readonly promise: string;
}

/** What waits in an office for the roles of whoever asks. Those due today and those late are among the waiting. */
export interface HomeQueue {
  readonly name: string;
  readonly href: string;
  readonly waiting: number;
  readonly dueToday: number;
  readonly late: number;
}

/** A desk that an officer may open. */
export interface HomeDesk {
  readonly name: string;
  readonly href: string;
}

export type HomeSource<T> = (ask: Ask) => Promise<T>;

/**
 * What the features bring to the home page; each list is bounded by whoever gives it. A source that fails
 * leaves a sentence in its place, and the rest of the page stands.
 */
export interface HomeContributions {
  /** How the person is called; null where only her account is known. */
  readonly nameOf: (ask: Ask) => string | null;
  /** The time at the reader's home or office. */
  readonly zoneOf: (ask: Ask) => Promise<Zone>;
  /** Of persons and officers; each source answers for itself. */
  readonly tasks: readonly HomeSource<readonly HomeTask[]>[];
  readonly cases: HomeSource<HomeList<HomeCase>>;
  readonly documents: HomeSource<HomeList<HomeDocument>>;
  readonly readings: HomeSource<HomeReadings>;
  readonly services: HomeSource<readonly HomeService[]>;
  /** Of officers, by the roles they have now. */
  readonly queues: readonly HomeSource<readonly HomeQueue[]>[];
  readonly desks: (ask: Ask) => readonly HomeDesk[];
}
