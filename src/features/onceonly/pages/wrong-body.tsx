import { formatDateTime, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Button } from '../../../web/components/button.tsx';
import { RadioField } from '../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { DateField } from '../../../web/components/moment-fields.tsx';
import { Provenance } from '../../../web/components/provenance.tsx';
import { Columns, Section } from '../../../web/components/section.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { TextArea, TextField } from '../../../web/components/text-fields.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { catalogue } from '../data/attributes.ts';
import { correctionRule } from '../data/purposes.ts';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import type { WrongValue } from '../http/wrong-value.ts';
import { CLAIMED, claimedKind, NOTE, type TypedReport } from './report-form.ts';
import { say, type Words } from './say.ts';
import { absentWords, attributeName, valueWords, withinSentence } from './value-words.ts';

export interface WrongView {
  readonly lang: Lang;
  readonly zone: Zone;
  readonly wrong: WrongValue;
  /** The organisation that the report goes to. */
  readonly owner: string;
  readonly action: string;
  readonly csrf: string;
  readonly onceKey: string;
  readonly typed: TypedReport;
  readonly errors: readonly FieldError[];
  readonly photoHref: string;
}

export function wrongHeading(t: Words, { wrong, lang }: Pick<WrongView, 'wrong' | 'lang'>): string {
  if (wrong.isMissing) return t('missingTitle', { source: wrong.source.name[lang] });
  return t('wrongTitle', { attribute: withinSentence(attributeName(wrong.item.attribute, lang)) });
}

export function WrongBody(view: WrongView) {
  const { lang, owner, wrong, errors } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <Columns aside={<AfterSending t={t} owner={owner} />} asideLabel={t('wrongNextTitle')}>
        <div class="stack">
          <h1>{wrongHeading(t, view)}</h1>
          <p class="lead">{t('wrongLead', { owner })}</p>
        </div>
        <SummaryList rows={[recorded(t, view)]} />
        <Form action={view.action} csrf={view.csrf} idempotencyKey={view.onceKey}>
          <Claimed t={t} view={view} />
          <TextArea
            name={NOTE}
            label={t('noteLabel')}
            hint={t('noteHint')}
            optional={claimedKind(wrong, shapeOf(wrong)) !== null}
            maxLength={500}
            value={view.typed.note}
            error={errorAt(view, NOTE)}
          />
          <FormEnd>
            <Button>{t('wrongSend', { source: wrong.source.name[lang] })}</Button>
            <a href={onceonlyPaths.ownData.to({})}>{t('wrongCancel')}</a>
          </FormEnd>
        </Form>
      </Columns>
    </div>
  );
}

interface ViewProps {
  readonly t: Words;
  readonly view: WrongView;
}

function recorded(t: Words, { wrong, lang, zone, photoHref }: WrongView) {
  const { attribute, value, observedAt } = wrong.item;
  const source = wrong.source.name[lang];
  const words = value === null ? (absentWords(attribute, lang) ?? t('missing')) : valueWords(attribute, value, lang);
  return {
    term: t('wrongNow'),
    value: wrong.isMissing
      ? t('missingRecordLead', { source })
      : (words ?? <img src={photoHref} alt={t('photoAlt', { source })} width={120} height={160} />),
    provenance: <Provenance origin={{ kind: 'fetched', source, time: formatDateTime(observedAt, zone, lang) }} />,
  };
}

function Claimed({ t, view }: ViewProps) {
  const { wrong, typed, lang } = view;
  const shape = shapeOf(wrong);
  const common = { name: CLAIMED, label: t('claimedLabel'), error: errorAt(view, CLAIMED) };
  switch (claimedKind(wrong, shape)) {
    case null:
      return null;
    case 'date':
      return <DateField {...common} hint={t('claimedDateHint')} value={typed.date} />;
    case 'choice':
      return (
        <RadioField
          {...common}
          value={typed.claimed}
          choices={Object.entries(shape?.kind === 'code' ? shape.codes : {})
            .filter(([code]) => code !== wrong.item.value)
            .map(([value, name]) => ({ value, label: name[lang] }))}
        />
      );
    case 'text':
      return <TextField {...common} hint={t('claimedHint')} value={typed.claimed} maxLength={200} autocomplete="off" />;
    default:
      throw new Error('There is no other kind.');
  }
}

function AfterSending({ t, owner }: { readonly t: Words; readonly owner: string }) {
  const { answerWithinHours: hours, legalReference: basis } = correctionRule;
  return (
    <Section id="setelah" title={t('wrongNextTitle')}>
      <Timeline
        label={t('wrongNextTitle')}
        numbered
        entries={[
          { state: 'next', title: t('wrongNextSent', { owner }), detail: t('wrongNextSentDetail') },
          {
            state: 'next',
            title: t('wrongNextAnswer', { owner }),
            detail: t('wrongNextAnswerDetail', { hours, basis }),
          },
          { state: 'next', title: t('wrongNextValue'), detail: t('wrongNextValueDetail') },
        ]}
      />
    </Section>
  );
}

function shapeOf(wrong: WrongValue) {
  return catalogue.get(wrong.item.attribute)?.shape;
}

function errorAt({ errors }: WrongView, field: string): string | null {
  return errors.find((error) => error.field === field)?.message ?? null;
}
