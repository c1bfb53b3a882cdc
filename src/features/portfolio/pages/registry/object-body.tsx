import { formatDate, formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SummaryList, type SummaryRow } from '../../../../web/components/summary-list.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { elementUri, type PublishedElement } from '../../domain/registry/element.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { attributeOf, choiceLabel, fieldLabel, functionName, valueWords } from './element-words.ts';
import { FactOrigin } from './fact-origin.tsx';
import { ObjectHistory } from './object-history.tsx';
import { ObjectUses } from './object-uses.tsx';
import type { ObjectView } from './object-view.ts';
import { say } from './say.ts';

/** What the page is headed by: the name, where the viewer may know it. */
export function objectTitle({ object, lang }: ObjectView): string {
  const t = say(lang);
  const latest = object.shown ?? object.history[0];
  if (latest === undefined) throw new Error('An object without a publication is shown to nobody.');
  if (latest.name !== null) return latest.name;
  const told = object.restricted.find(({ field }) => field === 'name')?.value;
  if (typeof told === 'string') return told;
  return t('objectTitleNameless', { domain: t(`domain.${latest.domain}`), owner: latest.ownerName });
}

export function ObjectBody({ view }: { readonly view: ObjectView }) {
  const { lang, object, on } = view;
  const t = say(lang);
  const [latest] = object.history;
  const shown = object.shown;
  const about = shown ?? latest;
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.typed.errors} />
      <div class="stack">
        <h1>{objectTitle(view)}</h1>
        {about && (
          <p class="lead">
            {t('objectLead', {
              domain: t(`domain.${about.domain}`),
              state: t(`state.${about.state}`).toLowerCase(),
              agency: view.nameOf(object.agencyId),
            })}
          </p>
        )}
        {on !== null && (
          <p>
            {t('objectAsOf', { date: formatDate(on, lang) })}{' '}
            <a href={at.object.to({ agency: object.agencyId, id: object.elementId })}>{t('objectNow')}</a>
          </p>
        )}
        {object.agencyId === view.viewerId && (
          <p>
            <a href={at.element.to({ id: object.elementId })}>{t('openOwn')}</a>
          </p>
        )}
      </div>
      {shown === null ? (
        <Note kind="warn">
          <p>{on === null ? t('objectEndedNow') : t('objectNotYet', { date: formatDate(on, lang) })}</p>
        </Note>
      ) : (
        <>
          <OpenPart view={view} shown={shown} />
          <RestrictedPart view={view} shown={shown} />
        </>
      )}
      <Conflicts view={view} />
      <Relations view={view} />
      <ObjectUses view={view} />
      <ObjectHistory view={view} />
    </div>
  );
}

function OpenPart({ view, shown }: { readonly view: ObjectView; readonly shown: PublishedElement }) {
  const { lang } = view;
  const t = say(lang);
  const isNameless = shown.name === null;
  const rows: readonly SummaryRow[] = [
    ...(isNameless ? [] : [{ term: fieldLabel(shown.domain, 'name', lang), value: shown.name }]),
    ...(shown.functionText === null
      ? []
      : [{ term: fieldLabel('application', 'function', lang), value: shown.functionText }]),
    ...(shown.functions.length === 0
      ? []
      : [{ term: t('fieldFunctions'), value: shown.functions.map((one) => functionName(one, lang)).join(', ') }]),
    { term: t('columnCodes'), value: shown.codes.join(', ') || t('empty'), set: 'code' as const },
    { term: t('fieldOwner'), value: shown.ownerName },
    ...(shown.reportedBy === null ? [] : [{ term: t('fieldReportedBy'), value: shown.reportedBy }]),
    ...(shown.status === null ? [] : [{ term: t('columnStatus'), value: choiceLabel('status', shown.status, lang) }]),
    ...(shown.kind === 'object' ? [] : [{ term: t('catalogueKind'), value: choiceLabel('kind', shown.kind, lang) }]),
    { term: t('fieldPublished'), value: formatDateTimeZone(shown.publishedAt, 'Asia/Jakarta', lang) },
    { term: t('objectUri'), value: elementUri(shown.elementId), set: 'code' as const },
  ];
  return (
    <Section
      id="terbuka"
      title={t('objectOpen')}
      across={
        <a
          class="small"
          href={at.objectJson.to({ agency: shown.agencyId, id: shown.elementId }, { tanggal: view.on ?? undefined })}
        >
          {t('objectData')}
        </a>
      }
    >
      {shown.isClassified ? (
        <Note>
          <p>{t('objectClassified')}</p>
        </Note>
      ) : (
        isNameless && <p class="small dim">{t('objectGuarded')}</p>
      )}
      <SummaryList rows={rows} />
    </Section>
  );
}

function RestrictedPart({ view, shown }: { readonly view: ObjectView; readonly shown: PublishedElement }) {
  const { lang, object } = view;
  const t = say(lang);
  if (shown.isClassified) return null;
  return (
    <Section id="terbatas" title={t('objectRestricted')}>
      <p class="small dim">{object.seesBecause === null ? t('objectClosed') : t(`objectWhy.${object.seesBecause}`)}</p>
      {object.restricted.length > 0 && (
        <SummaryList
          rows={object.restricted.map(({ field, value, source, recordedAt }) => ({
            term: fieldLabel(shown.domain, field, lang),
            value: valueWords(attributeOf(shown.domain, field), value, lang),
            provenance: <FactOrigin source={source} at={recordedAt} lang={lang} />,
          }))}
        />
      )}
      {object.seesBecause !== null && object.restricted.length === 0 && <p>{t('objectWhyNothing')}</p>}
    </Section>
  );
}

function Conflicts({ view }: { readonly view: ObjectView }) {
  const { lang, object } = view;
  const t = say(lang);
  const domain = object.history[0]?.domain ?? 'application';
  const rows = object.conflicts.flatMap((fact) => fact.conflicts.map((other) => ({ fact, other })));
  if (rows.length === 0) return null;
  return (
    <Section id="sumber" title={t('objectConflicts')}>
      <p class="small dim">{t('objectConflictsSay')}</p>
      <DataTable
        id="sumber-berbeda"
        caption={t('objectConflicts')}
        captionHidden
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
    </Section>
  );
}

function Relations({ view }: { readonly view: ObjectView }) {
  const t = say(view.lang);
  if (view.object.shown?.name === null) return null;
  return (
    <Section id="hubungan" title={t('objectRelations')}>
      {view.relations.length === 0 ? (
        <p class="dim">{t('objectRelationsNone')}</p>
      ) : (
        <SummaryList
          rows={view.relations.map(({ label, other, name, agency }) => ({
            term: label,
            value:
              name === null ? (
                t('objectGone')
              ) : (
                <>
                  <a href={at.object.to(other)}>{name}</a>, {agency}
                </>
              ),
          }))}
        />
      )}
    </Section>
  );
}
