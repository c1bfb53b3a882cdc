import { formatDate } from '../../../../vocabulary/instant.ts';
import { todayInCapital } from '../../../directory/index.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import type { ObjectView } from './object-view.ts';
import { say } from './say.ts';

/** One application, many users: who has registered as one, and the form for the own agency. */
export function ObjectUses({ view }: { readonly view: ObjectView }) {
  const { lang, object, nameOf } = view;
  const t = say(lang);
  const { shown } = object;
  if (shown === null || shown.domain !== 'application' || shown.name === null) return null;
  const mayUse = view.roles.includes('architect') && view.on === null;
  return (
    <Section id="pemakai" title={t('objectUses')}>
      {object.uses.length === 0 ? (
        <p class="dim">{t('objectUsesNone')}</p>
      ) : (
        <DataTable
          id="daftar-pemakai"
          caption={t('objectUses')}
          captionHidden
          phone="cards"
          rows={object.uses}
          columns={[
            { key: 'agency', head: t('usesAgency'), cell: (use) => nameOf(use.agencyId), rowHeader: true },
            { key: 'unit', head: t('usesUnit'), cell: (use) => use.reportedBy },
            { key: 'name', head: t('usesName'), cell: (use) => use.reportedName },
            {
              key: 'since',
              head: t('usesSince'),
              cell: (use) => formatDate(todayInCapital(use.recordedAt), lang, 'long'),
            },
            ...(mayUse
              ? [
                  {
                    key: 'end',
                    head: t('usesEnd'),
                    cell: (use: (typeof object.uses)[number]) =>
                      use.agencyId === view.viewerId && (
                        <Form
                          action={at.endUse.to({ id: use.id })}
                          csrf={view.tokens.csrf}
                          idempotencyKey={`${use.id}-akhiri`}
                        >
                          <Button kind="plain" small>
                            {t('usesEnd')}
                            <span class="visually-hidden"> {t('usesEndAbout', { unit: use.reportedBy })}</span>
                          </Button>
                        </Form>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayUse && <UseForm view={view} name={shown.name} />}
    </Section>
  );
}

function UseForm({ view, name }: { readonly view: ObjectView; readonly name: string }) {
  const { lang, object, typed, tokens } = view;
  const t = say(lang);
  const errorOf = (field: string) => typed.errors.find((error) => error.field === field)?.message;
  return (
    <Section id="pakai" title={t('objectUse')} level={3} ground="sunk" screenOnly>
      <Form
        action={at.use.to({ agency: object.agencyId, id: object.elementId })}
        csrf={tokens.csrf}
        idempotencyKey={tokens.key}
        label={t('objectUse')}
      >
        <TextField
          name="unit"
          label={t('useUnit')}
          hint={t('useUnitHint')}
          value={typed.unit}
          error={errorOf('unit')}
          maxLength={300}
        />
        <TextField
          name="sebutan"
          label={t('useName')}
          value={typed.name ?? name}
          error={errorOf('sebutan')}
          maxLength={300}
        />
        <FormEnd>
          <Button>{t('useSave')}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}
