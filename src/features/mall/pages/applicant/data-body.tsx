import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { Form } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { OutageBanner } from '../../../../web/components/outage-banner.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { CaseHead, type CaseNames, type WalkStep } from './case-head.tsx';
import type { AnswerGroup } from '../../domain/form.ts';
import { FetchedGroups } from './fetched-groups.tsx';
import type { FetchedField, SourceNews } from './fetched-view.ts';
import { say, type ApplicantWords } from './say.ts';

export interface DataView {
  readonly lang: Lang;
  readonly names: CaseNames;
  readonly steps: readonly WalkStep[];
  readonly fields: readonly FetchedField[];
  readonly groups: readonly AnswerGroup[];
  readonly news: readonly SourceNews[];
  /** "22 Februari 2027" */
  readonly keptUntil: string;
  readonly csrf: string;
  readonly onceKey: string;
  readonly fetchAction: string;
  /** The words over the button that fetches again. */
  readonly requestText: string;
  readonly photoHref: (field: FetchedField) => string;
  readonly wrongHref: (field: FetchedField) => string;
  readonly whichHref: (fields: readonly FetchedField[]) => string;
  readonly eraseHref: string;
  readonly accessHref: string;
}

export const DATA_STEP = 'data';

export function dataTitle(t: ApplicantWords): string {
  return t('dataTitle');
}

/** What the registers know already: the first step of every application. */
export function DataBody(view: DataView) {
  const t = say(view.lang);
  const { fields, news, names, steps } = view;
  return (
    <Columns aside={<Aside t={t} view={view} />} asideLabel={t('asideLabel')}>
      <CaseHead t={t} names={names} steps={steps} current={DATA_STEP} title={dataTitle(t)}>
        <p class="lead">{leadOf(t, fields)}</p>
      </CaseHead>
      {news.length > 0 && (
        <div class="stack">
          {news.map((one) => (
            <News t={t} news={one} />
          ))}
        </div>
      )}
      <Blocked t={t} view={view} />
      <Section id="data" title={t('dataListTitle')} titleHidden>
        <FetchedGroups {...view} t={t} isFolding={false} />
      </Section>
      <Onward t={t} view={view} />
    </Columns>
  );
}

interface PieceProps {
  readonly t: ApplicantWords;
  readonly view: DataView;
}

function leadOf(t: ApplicantWords, fields: readonly FetchedField[]): string {
  const held = fields.filter(({ state }) => state.kind === 'value');
  const owners = new Set(held.map(({ origin }) => (origin?.kind === 'fetched' ? origin.source : '')));
  if (held.length === 0) return t('dataLeadNothing');
  return t('dataLead', { values: held.length, sources: owners.size });
}

function News({ t, news }: { readonly t: ApplicantWords; readonly news: SourceNews }) {
  const { source, since, kind } = news;
  const terms = news.terms.length === 0 ? t('someData') : list(t.lang, news.terms);
  switch (kind) {
    case 'down':
      return (
        <OutageBanner source={source} since={since ?? ''}>
          {t('sourceDown', { terms })}
        </OutageBanner>
      );
    case 'back':
      return (
        <OutageBanner source={source} since={since ?? ''} over>
          {t('sourceBack', { terms })}
        </OutageBanner>
      );
    case 'under_way':
      return <p role="status">{t('sourceUnderWay', { source, terms })}</p>;
    case 'unusable':
      return (
        <Note kind="warn">
          <p>{t('sourceUnusable', { source, terms })}</p>
        </Note>
      );
    default:
      return kind satisfies never;
  }
}

/** What keeps the application from being sent, said before she writes anything. */
function Blocked({ t, view: { fields } }: PieceProps) {
  const blocking = fields.filter(({ state }) => state.kind === 'missing' && state.means === 'BLOCK');
  if (blocking.length === 0) return null;
  return (
    <Note kind="bad" title={t('blockedTitle')}>
      <p>
        {t('blockedText', {
          terms: list(
            t.lang,
            blocking.map(({ term }) => term),
          ),
        })}
      </p>
    </Note>
  );
}

function Onward({ t, view }: PieceProps) {
  const { fields, steps, fetchAction, csrf, onceKey } = view;
  const next = steps[steps.findIndex(({ key }) => key === DATA_STEP) + 1];
  const isMissing = fields.some(({ state }) => state.kind !== 'value' || state.isStale);
  return (
    <div class="stack">
      {next !== undefined && (
        <p>
          <ButtonLink href={next.href}>{t('goOn', { step: next.label })}</ButtonLink>
        </p>
      )}
      <Form action={fetchAction} csrf={csrf} idempotencyKey={onceKey} label={t('fetchLabel')}>
        <div class="stack">
          <p class="small dim">
            {view.requestText} {t(isMissing ? 'fetchMissingHint' : 'fetchAllHint')}
          </p>
          <p>
            <Button kind="plain" small icon="repeat">
              {t(isMissing ? 'fetchMissing' : 'fetchAll')}
            </Button>
          </p>
        </div>
      </Form>
    </div>
  );
}

function Aside({ t, view }: PieceProps) {
  const { accessHref, eraseHref, keptUntil } = view;
  return (
    <>
      <Section id="keliru" title={t('wrongTitle')}>
        <p>{t('wrongText')}</p>
      </Section>
      <Section id="pembaca" title={t('readersTitle')}>
        <p>{t('readersText')}</p>
        <p>
          <a href={accessHref}>{t('accessLink')}</a>
        </p>
      </Section>
      <Section id="draf" title={t('draftTitle')}>
        <p class="small dim">{t('draftKept', { date: keptUntil })}</p>
        <p class="small">
          <a href={eraseHref}>{t('eraseLink')}</a>
        </p>
      </Section>
    </>
  );
}

/** "Ijazah, jenjang, dan tahun lulus" */
export function list(lang: Lang, terms: readonly string[]): string {
  return new Intl.ListFormat(lang === 'id' ? 'id-ID' : 'en-GB', { type: 'conjunction' }).format(terms);
}
