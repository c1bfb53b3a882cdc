import { Button } from '../../../../web/components/button.tsx';
import { FileField } from '../../../../web/components/file-field.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import { errorOf, FormFrame, type GroupFormView } from './form-frame.tsx';
import { sayForm } from './say.ts';

export interface EvidenceView extends GroupFormView {
  readonly kind: 'step' | 'archive';
  readonly name: string;
  readonly action: string;
  readonly message: string;
}

export function evidenceTitle({ lang, kind, name }: EvidenceView): string {
  return sayForm(lang)(`evidence.title.${kind}`, { name });
}

/** A step is said to be done with its evidence: a file, or a call that the exchange has signed. */
export function EvidenceBody({ view }: { readonly view: EvidenceView }) {
  const { lang, tokens, errors } = view;
  const f = sayForm(lang);
  return (
    <FormFrame view={view} heading={evidenceTitle(view)} lead={f('evidence.lead')}>
      <Form action={view.action} csrf={tokens.csrf} idempotencyKey={tokens.key} takesFiles>
        <FileField
          name="berkas"
          label={f('evidence.file')}
          hint={f('evidence.file.hint')}
          accept=".pdf,.png,.jpg,.jpeg,.xlsx,.docx,.ods"
          optional
          error={errorOf(errors, 'berkas')}
        />
        <TextField
          name="pesan"
          label={f('evidence.message')}
          hint={f('evidence.message.hint')}
          value={view.message}
          maxLength={100}
          optional
          error={errorOf(errors, 'pesan')}
        />
        <FormEnd>
          <Button>{f('evidence.send')}</Button>
        </FormEnd>
      </Form>
    </FormFrame>
  );
}
