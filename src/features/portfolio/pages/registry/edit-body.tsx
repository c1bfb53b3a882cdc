import { Button } from '../../../../web/components/button.tsx';
import { StatementField } from '../../../../web/components/choice-fields.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Fold } from '../../../../web/components/section.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import { inputName } from '../../http/registry/field-values.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import type { EditView } from './edit-view.ts';
import { FieldInputs } from './field-input.tsx';
import { sayOwn } from './say.ts';

/** Every field of the object: the open ones first, the others under a fold that opens when one of them is wrong. */
export function EditBody({ view }: { readonly view: EditView }) {
  const { lang, element, attributes } = view;
  const t = sayOwn(lang);
  const { head } = element;
  const main = attributes.filter(({ visibility }) => visibility === 'open');
  const more = attributes.filter(({ visibility }) => visibility !== 'open');
  const errorOf = (field: string) => view.errors.find((error) => error.field === field)?.message;
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>{t('editTitle', { name: head.name })}</h1>
        <p class="lead">{t('editLead')}</p>
      </div>
      <Form
        action={at.edit.to({ id: head.id })}
        csrf={view.tokens.csrf}
        idempotencyKey={view.tokens.key}
        label={t('editTitle', { name: head.name })}
      >
        <input type="hidden" name="revisi" value={String(view.seen)} />
        <FieldInputs view={view} attributes={main} />
        <TextField
          name="unit"
          label={t('editUnit')}
          hint={t('editUnitHint')}
          value={view.reportedBy}
          error={errorOf('unit')}
          maxLength={300}
        />
        <input type="hidden" name="rahasia-ada" value="ya" />
        <StatementField name="rahasia" label={t('editClassified')} checked={view.isClassified} />
        <Fold summary={t('editMore', { count: more.length })} open={more.some(({ key }) => errorOf(inputName(key)))}>
          <p class="small dim">{t('editNobody')}</p>
          <FieldInputs view={view} attributes={more} />
        </Fold>
        <FormEnd>
          <Button>{t('editSave')}</Button>
          <a href={at.element.to({ id: head.id })}>{t('editCancel')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}
