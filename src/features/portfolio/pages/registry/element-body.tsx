import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { todayInCapital } from '../../../directory/index.ts';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Fold, Panes, Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { registryAttributes } from '../../data/registry/attributes.ts';
import { attributesOf } from '../../domain/registry/attribute-catalogue.ts';
import type { StandingFact } from '../../domain/registry/standing.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { ElementActions } from './element-actions.tsx';
import { ElementAround } from './element-around.tsx';
import { ElementSaves } from './element-saves.tsx';
import { attributeOf, fieldLabel, valueWords } from './element-words.ts';
import type { ElementView } from './element-view.ts';
import { FactOrigin } from './fact-origin.tsx';
import { say, sayOwn } from './say.ts';

export function ElementBody({ view }: { readonly view: ElementView }) {
  const { lang, element } = view;
  const t = sayOwn(lang);
  return (
    <Panes actions={<ElementActions view={view} />} actionsLabel={t('actions')}>
      <div class="stack-large">
        <ErrorSummary errors={view.typed.errors} />
        <div class="stack">
          <h1>{element.head.name}</h1>
          <Lead view={view} />
        </div>
        <Notices view={view} />
        <Facts view={view} />
        <Conflicts view={view} />
        <Unpublished view={view} />
        <ElementAround view={view} />
        <ElementSaves view={view} />
      </div>
    </Panes>
  );
}

function Lead({ view }: { readonly view: ElementView }) {
  const { lang, element } = view;
  const { head, published } = element;
  const [t, own] = [say(lang), sayOwn(lang)];
  const lead = {
    draft: own('elementDraftLead'),
    published: own('elementPublishedLead', { revision: published?.revision ?? head.revision }),
    ended: own('elementEndedLead'),
  }[head.stage];
  return (
    <p class="lead">
      {t(`domain.${head.domain}`)}, {t(`state.${head.state}`).toLowerCase()}. {lead}{' '}
      {published !== null && (
        <a href={at.object.to({ agency: head.agencyId, id: head.id })}>{own('elementPublicPage')}</a>
      )}
    </p>
  );
}

function Notices({ view }: { readonly view: ElementView }) {
  const { lang, element, nameOf } = view;
  const t = sayOwn(lang);
  const { pending, returned } = element;
  if (pending !== null) {
    const { wish } = pending;
    return (
      <Note kind="warn">
        <p>
          {t('waitingFor', {
            wish:
              wish.kind === 'publish' ? t('wish.publish') : t('wish.end', { date: formatDate(wish.on, lang, 'long') }),
            name: nameOf(pending.askedBy) ?? t('somebody'),
            date: formatDate(todayInCapital(pending.askedAt), lang, 'long'),
          })}
        </p>
      </Note>
    );
  }
  return returned === null ? null : (
    <Note kind="bad">
      <p>{t('returnedNote', { note: returned })}</p>
    </Note>
  );
}

function Facts({ view }: { readonly view: ElementView }) {
  const { lang, element } = view;
  const [t, own] = [say(lang), sayOwn(lang)];
  const { head, facts } = element;
  const kind = facts.get(`${head.domain}_kind`)?.value;
  const attributes = attributesOf(registryAttributes, head.domain, typeof kind === 'string' ? kind : null);
  const filled = attributes.flatMap((attribute) => {
    const fact = facts.get(attribute.key);
    return fact === undefined ? [] : [{ attribute, fact }];
  });
  const empty = attributes.filter(({ key }) => !facts.has(key));
  return (
    <Section id="isian" title={own('elementFacts')}>
      <SummaryList
        rows={[
          { term: own('columnUnit'), value: head.reportedBy || t('empty') },
          ...(head.isClassified ? [{ term: t('classified'), value: t('yes') }] : []),
          ...filled.map(({ attribute, fact }) => ({
            term: attribute.label[lang],
            value: valueWords(attribute, fact.value, lang),
            provenance: <FactSource fact={fact} lang={lang} />,
          })),
        ]}
      />
      {empty.length > 0 && (
        <Fold summary={own('elementEmpty', { count: empty.length })}>
          <p class="small dim">{empty.map(({ label }) => label[lang]).join(', ')}</p>
        </Fold>
      )}
    </Section>
  );
}

function FactSource({ fact, lang }: { readonly fact: StandingFact; readonly lang: Lang }) {
  const own = sayOwn(lang);
  const { by } = fact;
  const rank = by.evidence?.kind === 'suggested_function' ? by.evidence.reference : null;
  const ranks = rank === null ? '' : [...rank.matchAll(/#(\d+)/g)].map(([, number]) => number).join(', ');
  return (
    <FactOrigin
      source={by.source}
      at={by.recordedAt}
      lang={lang}
      note={ranks === '' ? null : own('factRank', { rank: ranks })}
    />
  );
}

function Conflicts({ view }: { readonly view: ElementView }) {
  const { lang, element } = view;
  const [t, own] = [say(lang), sayOwn(lang)];
  const { domain } = element.head;
  const rows = [...element.facts.values()].flatMap((fact) => fact.conflicts.map((other) => ({ fact, other })));
  if (rows.length === 0) return null;
  return (
    <DataTable
      id="sumber-berbeda"
      caption={own('elementConflicts')}
      phone="cards"
      rows={rows}
      columns={[
        {
          key: 'field',
          head: t('conflictField'),
          cell: ({ fact }) => fieldLabel(domain, fact.field, lang),
          rowHeader: true,
        },
        {
          key: 'held',
          head: t('conflictHeld'),
          cell: ({ fact }) =>
            `${valueWords(attributeOf(domain, fact.field), fact.value, lang)} (${t(`source.${fact.by.source}`)})`,
        },
        {
          key: 'other',
          head: t('conflictOther'),
          cell: ({ fact, other }) =>
            `${valueWords(attributeOf(domain, fact.field), other.value, lang)} (${t(`source.${other.source}`)})`,
        },
      ]}
    />
  );
}

function Unpublished({ view }: { readonly view: ElementView }) {
  const { lang, element } = view;
  const t = sayOwn(lang);
  const { domain } = element.head;
  if (element.published === null || element.unpublished.length === 0) return null;
  return (
    <DataTable
      id="belum-terbit"
      caption={t('elementUnpublished')}
      phone="cards"
      rows={element.unpublished}
      columns={[
        {
          key: 'field',
          head: t('conflictField'),
          cell: ({ field }) => fieldLabel(domain, field, lang),
          rowHeader: true,
        },
        {
          key: 'before',
          head: t('elementBefore'),
          cell: ({ field, before }) => valueWords(attributeOf(domain, field), before, lang),
        },
        {
          key: 'after',
          head: t('elementAfter'),
          cell: ({ field, after }) => <b>{valueWords(attributeOf(domain, field), after, lang)}</b>,
        },
      ]}
    />
  );
}
