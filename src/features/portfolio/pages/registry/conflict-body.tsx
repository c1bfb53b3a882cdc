import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import type { AssertedValue, ElementHead } from '../../domain/registry/element.ts';
import type { FieldChange } from '../../domain/registry/save.ts';
import type { Typed } from '../../http/registry/field-values.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';

import { attributeOf, fieldLabel, valueWords } from './element-words.ts';
import { FieldInputs } from './field-input.tsx';
import { sayOwn } from './say.ts';

export interface ConflictView {
  readonly lang: Lang;
  readonly head: ElementHead;
  /** Who saved meanwhile. */
  readonly officer: string;
  readonly theirs: readonly FieldChange[];
  readonly sameFields: readonly string[];
  /** The fields that this officer changed. */
  readonly mine: readonly Attribute[];
  readonly typed: Typed;
  readonly isNow: (field: string) => AssertedValue;
  /** As typed; null: not changed. */
  readonly unit: string | null;
  readonly isClassified: boolean | null;
  readonly tokens: FormTokens;
}

/** Somebody was quicker: what he saved, and the own entries ready to be saved after all. Nothing is lost. */
export function ConflictBody({ view }: { readonly view: ConflictView }) {
  const { lang, head, theirs } = view;
  const t = sayOwn(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('conflictTitle', { name: head.name, officer: view.officer })}</h1>
        <p class="lead">{t('conflictLead')}</p>
      </div>
      {view.sameFields.length > 0 && (
        <Note kind="warn">
          <p>
            {t('conflictSame', {
              fields: view.sameFields.map((field) => fieldLabel(head.domain, field, lang)).join(', '),
            })}
          </p>
        </Note>
      )}
      <DataTable
        id="perubahan"
        caption={t('conflictTheirs')}
        phone="cards"
        rows={theirs}
        columns={[
          {
            key: 'field',
            head: t('conflictField'),
            cell: ({ field }) => fieldLabel(head.domain, field, lang),
            rowHeader: true,
          },
          {
            key: 'was',
            head: t('conflictWas'),
            cell: ({ field, before }) => valueWords(attributeOf(head.domain, field), before, lang),
          },
          {
            key: 'is',
            head: t('conflictIs'),
            cell: ({ field, after }) => <b>{valueWords(attributeOf(head.domain, field), after, lang)}</b>,
          },
        ]}
      />
      <MyEntries view={view} />
    </div>
  );
}

function MyEntries({ view }: { readonly view: ConflictView }) {
  const { lang, head } = view;
  const t = sayOwn(lang);
  return (
    <Section id="milik-anda" title={t('conflictMine')} ground="sheet">
      <Form
        action={at.edit.to({ id: head.id })}
        csrf={view.tokens.csrf}
        idempotencyKey={view.tokens.key}
        label={t('conflictMine')}
      >
        <input type="hidden" name="revisi" value={String(head.revision)} />
        <FieldInputs view={{ lang, typed: view.typed, errors: [] }} attributes={view.mine} />
        {view.unit !== null && <TextField name="unit" label={t('editUnit')} value={view.unit} maxLength={300} />}
        {view.isClassified !== null && (
          <>
            <input type="hidden" name="rahasia-ada" value="ya" />
            {view.isClassified && <input type="hidden" name="rahasia" value="ya" />}
          </>
        )}
        <FormEnd>
          <Button>{t('conflictSave')}</Button>
          <a href={at.edit.to({ id: head.id })}>{t('conflictOpen')}</a>
        </FormEnd>
      </Form>
    </Section>
  );
}
