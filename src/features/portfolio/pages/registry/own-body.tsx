import { formatDate } from '../../../../vocabulary/instant.ts';
import { todayInCapital } from '../../../directory/index.ts';
import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { Form } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Pagination } from '../../../../web/components/pagination.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { SelectField, TextArea } from '../../../../web/components/text-fields.tsx';
import { domains } from '../../domain/registry/element.ts';
import { bulkFields } from '../../http/registry/bulk-change.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { fieldLabel } from './element-words.ts';
import type { OwnRow, OwnView } from './own-view.ts';
import { say, sayOwn } from './say.ts';
import { StageTag } from './stage-tag.tsx';

export function OwnBody({ view }: { readonly view: OwnView }) {
  const t = sayOwn(view.lang);
  const mayEdit = view.roles.includes('architect');
  const isUnfiltered = Object.keys(view.address).length === 0;
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('listTitle', { agency: view.agency })}</h1>
        <p class="lead">{t('listLead')}</p>
        <Happened view={view} />
        {mayEdit && (
          <div class="row">
            <ButtonLink href={at.fresh.to({})}>{t('listNew')}</ButtonLink>
            <a href={at.fresh.to({}, { ranah: 'data' })}>{t('listNewOther')}</a>
          </div>
        )}
      </div>
      {view.rows.length === 0 && isUnfiltered && view.isFirst ? (
        <EmptyState kind="nothing_yet" title={t('listEmpty')} level={2}>
          {t('listEmptySay')}
        </EmptyState>
      ) : (
        <>
          <OwnFilters view={view} />
          <Found view={view} />
        </>
      )}
    </div>
  );
}

const told = ['banyak', 'diajukan', 'terbit', 'pemakaian'] as const;

function Happened({ view }: { readonly view: OwnView }) {
  const t = sayOwn(view.lang);
  const what = told.find((one) => one === view.happened.what);
  if (what === undefined) return null;
  return (
    <Note kind="ok">
      <p>{t(`changed.${what}`, { count: view.happened.count })}</p>
    </Note>
  );
}

function OwnFilters({ view }: { readonly view: OwnView }) {
  const { lang, filter } = view;
  const [t, own] = [say(lang), sayOwn(lang)];
  const all = { value: '', label: t('all') };
  const stages = ['draft', 'published', 'ended'] as const;
  return (
    <Filters
      action={at.own.to({})}
      label={own('listFilters')}
      filters={[
        { kind: 'search', name: 'cari', label: own('listSearch'), value: filter.word ?? '' },
        {
          kind: 'select',
          name: 'ranah',
          label: own('columnDomain'),
          value: filter.domain ?? '',
          options: [all, ...domains.map((one) => ({ value: one, label: t(`domain.${one}`) }))],
        },
        {
          kind: 'select',
          name: 'keadaan',
          label: own('columnState'),
          value: filter.state ?? '',
          options: [all, ...(['as_is', 'to_be'] as const).map((one) => ({ value: one, label: t(`state.${one}`) }))],
        },
        {
          kind: 'select',
          name: 'tahap',
          label: own('listStage'),
          value: filter.stage ?? '',
          options: [all, ...stages.map((one) => ({ value: one, label: t(`stage.${one}`) }))],
        },
        {
          kind: 'select',
          name: 'tunggu',
          label: own('listWaiting'),
          value: filter.isWaiting === true ? 'ya' : '',
          options: [all, { value: 'ya', label: own('listWaitingOnly') }],
        },
      ]}
    />
  );
}

function Found({ view }: { readonly view: OwnView }) {
  const { lang, rows } = view;
  const t = sayOwn(lang);
  if (rows.length === 0) {
    return (
      <EmptyState
        kind="nothing_found"
        title={t('listNothing')}
        level={2}
        way={{ href: at.own.to({}), label: say(lang)('all') }}
      >
        {t('listNothingSay')}
      </EmptyState>
    );
  }
  return (
    <Form action={at.bulk.to({})} csrf={view.tokens.csrf} idempotencyKey={view.tokens.key} label={t('bulkTitle')}>
      <div class="stack-large">
        <div class="stack">
          <DataTable
            id="daftar"
            caption={t('listCaption', { count: rows.length })}
            phone="cards"
            rows={rows}
            columns={columnsOf(view)}
          />
          <Pagination
            summary={t('listShown', { count: rows.length })}
            previousHref={view.firstHref}
            nextHref={view.nextHref}
            across={<a href={at.ownCsv.to({}, view.address)}>{say(lang)('csv')}</a>}
          />
        </div>
        <Bulk view={view} />
      </div>
    </Form>
  );
}

function columnsOf({ lang }: OwnView): readonly Column<OwnRow>[] {
  const [t, own] = [say(lang), sayOwn(lang)];
  return [
    {
      key: 'choose',
      head: own('columnChoose'),
      cell: ({ head }) => (
        <span class="option">
          <input type="checkbox" name="pilih" value={`${head.id}~${head.revision}`} id={`pilih-${head.id}`} />
          <label class="visually-hidden" for={`pilih-${head.id}`}>
            {own('chooseRow', { name: head.name })}
          </label>
        </span>
      ),
    },
    {
      key: 'name',
      head: own('columnName'),
      rowHeader: true,
      cell: ({ head }) => <a href={at.element.to({ id: head.id })}>{head.name}</a>,
    },
    { key: 'domain', head: own('columnDomain'), cell: ({ head }) => t(`domain.${head.domain}`) },
    { key: 'state', head: own('columnState'), cell: ({ head }) => t(`state.${head.state}`) },
    {
      key: 'stage',
      head: own('columnStage'),
      cell: ({ head, isWaiting }) => (
        <>
          <StageTag stage={head.stage} isWaiting={isWaiting} lang={lang} />
          {head.isClassified && <span class="dim"> {t('classified')}</span>}
        </>
      ),
    },
    { key: 'unit', head: own('columnUnit'), cell: ({ head }) => head.reportedBy },
    {
      key: 'changed',
      head: own('columnChanged'),
      noWrap: true,
      cell: ({ head }) => formatDate(todayInCapital(head.changedAt), lang, 'short'),
    },
  ];
}

function Bulk({ view }: { readonly view: OwnView }) {
  const { lang, roles } = view;
  const t = sayOwn(lang);
  const mayEdit = roles.includes('architect');
  const mayApprove = roles.includes('architecture_approver');
  return (
    <Section id="banyak" title={t('bulkTitle')} ground="sunk" screenOnly>
      {mayEdit && (
        <>
          <SelectField
            name="isian"
            label={t('bulkField')}
            width="medium"
            options={bulkFields.map((field) => ({
              value: field,
              label: field === 'reported_by' ? t('columnUnit') : fieldLabel('application', field, lang),
            }))}
          />
          <TextArea name="nilai" label={t('bulkValue')} hint={t('bulkValueHint')} rows={2} maxLength={4000} />
        </>
      )}
      <div class="row">
        {mayEdit && <Button kind="plain">{t('bulkLook')}</Button>}
        {mayEdit && (
          <Button kind="plain" formaction={at.bulkAsk.to({})}>
            {t('bulkAsk')}
          </Button>
        )}
        {mayApprove && (
          <Button kind="plain" formaction={at.bulkApprove.to({})}>
            {t('bulkApprove')}
          </Button>
        )}
      </div>
    </Section>
  );
}
