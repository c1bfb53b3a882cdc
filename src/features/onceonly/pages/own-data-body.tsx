import { formatDateTimeZone, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Button } from '../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { Note } from '../../../web/components/note.tsx';
import { OutageBanner } from '../../../web/components/outage-banner.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { Columns, Section } from '../../../web/components/section.tsx';
import { purposes } from '../data/purposes.ts';
import type { FollowedCorrection } from '../http/own-data.ts';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import { correctionTitle } from './correction-words.ts';
import { numberWordFirst } from './number-word.ts';
import { OwnRecordList } from './own-record-list.tsx';
import type { SourcePart } from './own-data-view.ts';
import { askedSources } from './request-text.ts';
import { say, type Words } from './say.ts';
import { attributeName } from './value-words.ts';

export interface OwnDataView {
  readonly lang: Lang;
  readonly zone: Zone;
  readonly csrf: string;
  readonly onceKey: string;
  readonly parts: readonly SourcePart[];
  /** When the oldest answer on the page came; null when nothing was fetched. */
  readonly fetched: string | null;
  readonly readings: number;
  readonly corrections: readonly FollowedCorrection[];
  readonly requestText: string;
  readonly photoHref: string;
}

export function OwnDataBody(view: OwnDataView) {
  const t = say(view.lang);
  const isFirst = view.parts.length === 0;
  return (
    <Columns aside={<Aside t={t} view={view} />} asideLabel={t('whoTitle')}>
      <div class="stack">
        <h1>{t('ownTitle')}</h1>
        <p class="lead">{leadOf(t, view)}</p>
        {!isFirst && <p>{t('ownOwners')}</p>}
        {!isFirst && <Refresh t={t} view={view} />}
      </div>
      {isFirst ? <FirstRequest t={t} view={view} /> : view.parts.map((part) => <Part t={t} view={view} part={part} />)}
      {view.corrections.length > 0 && <Corrections t={t} view={view} />}
    </Columns>
  );
}

interface PieceProps {
  readonly t: Words;
  readonly view: OwnDataView;
}

function leadOf(t: Words, { lang, parts, fetched }: OwnDataView): string {
  if (fetched === null) return t('ownEmptyLead');
  const held = parts.map((part) => ({ owner: part.owner, count: countOf(part) })).filter(({ count }) => count > 0);
  const agencies = new Set(held.map(({ owner }) => owner)).size;
  if (agencies === 0) return t('ownLeadNothing', { time: fetched });
  const values = held.reduce((sum, { count }) => sum + count, 0);
  return t('ownLead', { agencies, agenciesWord: numberWordFirst(agencies, lang), values, time: fetched });
}

function countOf({ records }: SourcePart): number {
  return records.flatMap(({ values }) => values).filter(({ item }) => item.value !== null).length;
}

function FirstRequest({ t, view }: PieceProps) {
  const { lang } = view;
  return (
    <>
      <Section id="sumber" title={t('askedTitle')}>
        <Rows
          label={t('askedTitle')}
          rows={askedSources.map((source) => ({
            title: source.name[lang],
            icon: 'weave',
            detail: t('askedDetail', {
              attributes: source.readings.map(({ attribute }) => attributeName(attribute, lang)).join(', '),
              basis: source.legalBasis,
            }),
          }))}
        />
      </Section>
      <Section id="permintaan" title={t('requestTitle')} ground="sheet">
        <p>{view.requestText}</p>
        <Form action={onceonlyPaths.fetch.to({})} csrf={view.csrf} idempotencyKey={view.onceKey}>
          <FormEnd>
            <Button>{t('requestButton')}</Button>
            <span class="small dim">{t('refreshHint')}</span>
          </FormEnd>
        </Form>
      </Section>
    </>
  );
}

function Refresh({ t, view }: PieceProps) {
  return (
    <Form action={onceonlyPaths.fetch.to({})} csrf={view.csrf} idempotencyKey={view.onceKey} label={t('requestTitle')}>
      <div class="stack">
        <p class="small dim">
          {view.requestText} {t('refreshHint')}
        </p>
        <p>
          <Button kind="plain" small icon="repeat">
            {t('refreshButton')}
          </Button>
        </p>
      </div>
    </Form>
  );
}

interface PartProps extends PieceProps {
  readonly part: SourcePart;
}

function Part({ t, view, part }: PartProps) {
  const proof = part.proofHref !== null && (
    <a class="small" href={part.proofHref}>
      {t('proof')}
      <span class="visually-hidden"> {t('proofAbout', { source: part.name })}</span>
    </a>
  );
  return (
    <Section id={part.id} title={part.name} across={proof || undefined}>
      <State t={t} view={view} part={part} />
      {part.records.map((record) => (
        <OwnRecordList t={t} view={view} part={part} record={record} />
      ))}
    </Section>
  );
}

function State({ t, view, part }: PartProps) {
  const { state, name: source } = part;
  switch (state.kind) {
    case 'answered':
      return null;
    case 'under_way':
      return <p role="status">{t('underWay', { source })}</p>;
    case 'down':
      return (
        <OutageBanner source={source} since={state.since}>
          {t(part.records.length === 0 ? 'outageWithout' : 'outageWith')}
        </OutageBanner>
      );
    case 'back':
      return (
        <OutageBanner source={source} since={state.since} over>
          {t('backAgain')}
        </OutageBanner>
      );
    case 'unusable':
      return (
        <Note kind="warn">
          <p>{t('unusable', { source })}</p>
        </Note>
      );
    case 'incomplete':
      return (
        <Note kind="warn">
          <p>
            {t('incomplete', {
              source,
              attributes: state.attributes.map((one) => attributeName(one, view.lang)).join(', '),
            })}
          </p>
        </Note>
      );
    default:
      return state satisfies never;
  }
}

function Corrections({ t, view }: PieceProps) {
  const { lang, zone } = view;
  return (
    <Section id="koreksi" title={t('correctionsTitle')}>
      <Rows
        label={t('correctionsTitle')}
        rows={view.corrections.map(({ file, correction }) => ({
          title: correctionTitle({ file, correction }, lang),
          href: onceonlyPaths.correction.to({ id: file.id }),
          icon: 'flag',
          detail: t('correctionLead', {
            attribute: attributeName(file.attribute, lang),
            time: formatDateTimeZone(file.openedAt, zone, lang),
          }),
        }))}
      />
    </Section>
  );
}

function Aside({ t, view }: PieceProps) {
  const { readings, lang } = view;
  const word = numberWordFirst(readings, lang);
  return (
    <>
      <Section id="dilihat" title={t('whoTitle')}>
        <p>{t('whoCount', { readings, word })}</p>
        <p>
          <a href={onceonlyPaths.accessLog.to({})}>{t('whoLink')}</a>
        </p>
      </Section>
      <Section id="disimpan" title={t('keptTitle')}>
        <p class="small dim">{t('keptText', { days: keptDays })}</p>
      </Section>
    </>
  );
}

const keptDays = purposes.find(({ id }) => id === 'own.data')?.retentionDays ?? 0;
