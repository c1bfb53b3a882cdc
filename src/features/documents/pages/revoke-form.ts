import type { Form } from '../../../kernel/http/form.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { parsePlainText } from '../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { FieldError } from '../../../web/components/error-summary.tsx';
import type { LegalBasis, RevocationReason } from '../domain/revocation.ts';
import { say } from './say.ts';

export const REVOKE_FIELDS = { reason: 'alasan', source: 'keputusan', sure: 'yakin' } as const;
export const LONGEST_SOURCE = 120;

export interface TypedRevocation {
  readonly reason: string;
  readonly source: string;
  readonly isSure: boolean;
}

export const nothingTyped: TypedRevocation = { reason: '', source: '', isSure: false };

export function typedRevocation(form: Form): TypedRevocation {
  return {
    reason: form.text(REVOKE_FIELDS.reason),
    source: form.text(REVOKE_FIELDS.source).slice(0, 500),
    isSure: form.text(REVOKE_FIELDS.sure) === 'ya',
  };
}

export interface ReadRevocation {
  readonly reason: RevocationReason;
  /** Article and decision, as everybody may read it. */
  readonly legalSource: string;
}

/** Reads what was typed; everything wrong with it is reported at once. */
export function readRevocation(
  typed: TypedRevocation,
  reasons: readonly RevocationReason[],
  lang: Lang,
): Result<ReadRevocation, readonly FieldError[]> {
  const t = say(lang);
  const reason = reasons.find(({ code }) => code === typed.reason);
  const source = parsePlainText(typed.source, { maxLength: LONGEST_SOURCE });
  const errors: FieldError[] = [];
  if (reason === undefined) errors.push({ field: REVOKE_FIELDS.reason, message: t('revokeReasonMissing') });
  if (!source.ok || source.value.length < 3)
    errors.push({ field: REVOKE_FIELDS.source, message: t('revokeSourceMissing') });
  else if (/\d{16}/.test(source.value.replaceAll(/[\s.-]/g, '')))
    errors.push({ field: REVOKE_FIELDS.source, message: t('revokeSourceDigits') });
  if (!typed.isSure) errors.push({ field: REVOKE_FIELDS.sure, message: t('revokeSureMissing') });
  if (reason === undefined || !source.ok || errors.length > 0) return err(errors);
  return ok({ reason, legalSource: `${reason.basis.text}; ${source.value}` });
}

/** The instrument, and that its article was not confirmed where it was not. */
export function basisWords(basis: LegalBasis, lang: Lang): string {
  return basis.confirmed ? basis.text : say(lang)('revokeUnconfirmed', { basis: basis.text });
}
