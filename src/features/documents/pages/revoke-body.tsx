import type { Lang } from '../../../vocabulary/lang.ts';
import { Button } from '../../../web/components/button.tsx';
import { RadioField, StatementField } from '../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { Section } from '../../../web/components/section.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { TextField } from '../../../web/components/text-fields.tsx';
import type { RevocationReason } from '../domain/revocation.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import type { OpenedDocument } from '../http/open-document.ts';
import { documentFacts } from './document-facts.ts';
import { basisWords, LONGEST_SOURCE, REVOKE_FIELDS as fields, type TypedRevocation } from './revoke-form.ts';
import { say } from './say.ts';

export interface RevokeView {
  readonly lang: Lang;
  readonly opened: OpenedDocument;
  readonly reasons: readonly RevocationReason[];
  readonly typed: TypedRevocation;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
  readonly onceKey: string;
}

/** Asks once more before a document is ended for good. */
export function RevokeBody({ lang, opened, reasons, typed, errors, csrf, onceKey }: RevokeView) {
  const t = say(lang);
  const { id, number } = opened.document;
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <h1>{t('revokeTitle', { number })}</h1>
        <p class="lead">{t('revokeLead')}</p>
      </div>
      <Section id="yang-dicabut" title={t('revokeWhich')}>
        <SummaryList narrow rows={documentFacts(opened, lang)} />
      </Section>
      <Form action={paths.revoke.to({ id })} csrf={csrf} idempotencyKey={onceKey} label={t('revokeTitle', { number })}>
        <RadioField
          name={fields.reason}
          label={t('revokeReason')}
          value={typed.reason}
          error={errorOf(fields.reason)}
          choices={reasons.map(({ code, says, basis }) => ({
            value: code,
            label: says[lang],
            hint: basisWords(basis, lang),
          }))}
        />
        <TextField
          name={fields.source}
          label={t('revokeSource')}
          hint={t('revokeSourceHint')}
          value={typed.source}
          error={errorOf(fields.source)}
          maxLength={LONGEST_SOURCE}
        />
        <StatementField
          name={fields.sure}
          label={t('revokeSure')}
          checked={typed.isSure}
          error={errorOf(fields.sure)}
        />
        <FormEnd>
          <Button kind="danger">{t('revokeButton')}</Button>
          <a href={paths.registered.to({ id })}>{t('revokeCancel')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}
