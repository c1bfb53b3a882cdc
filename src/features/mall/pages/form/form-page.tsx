import type { JsonPointer } from '../../../onceonly/index.ts';
import { RadioField, StatementField } from '../../../../web/components/choice-fields.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/components/text-fields.tsx';
import { answerAt } from '../../domain/answers.ts';
import { longestIn, schemaAt } from '../../domain/service-soundness.ts';
import { commonOf, type FormView, lookOf, type OneField } from './form-view.ts';
import { AGREED, inputName } from './read-page.ts';
import { ScheduleField } from './schedule-field.tsx';
import { VillageField } from './village-field.tsx';

/** The fields of a page, each as its look says, with its fault beside it. */
export function FormFields({ view }: { readonly view: FormView }) {
  return (
    <>
      {view.fields.map((at) => (
        <FormField view={view} at={at} />
      ))}
    </>
  );
}

const MANY_OPTIONS = 7;

function FormField({ view, at }: OneField) {
  const look = lookOf(view, at);
  const { widget } = look;
  const field = commonOf(view, at);
  switch (widget.kind) {
    case 'text':
      return (
        <TextField {...field} value={typedText(view, at)} width={widths[widget.width]} maxLength={limitOf(view, at)} />
      );
    case 'paragraph':
      return <TextArea {...field} value={typedText(view, at)} rows={widget.rows} maxLength={limitOf(view, at)} />;
    case 'choice': {
      const options = widget.options.map(({ value, label, hint }) => ({
        value,
        label: label[view.lang],
        hint: hint?.[view.lang],
      }));
      return options.length > MANY_OPTIONS ? (
        <SelectField {...field} value={typedText(view, at)} options={options} />
      ) : (
        <RadioField {...field} value={typedText(view, at)} choices={options} />
      );
    }
    case 'village':
      return <VillageField view={view} at={at} />;
    case 'schedule':
      return <ScheduleField view={view} at={at} />;
    case 'statement':
      return (
        <StatementField
          {...field}
          label={widget.text[view.lang]}
          value={AGREED}
          checked={view.sent === null ? answerAt(view.document, at) === true : typedText(view, at) === AGREED}
        />
      );
    case 'fetched':
      return null;
    default:
      return widget satisfies never;
  }
}

const widths = { short: 'short', medium: 'medium', long: 'full' } as const;

/** What was typed, else what is saved. */
function typedText({ sent, document }: FormView, at: JsonPointer): string {
  if (sent !== null) return sent.text(inputName(at));
  const saved = answerAt(document, at);
  return typeof saved === 'string' ? saved : '';
}

function limitOf({ definition }: FormView, at: JsonPointer): number {
  const schema = schemaAt(definition.form.schema, at);
  return (schema === null ? null : longestIn(schema)) ?? 0;
}
