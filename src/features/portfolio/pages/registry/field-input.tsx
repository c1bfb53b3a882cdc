import type { Lang } from '../../../../vocabulary/lang.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { DateField } from '../../../../web/components/moment-fields.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/components/text-fields.tsx';
import { RadioField } from '../../../../web/components/choice-fields.tsx';
import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import { inputName, type Typed } from '../../http/registry/field-values.ts';
import { say, sayOwn } from './say.ts';

interface FieldInputsProps {
  readonly view: {
    readonly lang: Lang;
    readonly typed: Typed;
    readonly errors: readonly FieldError[];
  };
  readonly attributes: readonly Attribute[];
}

/** The controls of several fields, in order. */
export function FieldInputs({ view, attributes }: FieldInputsProps) {
  return (
    <>
      {attributes.map((attribute) => (
        <FieldInput
          attribute={attribute}
          typed={view.typed.get(attribute.key) ?? ''}
          error={view.errors.find(({ field }) => field === inputName(attribute.key))?.message}
          lang={view.lang}
        />
      ))}
    </>
  );
}

interface FieldInputProps {
  readonly attribute: Attribute;
  /** As typed; see `Typed`. */
  readonly typed: string;
  readonly error: string | undefined;
  readonly lang: Lang;
}

/** The control of a field of the catalogue, whatever its kind. */
export function FieldInput({ attribute, typed, error, lang }: FieldInputProps) {
  const t = say(lang);
  const { type } = attribute;
  const field = {
    name: inputName(attribute.key),
    label: labelOf(attribute, lang),
    error,
    hint: hintOf(attribute, lang),
  };
  switch (type.kind) {
    case 'text':
      return type.maxLength > 300 ? (
        <TextArea {...field} value={typed} maxLength={type.maxLength} />
      ) : (
        <TextField {...field} value={typed} maxLength={type.maxLength} />
      );
    case 'choice':
      return (
        <SelectField
          {...field}
          width="medium"
          value={typed}
          options={[
            ...(typed === '' ? [] : [{ value: '', label: t('empty') }]),
            ...type.choices.map(({ key, label }) => ({ value: key, label: label[lang] })),
          ]}
        />
      );
    case 'date': {
      const [day = '', month = '', year = ''] = typed.split('-');
      return <DateField {...field} value={{ day, month, year }} />;
    }
    case 'rupiah':
    case 'number':
      return <TextField {...field} value={typed} width="medium" inputMode="numeric" maxLength={40} />;
    case 'yes_no':
      return (
        <RadioField
          {...field}
          inline
          value={typed}
          choices={[
            { value: 'ya', label: t('yes') },
            { value: 'tidak', label: t('no') },
            { value: '', label: t('empty') },
          ]}
        />
      );
    case 'words':
    case 'codes':
      return <TextArea {...field} value={typed} rows={rowsOf(typed)} maxLength={MOST_LINES} />;
  }
}

const MOST_LINES = 20_000;

function rowsOf(typed: string): number {
  return Math.min(8, Math.max(2, typed.split('\n').length));
}

function labelOf({ label, visibility }: Attribute, lang: Lang): string {
  const t = sayOwn(lang);
  switch (visibility) {
    case 'open':
      return label[lang];
    case 'restricted':
      return `${label[lang]} (${t('visibilityRestricted')})`;
    case 'draft_only':
      return `${label[lang]} (${t('visibilityDraft')})`;
  }
}

function hintOf({ type, sia }: Attribute, lang: Lang): string | undefined {
  const t = sayOwn(lang);
  const said = sia === null ? [] : [t('editSiaNote', { field: sia })];
  switch (type.kind) {
    case 'words':
      return t('editWords');
    case 'codes':
      return t('editCodes');
    case 'rupiah':
      return t('editRupiah');
    case 'number':
      return t('editNumber', { unit: type.unit[lang] });
    case 'choice':
      return (
        [...said, ...(type.origin === 'ours' && sia !== null ? [t('editOurChoices')] : [])].join('. ') || undefined
      );
    case 'text':
    case 'date':
    case 'yes_no':
      return said[0];
  }
}
