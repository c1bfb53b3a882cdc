import { type FormTokens } from '../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { Form as SentForm } from '../../../kernel/http/form.ts';
import { Button } from '../../../web/components/button.tsx';
import { RadioField, StatementField } from '../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { DateField } from '../../../web/components/moment-fields.tsx';
import { SelectField, TextField } from '../../../web/components/text-fields.tsx';
import { holidayKinds, occasions } from '../domain/holidays.ts';
import { longestBasis } from '../domain/legal-basis.ts';
import { directoryPaths } from './directory-paths.ts';
import { errorOf } from './form-errors.ts';
import { typedDate } from './form-reading.ts';
import { occasionWords } from './holiday-list-page.tsx';
import { say } from './speech.ts';

export interface DeclareHolidayView {
  readonly form: SentForm;
  readonly errors: readonly FieldError[];
  readonly tokens: FormTokens;
}

interface Props {
  readonly view: DeclareHolidayView;
  readonly lang: Lang;
}

export const longestHolidayName = 120;

export function DeclareHolidayPage({ view, lang }: Props) {
  const t = say(lang);
  const { form, errors, tokens } = view;
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <h1>{t('declareHoliday.title')}</h1>
        <p class="lead">{t('declareHoliday.lead')}</p>
      </div>
      <Form action={directoryPaths.declareHoliday.to({})} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <DateField
          name="tanggal"
          label={t('declareHoliday.date')}
          value={typedDate(form, 'tanggal')}
          error={errorOf(errors, 'tanggal')}
        />
        <RadioField
          name="jenis"
          label={t('declareHoliday.kind')}
          value={form.text('jenis')}
          choices={holidayKinds.map((value) => ({ value, label: t(`holidays.kind.${value}`) }))}
          error={errorOf(errors, 'jenis')}
        />
        <TextField
          name="wilayah"
          label={t('declareHoliday.region')}
          hint={t('declareHoliday.region.hint')}
          optional
          width="short"
          value={form.text('wilayah')}
          maxLength={13}
          error={errorOf(errors, 'wilayah')}
        />
        <NameFields view={view} lang={lang} />
        <DecreeFields view={view} lang={lang} />
        <FormEnd>
          <Button>{t('declareHoliday.submit')}</Button>
          <a href={directoryPaths.holidays.to({})}>{t('form.cancel')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}

function NameFields({ view, lang }: Props) {
  const t = say(lang);
  const { form, errors } = view;
  const names = [
    { name: 'nama-id', label: t('declareHoliday.name.id') },
    { name: 'nama-en', label: t('declareHoliday.name.en') },
  ];
  return (
    <>
      <SelectField
        name="peringatan"
        label={t('declareHoliday.occasion')}
        value={form.text('peringatan')}
        width="medium"
        options={occasions.map((value) => ({ value, label: occasionWords(value, t) }))}
        error={errorOf(errors, 'peringatan')}
      />
      {names.map((field) => (
        <TextField
          {...field}
          hint={t('declareHoliday.name.hint')}
          value={form.text(field.name)}
          maxLength={longestHolidayName}
          error={errorOf(errors, field.name)}
        />
      ))}
    </>
  );
}

function DecreeFields({ view, lang }: Props) {
  const t = say(lang);
  const { form, errors } = view;
  return (
    <>
      <TextField
        name="dasar"
        label={t('declareHoliday.source')}
        hint={t('declareHoliday.source.hint')}
        value={form.text('dasar')}
        maxLength={longestBasis}
        error={errorOf(errors, 'dasar')}
      />
      <DateField
        name="ditetapkan"
        label={t('declareHoliday.decreedOn')}
        value={typedDate(form, 'ditetapkan')}
        error={errorOf(errors, 'ditetapkan')}
      />
      <StatementField
        name="diperiksa"
        label={t('basis.confirmed')}
        hint={t('basis.confirmed.hint')}
        checked={form.text('diperiksa') === 'ya'}
      />
    </>
  );
}
