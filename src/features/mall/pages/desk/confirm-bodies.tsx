import { RadioField } from '../../../../web/components/choice-fields.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { acceptedTogether } from './accept-fields.ts';
import { AttentionTable, groupLabel } from './attention-table.tsx';
import { ConfirmFrame, errorOf } from './confirm-frame.tsx';
import type { AcceptView, ApproveView, ConfirmView, PassView, RefetchView } from './confirm-view.ts';
import { MissingNote } from './missing-note.tsx';
import { holderWords } from './queue-table.tsx';
import { say } from './say.ts';

export function TakeBody({ view }: { readonly view: ConfirmView }) {
  const { head } = view;
  const t = say(head.lang);
  const holder = head.holder === 'me' ? null : holderWords(head.holder, head.lang);
  return (
    <ConfirmFrame
      view={view}
      action={deskPaths.take.to({ id: head.id })}
      title={t('take.title')}
      lead={holder === null ? t('take.lead') : t('take.over', { name: holder })}
      submit={{ label: t('take.submit') }}
    />
  );
}

export function PassBody({ view }: { readonly view: PassView }) {
  const { head, open, missing, next } = view;
  const t = say(head.lang);
  return (
    <ConfirmFrame
      view={view}
      action={deskPaths.pass.to({ id: head.id })}
      title={t('pass.title', { step: head.step ?? '' })}
      lead={t('pass.lead', { next })}
      submit={{ label: t('pass.submit') }}
      before={
        <>
          {open.length > 0 && (
            <Note kind="warn" title={t('pass.open', { count: open.length })}>
              <ul class="dots">
                {open.map((label) => (
                  <li>{label}</li>
                ))}
              </ul>
            </Note>
          )}
          <MissingNote missing={missing} lang={head.lang} />
        </>
      }
    />
  );
}

export function AcceptBody({ view }: { readonly view: AcceptView }) {
  const { head, group, groups, reasons, chosen } = view;
  const t = say(head.lang);
  const attention = group.map((row) => ({ ...row, canAccept: false }));
  return (
    <ConfirmFrame
      view={view}
      action={deskPaths.accept.to({ id: head.id })}
      title={t('accept.title', { field: groupLabel(group, head.lang) })}
      lead={t('accept.lead')}
      submit={{ label: t('accept.submit') }}
      before={<AttentionTable view={{ ...head, attention, groups }} />}
    >
      <input type="hidden" name="isian" value={acceptedTogether(group)} />
      <RadioField
        name="alasan"
        label={t('accept.reason')}
        value={chosen}
        choices={reasons.map(({ code, words }) => ({ value: code, label: words }))}
        error={errorOf(view, 'alasan')}
      />
    </ConfirmFrame>
  );
}

export function ApproveBody({ view }: { readonly view: ApproveView }) {
  const { head, facts, missing, old, document, validYears } = view;
  const t = say(head.lang);
  if (missing.length > 0) {
    return (
      <div class="stack">
        <h1>{t('approve.notYet')}</h1>
        <p class="lead">{t('approve.notYet.lead')}</p>
        <MissingNote missing={missing} lang={head.lang} />
        <p>
          <a href={deskPaths.case.to({ id: head.id })}>{t('confirm.back')}</a>
        </p>
      </div>
    );
  }
  return (
    <ConfirmFrame
      view={view}
      action={deskPaths.approve.to({ id: head.id })}
      title={t('approve.title', { document })}
      lead={t('approve.lead', { years: validYears })}
      submit={{ label: t('approve.submit') }}
      before={
        <>
          <SummaryList rows={facts.map(({ label, words }) => ({ term: label, value: words }))} />
          {old.length > 0 && (
            <Note kind="info" title={t('approve.old')}>
              <ul class="dots">
                {old.map(({ words }) => (
                  <li>{words}</li>
                ))}
              </ul>
            </Note>
          )}
        </>
      }
    />
  );
}

export function RefetchBody({ view }: { readonly view: RefetchView }) {
  const { head, sources } = view;
  const t = say(head.lang);
  if (sources.length === 0) {
    return (
      <div class="stack">
        <h1>{t('refetch.nothing')}</h1>
        <p class="lead">{t('refetch.nothing.lead')}</p>
        <p>
          <a href={deskPaths.case.to({ id: head.id })}>{t('confirm.back')}</a>
        </p>
      </div>
    );
  }
  return (
    <ConfirmFrame
      view={view}
      action={deskPaths.refetch.to({ id: head.id })}
      title={t('refetch.title')}
      lead={t('refetch.lead')}
      submit={{ label: t('refetch.submit') }}
      before={
        <SummaryList
          rows={sources.map(({ source, fields, why }) => ({
            term: source,
            value: `${fields.join(', ')}: ${t(`refetch.${why}`)}`,
          }))}
        />
      }
    />
  );
}
