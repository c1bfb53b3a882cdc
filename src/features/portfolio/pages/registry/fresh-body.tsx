import { Button } from '../../../../web/components/button.tsx';
import { RadioField, StatementField } from '../../../../web/components/choice-fields.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { TextArea, TextField } from '../../../../web/components/text-fields.tsx';
import { domains } from '../../domain/registry/element.ts';
import { inputName } from '../../http/registry/field-values.ts';
import { askedFields } from '../../http/registry/registration.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { FieldInput } from './field-input.tsx';
import type { FreshView } from './fresh-view.ts';
import { say, sayOwn } from './say.ts';
import { SimilarPart } from './similar-part.tsx';

/** What a new object needs to be found, and while it is typed what it may already be. */
export function FreshBody({ view }: { readonly view: FreshView }) {
  const { lang, given, tokens } = view;
  const [t, own] = [say(lang), sayOwn(lang)];
  const title = own('freshTitle', { domain: t(`domain.${given.domain}`).toLowerCase() });
  const isApplication = given.domain === 'application';
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">{own('freshLead')}</p>
        <p class="small row">
          {domains
            .filter((domain) => domain !== given.domain)
            .map((domain) => (
              <a href={at.fresh.to({}, { ranah: domain })}>{t(`domain.${domain}`)}</a>
            ))}
        </p>
      </div>
      {view.isStep && (
        <Note>
          <p>{own('freshStep')}</p>
        </Note>
      )}
      <Form action={at.fresh.to({})} csrf={tokens.csrf} idempotencyKey={tokens.key} label={title}>
        <div data-mirip={isApplication ? at.similar.to({}) : undefined} data-csrf={tokens.csrf}>
          <input type="hidden" name="ranah" value={given.domain} />
          {isApplication && (
            <input type="hidden" name="dilihat" value={view.proposals === null ? '' : 'ya'} data-mirip-dilihat />
          )}
          <Fields view={view} />
          {isApplication && (
            <>
              <div class="field">
                <Section id="usulan" title={own('similarTitle')}>
                  <div class="stack" data-mirip-usulan aria-live="polite">
                    {view.proposals === null ? (
                      <p class="small dim">{own('similarLoading')}</p>
                    ) : (
                      <SimilarPart proposals={view.proposals} />
                    )}
                  </div>
                </Section>
              </div>
            </>
          )}
          <FormEnd>
            <Button>{own('freshSave')}</Button>
            {isApplication && (
              <Button kind="plain" name="lihat" value="ya">
                {own('freshLook')}
              </Button>
            )}
          </FormEnd>
        </div>
      </Form>
    </div>
  );
}

function Fields({ view }: { readonly view: FreshView }) {
  const { lang, given } = view;
  const own = sayOwn(lang);
  const errorOf = (field: string) => view.errors.find((error) => error.field === field)?.message;
  const typed = (key: string) => given.typed.get(key) ?? '';
  return (
    <>
      <TextField
        name={inputName('name')}
        label={own('freshName')}
        hint={own('freshNameHint')}
        value={typed('name')}
        error={errorOf(inputName('name'))}
        maxLength={300}
      />
      {given.domain === 'application' && (
        <TextArea
          name={inputName('function')}
          label={own('freshFunction')}
          hint={own('freshFunctionHint')}
          rows={3}
          value={typed('function')}
          error={errorOf(inputName('function'))}
          maxLength={4_000}
        />
      )}
      <TextField
        name="unit"
        label={own('editUnit')}
        hint={own('editUnitHint')}
        value={given.unit}
        error={errorOf('unit')}
        maxLength={300}
      />
      <TextField
        name={inputName('owner')}
        label={own('freshOwner')}
        hint={own('freshOwnerHint')}
        optional
        value={typed('owner')}
        error={errorOf(inputName('owner'))}
        maxLength={300}
      />
      <MoreFields view={view} errorOf={errorOf} />
    </>
  );
}

interface MoreFieldsProps {
  readonly view: FreshView;
  readonly errorOf: (field: string) => string | undefined;
}

const shownApart: ReadonlySet<string> = new Set(['name', 'function', 'owner', 'user_groups']);

function MoreFields({ view, errorOf }: MoreFieldsProps) {
  const { lang, given } = view;
  const [t, own] = [say(lang), sayOwn(lang)];
  const typed = (key: string) => given.typed.get(key) ?? '';
  return (
    <>
      {askedFields(given.domain)
        .filter(({ key }) => !shownApart.has(key))
        .map((attribute) => (
          <FieldInput
            attribute={attribute}
            typed={typed(attribute.key)}
            error={errorOf(inputName(attribute.key))}
            lang={lang}
          />
        ))}
      {given.domain === 'application' && (
        <TextArea
          name={inputName('user_groups')}
          label={own('freshUsers')}
          hint={own('editWords')}
          rows={2}
          value={typed('user_groups')}
          error={errorOf(inputName('user_groups'))}
          maxLength={2_000}
        />
      )}
      <RadioField
        name="keadaan"
        label={own('freshState')}
        inline
        value={given.state}
        choices={(['as_is', 'to_be'] as const).map((state) => ({ value: state, label: t(`state.${state}`) }))}
      />
      <StatementField name="rahasia" label={own('editClassified')} checked={given.isClassified} />
    </>
  );
}
