import type { Lang } from '../../../vocabulary/lang.ts';
import { Button } from '../../../web/components/button.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Section } from '../../../web/components/section.tsx';
import { Checks, SignatureVerdict } from '../../../web/components/signature-panel.tsx';
import { SummaryList, type SummaryRow } from '../../../web/components/summary-list.tsx';
import { type TrialKind, trialKinds } from '../domain/log-trial.ts';
import { exchangePaths as paths } from '../http/exchange-paths.ts';
import type { LogTrial } from '../http/try-log.ts';
import { checkRow } from './check-row.ts';
import { ExchangeSections, type SectionName } from './exchange-sections.tsx';
import { say } from './speech.ts';

export interface TrialView {
  readonly sections: readonly SectionName[];
  /** Null before anything was chosen. */
  readonly trial: LogTrial | null;
  readonly csrf: string;
  /** One for each kind. */
  readonly idempotencyKeys: Readonly<Record<TrialKind, string>>;
}

interface Props {
  readonly view: TrialView;
  readonly lang: Lang;
}

export function trialTitle({ trial }: TrialView, lang: Lang): string {
  const t = say(lang);
  if (trial === null) return t('trial.title');
  const isExpected = trial.report.verdict === (trial.kind === 'intact' ? 'intact' : 'failed');
  return t(isExpected ? `trial.title.${trial.kind}` : 'trial.title.unexpected');
}

/** A copy of the log, what was done to it, and what its verification found. */
export function TrialPage({ view, lang }: Props) {
  const t = say(lang);
  const { trial } = view;
  return (
    <div class="stack-large">
      <div class="stack">
        <ExchangeSections sections={view.sections} current={null} lang={lang} />
        {trial === null ? (
          <>
            <h1>{trialTitle(view, lang)}</h1>
            <p class="lead">{t('trial.lead')}</p>
          </>
        ) : (
          <SignatureVerdict
            kind={trial.report.verdict === 'intact' ? 'passed' : 'failed'}
            title={trialTitle(view, lang)}
            detail={<p>{t('trial.rows', { before: trial.rowsBefore, after: trial.rowsAfter })}</p>}
            meaning={{
              title: t('trial.meaning.title'),
              words: <p>{t(trial.report.verdict === 'intact' ? 'trial.meaning.intact' : 'trial.meaning.failed')}</p>,
            }}
          />
        )}
      </div>
      {trial !== null && trial.touched !== null && (
        <Section id="diubah" title={t('trial.what')}>
          <SummaryList narrow rows={touchedRows(trial, lang)} />
        </Section>
      )}
      {trial !== null && (
        <Checks
          id="pemeriksaan"
          caption={t('trial.checks')}
          checks={trial.report.checks.map((check) => checkRow(check, lang))}
        />
      )}
      <Choice view={view} lang={lang} />
    </div>
  );
}

function touchedRows({ touched, before, after }: LogTrial, lang: Lang): readonly SummaryRow[] {
  const t = say(lang);
  return [
    { term: t('trial.row'), value: new Intl.NumberFormat(lang).format(touched ?? 0) },
    { term: t('trial.before'), value: before ?? '-', set: 'code' },
    after === null
      ? { term: t('trial.after'), value: t('trial.gone') }
      : { term: t('trial.after'), value: after, set: 'code' },
  ];
}

function Choice({ view, lang }: Props) {
  const t = say(lang);
  return (
    <Section id="pilihan" title={t(view.trial === null ? 'trial.choose' : 'trial.again')} ground="sunk">
      {view.trial !== null && <p>{t('trial.lead')}</p>}
      <div class="row">
        {trialKinds.map((kind) => (
          <Form action={paths.trial.to({})} csrf={view.csrf} idempotencyKey={view.idempotencyKeys[kind]}>
            <Button kind={kind === 'changed' ? 'primary' : 'plain'} name="cara" value={kind}>
              {t(`trial.do.${kind}`)}
            </Button>
          </Form>
        ))}
      </div>
    </Section>
  );
}
