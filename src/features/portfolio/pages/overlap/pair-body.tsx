import { Button } from '../../../../web/components/button.tsx';
import { RadioField } from '../../../../web/components/choice-fields.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Rows } from '../../../../web/components/rows.tsx';
import { Fold, Panes, Section } from '../../../../web/components/section.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { DifferenceTable } from './difference-table.tsx';
import { percent } from './figure-words.ts';
import { OverlapNav } from './overlap-nav.tsx';
import type { PairView } from './pair-view.ts';
import { ReasonsTable } from './reasons-table.tsx';
import { say } from './say.ts';

export function pairTitle({ first, second, lang }: Pick<PairView, 'first' | 'second' | 'lang'>): string {
  return say(lang)('pair.title', { a: first.name, b: second.name });
}

/** A pair to read: both applications, the two scores with their reasons, and what people decided. */
export function PairBody({ view }: { readonly view: PairView }) {
  const { lang } = view;
  return (
    <div class="stack">
      <OverlapNav current="groups" reader={view.reader} lang={lang} />
      <Panes actionsLabel={say(lang)('group.decisions')} actions={<PairActions view={view} />}>
        <h1>{pairTitle(view)}</h1>
        <PairParts view={view} />
      </Panes>
    </div>
  );
}

/** What reader and reviewer see alike. */
export function PairParts({ view }: { readonly view: PairView }) {
  const { lang, first, second, functionReasons, systemReasons } = view;
  const t = say(lang);
  return (
    <>
      <p class="row">
        <span>
          {t('pair.function')} <b>{percent(functionReasons.chance)} %</b>
        </span>
        <span>
          {t('pair.system')} <b>{percent(systemReasons.chance)} %</b>
        </span>
      </p>
      <DifferenceTable first={first} second={second} lang={lang} />
      <Section id="sefungsi" title={t('pair.whyFunction')}>
        <ReasonsTable view={functionReasons} id="sumbangan-fungsi" lang={lang} />
      </Section>
      <Fold summary={t('pair.whySystem')} open={systemReasons.chance >= 0.5}>
        <ReasonsTable view={systemReasons} id="sumbangan-sistem" lang={lang} />
      </Fold>
    </>
  );
}

/** What people decided on the pair, as far as the reader may see it. */
export function PairDecisions({ view }: { readonly view: PairView }) {
  const { lang, standing, acts, groups } = view;
  const t = say(lang);
  return (
    <>
      <Section id="diputus" title={t('pair.decided')}>
        {standing === 'none' ? (
          <p class="dim">{t('pair.undecided')}</p>
        ) : (
          <p>
            {standing === 'disputed' ? (
              <StatusTag kind="warn" icon="flag">
                {t('standing.tag')}
              </StatusTag>
            ) : null}{' '}
            {view.standingWords}
          </p>
        )}
        {acts.length > 0 && (
          <Rows
            label={t('pair.decided')}
            rows={acts.map(({ words, by, on, note }) => ({
              title: words,
              detail: [by, on, note].filter((part) => part !== '').join(' · '),
            }))}
          />
        )}
      </Section>
      {groups.length > 0 && (
        <Section id="kelompok" title={t('pair.groups')}>
          <ul class="dots">
            {groups.map(({ href, question }) => (
              <li>
                <a href={href}>{t(`pair.group.${question}`)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function PairActions({ view }: { readonly view: PairView }) {
  const { lang, pairId, reader, task } = view;
  const t = say(lang);
  const mayAct = reader.mayReview && (task === 'judge' || task === 'settle');
  return (
    <>
      <PairDecisions view={view} />
      {mayAct && (
        <p class="only-screen">
          <a href={overlapPaths.reviewPair.to({ pair: pairId })}>
            {t(task === 'settle' ? 'pair.toSettle' : 'pair.toJudge')}
          </a>
        </p>
      )}
      {view.mayWithdraw && (
        <p class="only-screen">
          <a href={overlapPaths.withdraw.to({ pair: pairId })}>{t('withdraw.link')}</a>
        </p>
      )}
      <Merger view={view} />
    </>
  );
}

/** Of two reports of one system: what was offered to the owners, or the form that offers it. */
function Merger({ view }: { readonly view: PairView }) {
  const { lang, offer, offerForm, first, second, pairId } = view;
  const t = say(lang);
  if (offer !== null)
    return (
      <Section id="usul" title={t('offer.title')}>
        <p>{t('offer.kept', { name: offer.kept })}</p>
        <StatusTag kind={offer.state === 'accepted' ? 'ok' : offer.state === 'refused' ? 'warn' : 'info'}>
          {t(`offer.state.${offer.state}`)}
        </StatusTag>
        {offer.reason !== '' && <p>{t('offer.reason', { reason: offer.reason })}</p>}
      </Section>
    );
  if (offerForm === null) return null;
  return (
    <Section id="usul" title={t('offer.title')} ground="sheet" screenOnly>
      <Form action={overlapPaths.offer.to({ pair: pairId })} csrf={offerForm.csrf} idempotencyKey={offerForm.key}>
        <RadioField
          name="pertahankan"
          label={t('offer.keep')}
          value={first.entry}
          choices={[first, second].map((one) => ({ value: one.entry, label: `${one.name}, ${one.agency}` }))}
        />
        <p class="tiny dim">{t('offer.note')}</p>
        <FormEnd>
          <Button kind="plain">{t('offer.send')}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}
