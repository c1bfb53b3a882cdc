import { Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { Gap } from '../../domain/registry/gap.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import type { ElementView } from './element-view.ts';
import { attributeOf, fieldLabel, valueWords } from './element-words.ts';
import { say, sayOwn } from './say.ts';

/** What is planned of the object, by which activity, and what it is related to. */
export function ElementAround({ view }: { readonly view: ElementView }) {
  return (
    <>
      <Gaps view={view} />
      <Relations view={view} />
    </>
  );
}

function Gaps({ view }: { readonly view: ElementView }) {
  const { lang, element, around } = view;
  const t = sayOwn(lang);
  const { head, facts } = element;
  const said = (field: string) => {
    const value = facts.get(field)?.value;
    return value === undefined ? null : valueWords(attributeOf(head.domain, field), value, lang);
  };
  const activity = said('plan_activity') ?? said('plan_program');
  return (
    <Section id="kesenjangan" title={t('elementGap')}>
      {around.gaps.map((gap) => (
        <GapPart gap={gap} view={view} />
      ))}
      {head.state === 'to_be' && (
        <p>
          <b>{t('elementPlan')}:</b>{' '}
          {activity === null
            ? t('elementPlanNone')
            : t('elementPlanLine', {
                activity,
                from: said('plan_starts_on') ?? t('elementPlanOpen'),
                until: said('plan_due_on') ?? t('elementPlanOpen'),
              })}
        </p>
      )}
    </Section>
  );
}

function GapPart({ gap, view }: { readonly gap: Gap; readonly view: ElementView }) {
  const { lang, element } = view;
  const t = sayOwn(lang);
  const { domain } = element.head;
  if (gap.kind === 'new') return <p>{t('gapNew')}</p>;
  if (gap.kind === 'no_plan') return <p class="dim">{t('gapNone')}</p>;
  const names = { asIs: gap.asIs.name, toBe: gap.toBe.name };
  if (gap.changes.length === 0) return <p>{t('gapSame', names)}</p>;
  return (
    <DataTable
      id={`selisih-${gap.asIs.id === element.head.id ? gap.toBe.id : gap.asIs.id}`}
      caption={t('gapChanges', names)}
      phone="cards"
      rows={gap.changes}
      columns={[
        { key: 'field', head: t('gapField'), cell: ({ field }) => fieldLabel(domain, field, lang), rowHeader: true },
        {
          key: 'asIs',
          head: t('gapAsIs'),
          cell: ({ field, before }) => valueWords(attributeOf(domain, field), before, lang),
        },
        {
          key: 'toBe',
          head: t('gapToBe'),
          cell: ({ field, after }) => valueWords(attributeOf(domain, field), after, lang),
        },
      ]}
    />
  );
}

function Relations({ view }: { readonly view: ElementView }) {
  const { lang, around, element } = view;
  const t = sayOwn(lang);
  const { edges, missing } = around;
  return (
    <Section id="hubungan" title={t('elementRelations')}>
      {missing.length > 0 && (
        <p class="small">
          {t('elementRelationsMissing', { kinds: missing.map(({ label }) => label[lang]).join(', ') })}
        </p>
      )}
      {edges.length === 0 ? (
        <p class="dim">{t('elementRelationsNone')}</p>
      ) : (
        <SummaryList
          rows={edges.map(({ kind, isSource, other, otherName }) => ({
            term: (isSource ? kind.label : kind.inverse)[lang],
            value:
              otherName === null ? (
                say(lang)('objectGone')
              ) : (
                <a
                  href={
                    other.agencyId === element.head.agencyId
                      ? at.element.to({ id: other.id })
                      : at.object.to({ agency: other.agencyId, id: other.id })
                  }
                >
                  {otherName}
                </a>
              ),
          }))}
        />
      )}
    </Section>
  );
}
