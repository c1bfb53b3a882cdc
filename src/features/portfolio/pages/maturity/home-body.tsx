import type { Lang } from '../../../../vocabulary/lang.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DateField } from '../../../../web/components/moment-fields.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import type { Regime } from '../../domain/maturity/regime.ts';
import type { TypedDay } from '../../http/codes/typed-date.ts';
import { maturityPaths } from '../../http/maturity/maturity-paths.ts';
import type { ArchitectureReview } from '../../storage/maturity/architecture-review.ts';
import { type MaturityWords, say } from './say.ts';

export interface RegimeRow {
  readonly regime: Regime;
  readonly published: number;
  /** The own agency's index today, in words; null for whoever does not assess. */
  readonly own: string | null;
  readonly isInForce: boolean;
}

export interface HomeView {
  readonly lang: Lang;
  readonly rows: readonly RegimeRow[];
  /** Reviews of the own architecture; null for whoever does not assess. */
  readonly reviews: readonly Pick<ArchitectureReview, 'heldOn' | 'minutes'>[] | null;
  /** null for whoever may not record one. */
  readonly reviewForm: {
    readonly date: TypedDay;
    readonly minutes: string;
    readonly errors: readonly FieldError[];
    readonly csrf: string;
    readonly onceKey: string;
  } | null;
}

/** The two indices, and the reviews that one of them counts. */
export function HomeBody({ view }: { readonly view: HomeView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.reviewForm?.errors ?? []} />
      <div class="stack">
        <h1>{t('homeTitle')}</h1>
        <p class="lead">{t('homeLead')}</p>
      </div>
      <DataTable<RegimeRow>
        id="indeks"
        caption={t('homeCaption')}
        captionHidden
        phone="cards"
        rows={view.rows}
        columns={[
          {
            key: 'name',
            head: t('columnIndex'),
            rowHeader: true,
            cell: ({ regime }) => (
              <a href={maturityPaths.results.to({ regime: regime.key })}>{regime.name[view.lang]}</a>
            ),
          },
          { key: 'law', head: t('columnLaw'), cell: ({ regime, isInForce }) => lawWords(regime, isInForce, t) },
          { key: 'published', head: t('columnPublished'), cell: ({ published }) => String(published), figures: true },
          {
            key: 'own',
            head: t('columnOwn'),
            cell: ({ regime, own }) =>
              own === null ? null : <a href={maturityPaths.own.to({ regime: regime.key })}>{own}</a>,
          },
        ]}
      />
      {view.reviews !== null && <Reviews view={view} reviews={view.reviews} t={t} />}
    </div>
  );
}

function lawWords({ law, inForce }: Regime, isInForce: boolean, t: MaturityWords): string {
  return isInForce || inForce.until === null
    ? t('lawSince', { law, from: formatDate(inForce.from, t.lang, 'long') })
    : t('lawUntil', { law, until: formatDate(inForce.until, t.lang, 'long') });
}

interface ReviewsProps {
  readonly view: HomeView;
  readonly reviews: NonNullable<HomeView['reviews']>;
  readonly t: MaturityWords;
}

function Reviews({ view, reviews, t }: ReviewsProps) {
  const form = view.reviewForm;
  const errorOf = (name: string) => form?.errors.find(({ field }) => field === name)?.message;
  return (
    <Section id="reviu" title={t('reviewsTitle')}>
      <p>{t('reviewsLead')}</p>
      {reviews.length > 0 && (
        <DataTable<ReviewsProps['reviews'][number]>
          id="reviu-tabel"
          caption={t('reviewsTitle')}
          captionHidden
          phone="cards"
          rows={reviews}
          columns={[
            {
              key: 'day',
              head: t('columnHeld'),
              cell: ({ heldOn }) => formatDate(heldOn, t.lang, 'long'),
              rowHeader: true,
            },
            { key: 'minutes', head: t('columnMinutes'), cell: ({ minutes }) => minutes },
          ]}
        />
      )}
      {form !== null && (
        <Form
          action={maturityPaths.review.to({})}
          csrf={form.csrf}
          idempotencyKey={form.onceKey}
          label={t('reviewAdd')}
        >
          <DateField name="tanggal" label={t('columnHeld')} value={form.date} error={errorOf('tanggal')} />
          <TextField
            name="risalah"
            label={t('columnMinutes')}
            hint={t('minutesHint')}
            value={form.minutes}
            maxLength={200}
            error={errorOf('risalah')}
          />
          <FormEnd>
            <Button kind="plain">{t('reviewAdd')}</Button>
          </FormEnd>
        </Form>
      )}
    </Section>
  );
}
