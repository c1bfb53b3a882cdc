import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { CheckboxField, RadioField } from '../../../../web/components/choice-fields.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { FileField } from '../../../../web/components/file-field.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DateField, datePartNames } from '../../../../web/components/moment-fields.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/components/text-fields.tsx';
import type { DrawnForm, FieldSpec } from './form-spec.ts';
import { say } from './say.ts';

/** A page with one form: what it is about, its questions, one button. */
export function FormBody({ view, lang }: { readonly view: DrawnForm; readonly lang: Lang }) {
  const { fields, facts = [], errors, tokens } = view;
  return (
    <div class="stack">
      <p>
        <a href={view.back.href}>{view.back.label}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{view.title}</h1>
      {view.lead !== undefined && <p class="lead">{view.lead}</p>}
      {view.changed.length > 0 && <Changed view={view} lang={lang} />}
      {facts.length > 0 && <SummaryList rows={facts} narrow />}
      <Form
        action={view.action}
        csrf={tokens.csrf}
        idempotencyKey={tokens.key}
        takesFiles={fields.some(({ kind }) => kind === 'files')}
      >
        {view.seen !== undefined && <input type="hidden" name={SEEN} value={String(view.seen)} />}
        {fields.map((field) => (
          <Question field={field} view={view} />
        ))}
        <FormEnd>
          <Button kind={view.isDanger === true ? 'danger' : 'primary'}>{view.button}</Button>
          <a href={view.back.href}>{say(lang)('form.cancel')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}

/** The hidden field that says from which state a form was made. */
export const SEEN = 'terlihat';

function Changed({ view, lang }: { readonly view: DrawnForm; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <Note kind="warn" title={t('form.moved')}>
      <p>{t('form.movedDetail')}</p>
      <SummaryList rows={view.changed.map(({ label, words }) => ({ term: label, value: words }))} />
    </Note>
  );
}

/** From here on a list is chosen from instead of ticked. */
const MOST_RADIOS = 7;

function Question({ field, view }: { readonly field: FieldSpec; readonly view: DrawnForm }) {
  const { name, label, hint } = field;
  const error = view.errors.find((one) => one.field === name)?.message;
  const common = { name, label, hint, error, optional: field.isOptional };
  const typed = view.typed?.get(name);
  switch (field.kind) {
    case 'line':
      return <TextField {...common} value={typed?.[0] ?? field.value} maxLength={field.max} autocomplete="off" />;
    case 'code':
      return (
        <TextField {...common} value={typed?.[0] ?? field.value} width="medium" maxLength={60} autocomplete="off" />
      );
    case 'words':
      return <TextArea {...common} value={typed?.[0] ?? field.value} maxLength={field.max} rows={field.rows ?? 4} />;
    case 'date':
      return <DateField {...common} value={typedDate(view, field)} />;
    case 'one': {
      const value = typed?.[0] ?? field.value;
      return field.choices.length <= MOST_RADIOS ? (
        <RadioField {...common} choices={field.choices} value={value} />
      ) : (
        <SelectField {...common} options={field.choices} value={value} />
      );
    }
    case 'many':
      return (
        <CheckboxField
          {...common}
          choices={field.choices}
          values={view.typed === null ? field.values : (typed ?? [])}
        />
      );
    case 'files':
      return <FileField {...common} multiple />;
    default:
      return field satisfies never;
  }
}

function typedDate({ typed }: DrawnForm, field: Extract<FieldSpec, { readonly kind: 'date' }>) {
  const names = datePartNames(field.name);
  if (typed !== null) {
    const at = (name: string) => typed.get(name)?.[0] ?? '';
    return { day: at(names.day), month: at(names.month), year: at(names.year) };
  }
  const { value } = field;
  if (value === undefined) return undefined;
  return { day: String(Number(value.slice(8))), month: String(Number(value.slice(5, 7))), year: value.slice(0, 4) };
}
