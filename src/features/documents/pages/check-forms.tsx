import type { Lang } from '../../../vocabulary/lang.ts';
import { Button } from '../../../web/components/button.tsx';
import { controlAttributes, Field } from '../../../web/components/field.tsx';
import { TextField } from '../../../web/components/text-fields.tsx';
import { codeFrom, formatCode } from '../domain/code.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import { say } from './say.ts';

/** A code of the right form that no paper bears. */
const EXAMPLE = formatCode(codeFrom(new Uint8Array(16).fill(0x5a)));

export const CODE_FIELD = 'kode';
export const FILE_FIELD = 'berkas';

interface CodeFormProps {
  readonly lang: Lang;
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
}

export function CodeForm({ lang, typed, error }: CodeFormProps) {
  const t = say(lang);
  return (
    <form method="get" action={paths.checkAny.to({})} novalidate aria-label={t('checkByCode')}>
      <TextField
        name={CODE_FIELD}
        label={t('codeLabel')}
        hint={t('codeHint', { example: EXAMPLE })}
        value={typed}
        error={error}
        width="medium"
        autocomplete="off"
        maxLength={40}
      />
      <div class="field">
        <Button kind="plain">{t('checkCode')}</Button>
      </div>
    </form>
  );
}

interface FileFormProps {
  readonly lang: Lang;
  readonly error?: string | undefined;
}

/** Sends the file itself, so it is a form of parts. */
export function FileForm({ lang, error }: FileFormProps) {
  const t = say(lang);
  const field = { name: FILE_FIELD, label: t('fileLabel'), hint: t('fileHint'), error };
  return (
    <form
      method="post"
      action={paths.checkAny.to({})}
      enctype="multipart/form-data"
      novalidate
      aria-label={t('checkByFile')}
    >
      <Field field={field}>
        <input {...controlAttributes(field)} type="file" accept="application/pdf" />
      </Field>
      <div class="field">
        <Button kind="plain">{t('checkFile')}</Button>
      </div>
    </form>
  );
}
