import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DateField, type TypedDate } from '../../../../web/components/moment-fields.tsx';
import type { ElementHead } from '../../domain/registry/element.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { sayOwn } from './say.ts';

export interface EndView {
  readonly lang: Lang;
  readonly head: ElementHead;
  readonly date: TypedDate;
  readonly errors: readonly FieldError[];
  readonly tokens: FormTokens;
}

/** Confirms the end of an object, with its day. */
export function EndBody({ view }: { readonly view: EndView }) {
  const { head, tokens } = view;
  const t = sayOwn(view.lang);
  const isDraft = head.stage === 'draft';
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>{t('endTitle', { name: head.name })}</h1>
        <p class="lead">{t(isDraft ? 'endLeadDraft' : 'endLeadPublished')}</p>
      </div>
      <Form
        action={at.end.to({ id: head.id })}
        csrf={tokens.csrf}
        idempotencyKey={tokens.key}
        label={t('endTitle', { name: head.name })}
      >
        <input type="hidden" name="revisi" value={String(head.revision)} />
        <DateField
          name="sejak"
          label={t('endDate')}
          hint={t('endDateHint')}
          value={view.date}
          error={view.errors.find(({ field }) => field === 'sejak')?.message}
        />
        <FormEnd>
          <Button kind="danger">{t(isDraft ? 'endSave' : 'endAsk')}</Button>
          <a href={at.element.to({ id: head.id })}>{t('editCancel')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}
