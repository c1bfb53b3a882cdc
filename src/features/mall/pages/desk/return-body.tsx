import { fieldId } from '../../../../web/frame.ts';
import { SelectField, TextArea } from '../../../../web/components/text-fields.tsx';
import { FieldGroup } from '../../../../web/components/field.tsx';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { NOTE_LIMIT } from '../../http/desk/desk-limits.ts';
import { ConfirmFrame, errorOf } from './confirm-frame.tsx';
import type { ReturnField, ReturnView } from './confirm-view.ts';
import { say } from './say.ts';

/** Which answers she is asked for again, each with a reason and words of the officer's own. */
export function ReturnBody({ view }: { readonly view: ReturnView }) {
  const { head, fields } = view;
  const t = say(head.lang);
  return (
    <ConfirmFrame
      view={view}
      action={deskPaths.return.to({ id: head.id })}
      title={t('return.title')}
      lead={t('return.lead')}
      submit={{ label: t('return.submit') }}
    >
      <FieldGroup field={{ name: 'isian', label: t('return.fields'), error: errorOf(view, 'isian') }}>
        <div class="stack">
          {fields.map((field, index) => (
            <FieldToReturn field={field} isFirst={index === 0} view={view} />
          ))}
        </div>
      </FieldGroup>
    </ConfirmFrame>
  );
}

interface FieldToReturnProps {
  readonly field: ReturnField;
  readonly isFirst: boolean;
  readonly view: ReturnView;
}

function FieldToReturn({ field, isFirst, view }: FieldToReturnProps) {
  const t = say(view.head.lang);
  const { name, label, words, needsEye } = field;
  const id = isFirst ? fieldId('isian') : fieldId(`isian-${name}`);
  const [reason, note] = [`alasan-${name}`, `catatan-${name}`];
  return (
    <div>
      <div class="option">
        <input
          type="checkbox"
          name="isian"
          id={id}
          value={name}
          checked={field.isChosen}
          aria-describedby={`${id}-hint`}
        />
        <div class="option-words">
          <label for={id}>{label}</label>
          <span class="hint" id={`${id}-hint`}>
            {words}
            {needsEye && `. ${t('return.needsEye')}`}
          </span>
        </div>
      </div>
      <details open={field.isChosen || needsEye}>
        <summary>{t('return.why', { field: label })}</summary>
        <SelectField
          name={reason}
          label={t('return.reason')}
          value={field.reason}
          options={view.reasons.map(({ code, words: said }) => ({ value: code, label: said }))}
          error={errorOf(view, reason)}
        />
        <TextArea
          name={note}
          label={t('return.note')}
          optional
          value={field.note}
          rows={2}
          maxLength={NOTE_LIMIT}
          error={errorOf(view, note)}
        />
      </details>
    </div>
  );
}
