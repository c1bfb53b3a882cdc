import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SummaryList, type SummaryRow } from '../../../../web/components/summary-list.tsx';
import type { Finding, StatusChange } from '../../domain/audit/finding.ts';
import type { FollowUpStatus, Stance } from '../../domain/audit/follow-up-status.ts';
import { AuditPage, type FrameView } from './audit-frame.tsx';
import { FindingTag } from './audit-tags.tsx';
import type { NextStep } from './campaign-view.ts';
import { type FileLink, FileLinks } from './file-links.tsx';
import { say } from './say.ts';

interface Saying {
  readonly text: string;
  readonly at: string;
  readonly by: string;
  readonly files: readonly FileLink[];
}

export interface FindingView {
  readonly frame: FrameView;
  readonly finding: Finding;
  readonly agency: string;
  readonly parts: readonly SummaryRow[];
  readonly response: (Saying & { readonly stance: Stance }) | null;
  readonly told: readonly Saying[];
  readonly changes: readonly (Omit<Saying, 'text'> & {
    readonly status: FollowUpStatus;
    readonly approval: StatusChange['approval'];
    readonly reason: string;
  })[];
  readonly steps: readonly NextStep[];
  readonly isOwn: boolean;
}

/** A finding from its criteria to its end, with who said what and when. */
export function FindingBody({ view, lang }: { readonly view: FindingView; readonly lang: Lang }) {
  const t = say(lang);
  const { finding, response } = view;
  return (
    <AuditPage
      frame={view.frame}
      current="findings"
      title={`${finding.number} ${finding.words['title'] ?? ''}`}
      lead={t('finding.to', { agency: view.agency })}
      across={<FindingTag finding={finding} lang={lang} />}
      lang={lang}
    >
      {view.steps.length > 0 && (
        <p class="row">
          {view.steps.map(({ href, label, isFirst }) => (
            <ButtonLink href={href} kind={isFirst ? 'primary' : 'plain'}>
              {label}
            </ButtonLink>
          ))}
        </p>
      )}
      {finding.communicatedAt === null && view.isOwn && <p class="dim">{t('finding.fourEyes')}</p>}
      <SummaryList rows={view.parts} />
      {finding.communicatedAt !== null && (
        <Section id="tanggapan" title={t('finding.response')}>
          {response === null ? (
            <p>{t('finding.noResponse')}</p>
          ) : (
            <>
              <p>
                <b>{t(`stance.${response.stance}`)}.</b> {response.text}
              </p>
              <FileLinks files={response.files} lang={lang} />
              <p class="small dim">{t('request.answeredBy', { by: response.by, at: response.at })}</p>
            </>
          )}
        </Section>
      )}
      {view.told.length > 0 && (
        <Section id="yang-dilakukan" title={t('finding.told')}>
          {view.told.map(({ text, at, by, files }) => (
            <>
              <p>{text}</p>
              <FileLinks files={files} lang={lang} />
              <p class="small dim">{t('request.answeredBy', { by, at })}</p>
            </>
          ))}
        </Section>
      )}
      {view.changes.length > 0 && <Changes view={view} lang={lang} />}
    </AuditPage>
  );
}

function Changes({ view, lang }: { readonly view: FindingView; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <Section id="riwayat" title={t('finding.changes')}>
      <SummaryList
        rows={view.changes.map(({ status, approval, reason, at, by, files }) => ({
          term: t(`status.${status}`),
          value: (
            <>
              {reason}
              {approval !== 'none' && <> {t(`approval.${approval}`)}</>}
              <FileLinks files={files} lang={lang} />
              <div class="small dim">{t('request.answeredBy', { by, at })}</div>
            </>
          ),
        }))}
      />
    </Section>
  );
}
