import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { FieldGroup } from '../../../../web/components/field.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DateField, TimeField } from '../../../../web/components/moment-fields.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import type { Bilingual, TermsBounds } from '../../domain/service.ts';
import { longestStepName, mostSteps } from '../../domain/terms.ts';
import type { TypedStep } from '../../domain/terms-edit.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { termsFields, type TypedTerms } from '../../http/terms-form.ts';
import { say } from './say.ts';

export interface ChangeView {
  readonly lang: Lang;
  readonly key: string;
  readonly title: Bilingual;
  readonly bounds: TermsBounds;
  readonly typed: TypedTerms;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

/** The office's steps and times as a form; its buttons change the form, only the last one looks at the difference. */
export function ChangeBody({ view }: { readonly view: ChangeView }) {
  const t = say(view.lang);
  const { typed, bounds } = view;
  const errorOf = errorIn(view);
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small dim">{view.title[view.lang]}</p>
        <h1>{t('changeTitle')}</h1>
        <p class="lead">{t('changeLead', { days: bounds.mostWorkingDays, source: bounds.source.text })}</p>
      </div>
      <Form action={servicesPaths.changeTerms.to({ service: view.key })} csrf={view.csrf} label={t('changeTitle')}>
        <input type="hidden" name={termsFields.from} value={typed.from} />
        {typed.steps.map((step, at) => (
          <StepFields view={view} step={step} at={at} />
        ))}
        {typed.steps.length < mostSteps && (
          <div class="field row">
            <Button kind="plain" icon="plus" name={termsFields.add} value="ya">
              {t('changeAdd')}
            </Button>
          </div>
        )}
        <TextField
          name={termsFields.total}
          label={t('changeTotal')}
          hint={t('changeTotalHint')}
          width="short"
          inputMode="numeric"
          maxLength={3}
          value={typed.total}
          error={errorOf(termsFields.total)}
        />
        <TimeField
          name={termsFields.closing}
          label={t('changeClosing')}
          hint={t('changeClosingHint')}
          value={typed.closing}
          error={errorOf(termsFields.closing)}
        />
        <DateField
          name={termsFields.date}
          label={t('changeFrom')}
          hint={t('changeFromHint')}
          value={typed.date}
          error={errorOf(termsFields.date)}
        />
        <FormEnd>
          <Button>{t('changePreview')}</Button>
          <a href={servicesPaths.termsOf.to({ service: view.key })}>{t('changeCancel')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}

interface StepProps {
  readonly view: ChangeView;
  readonly step: TypedStep;
  readonly at: number;
}

function StepFields({ view, step, at }: StepProps) {
  const t = say(view.lang);
  const number = at + 1;
  const errorOf = errorIn(view);
  const name = (part: Parameters<typeof termsFields.step>[1]) => termsFields.step(at, part);
  return (
    <FieldGroup field={{ name: `langkah-${at}`, label: t('changeStep', { number, kind: t(`kind.${step.kind}`) }) }}>
      <input type="hidden" name={name('id')} value={step.id} />
      <input type="hidden" name={name('jenis')} value={step.kind} />
      <TextField
        name={name('nama-id')}
        label={t('changeNameId')}
        value={step.nameId}
        maxLength={longestStepName}
        error={errorOf(name('nama-id'))}
      />
      <TextField name={name('nama-en')} label={t('changeNameEn')} value={step.nameEn} maxLength={longestStepName} />
      <TextField
        name={name('hari')}
        label={t('changeDays')}
        width="short"
        inputMode="numeric"
        maxLength={3}
        value={step.days}
        error={errorOf(name('hari'))}
      />
      <div class="field row">
        {at > 0 && (
          <Button kind="plain" small name={termsFields.earlier} value={String(at)}>
            {t('changeEarlier', { number })}
          </Button>
        )}
        <Button kind="plain" small name={termsFields.remove} value={String(at)}>
          {t('changeRemove', { number })}
        </Button>
      </div>
    </FieldGroup>
  );
}

function errorIn({ errors }: ChangeView) {
  return (name: string): string | undefined => errors.find(({ field }) => field === name)?.message;
}
