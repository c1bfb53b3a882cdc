import type { Ask } from '../../../../kernel/http/ask.ts';
import type { Media } from '../../../../kernel/files/media.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { Evidence } from '../../domain/maturity/maturity-report.ts';

export const evidenceKinds = ['registry', 'signed_traffic', 'document', 'attestation', 'audit', 'survey'] as const;

export const MOST_EVIDENCE = 10;
export const MOST_NOTE = 1_000;

/** A file as evidence; its id stands behind this. */
const FILE = 'file:';

export const evidenceFiles: { readonly accepts: readonly Media[]; readonly limitBytes: number } = {
  accepts: ['pdf', 'png', 'jpeg', 'xlsx', 'docx'],
  limitBytes: 8 * 1024 * 1024,
};

/** What an architect typed of one indicator. */
export interface TypedLevel {
  /** '' : not assessed. */
  readonly level: string;
  /** Places of standing evidence that stays. */
  readonly kept: readonly string[];
  readonly kind: string;
  readonly reference: string;
  readonly note: string;
  /** The id of the word that the form showed; '' where there was none. */
  readonly seen: string;
}

export function typedLevel({ form }: Pick<Ask, 'form'>): TypedLevel {
  return {
    level: form.text('tingkat').slice(0, 2),
    kept: form.all('bukti').slice(0, MOST_EVIDENCE),
    kind: form.text('jenis').slice(0, 30),
    reference: form.text('rujukan').trim().slice(0, 300),
    note: form
      .text('catatan')
      .trim()
      .slice(0, MOST_NOTE + 1),
    seen: form.text('terlihat').slice(0, 40),
  };
}

export function fileEvidence(id: string): Evidence {
  return { kind: 'document', reference: `${FILE}${id}` };
}

/** The id of a file behind evidence; null for any other. */
export function fileOf({ reference }: Evidence): string | null {
  const id = reference.startsWith(FILE) ? reference.slice(FILE.length) : '';
  return isId(id) ? id : null;
}

/** The id of an object in what somebody pasted: the id itself, its address, or its URI. */
export function objectIdIn(reference: string): string | null {
  const found = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!.*[0-9a-f]{8}-)/.exec(reference.toLowerCase());
  return found?.[0] ?? null;
}
