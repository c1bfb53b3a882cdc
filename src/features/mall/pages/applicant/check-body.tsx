import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Form } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { Timeline, type TimelineEntry } from '../../../../web/components/timeline.tsx';
import type { AnswerGroup } from '../../domain/form.ts';
import { CaseHead, type CaseNames, type WalkStep } from './case-head.tsx';
import { FetchedGroups } from './fetched-groups.tsx';
import type { FetchedField } from './fetched-view.ts';
import type { OwnAnswer } from './own-answers.ts';
import { OwnGroups } from './own-groups.tsx';
import { say, type ApplicantWords } from './say.ts';

/** Why it cannot be sent yet, and the page that mends it; null: no page does. */
export interface OpenPoint {
  readonly message: string;
  readonly href: string | null;
}

export interface CheckView {
  readonly lang: Lang;
  readonly names: CaseNames;
  readonly steps: readonly WalkStep[];
  readonly own: readonly OwnAnswer[];
  readonly fetched: readonly FetchedField[];
  readonly groups: readonly AnswerGroup[];
  readonly open: readonly OpenPoint[];
  /** Another device changed the draft since she looked at this page. */
  readonly isChanged: boolean;
  readonly revision: number;
  readonly revisionField: string;
  readonly coming: readonly TimelineEntry[];
  /** Whether a step asks the health office, which then reads what it is told. */
  readonly isHealthOfficeAsked: boolean;
  /** Says that the last day may still move; null: it is certain. */
  readonly dateNote: string | null;
  /** "Rp0" */
  readonly fee: string;
  readonly csrf: string;
  readonly onceKey: string;
  readonly sendAction: string;
  readonly laterHref: string;
  readonly photoHref: (field: FetchedField) => string;
  readonly wrongHref: (field: FetchedField) => string;
  readonly whichHref: (fields: readonly FetchedField[]) => string;
}

export const CHECK_STEP = 'periksa';

/** Everything once more before it goes to the office. */
export function CheckBody(view: CheckView) {
  const t = say(view.lang);
  const { names, steps, own, groups, fetched } = view;
  return (
    <Columns aside={<Aside t={t} view={view} />} asideLabel={t('afterTitle')}>
      <OpenPoints t={t} open={view.open} />
      {view.isChanged && (
        <Note kind="warn" title={t('changedTitle')}>
          <p>{t('changedText')}</p>
        </Note>
      )}
      <CaseHead t={t} names={names} steps={steps} current={CHECK_STEP} title={t('checkTitle')} />
      <Section id="diisi" title={t('ownTitle')}>
        <OwnGroups t={t} own={own} groups={groups} />
      </Section>
      <Section id="diambil" title={t('fetchedTitle', { count: fetched.length })}>
        <p class="small dim">{t('fetchedText')}</p>
        <FetchedGroups {...view} t={t} fields={fetched} isFolding />
      </Section>
      <Send t={t} view={view} />
    </Columns>
  );
}

interface PieceProps {
  readonly t: ApplicantWords;
  readonly view: CheckView;
}

function OpenPoints({ t, open }: { readonly t: ApplicantWords; readonly open: readonly OpenPoint[] }) {
  if (open.length === 0) return null;
  return (
    <Note kind="warn" title={t('openTitle', { count: open.length })}>
      <ul class="dots">
        {open.map(({ message, href }) => (
          <li>{href === null ? message : <a href={href}>{message}</a>}</li>
        ))}
      </ul>
    </Note>
  );
}

function Send({ t, view }: PieceProps) {
  const { names, open, sendAction, csrf, onceKey, laterHref } = view;
  const [first] = open;
  return (
    <Section id="kirim" title={t('sendTitle')} screenOnly>
      {first === undefined ? (
        <Form action={sendAction} csrf={csrf} idempotencyKey={onceKey}>
          <input type="hidden" name={view.revisionField} value={String(view.revision)} />
          <div class="stack">
            <p>{t('sendText', names)}</p>
            <div class="row">
              <Button>{t('sendButton')}</Button>
              <a href={laterHref}>{t('sendLater')}</a>
            </div>
          </div>
        </Form>
      ) : (
        <>
          <p>{t('sendNotYet')}</p>
          <p>
            <a href={laterHref}>{t('sendLater')}</a>
          </p>
        </>
      )}
    </Section>
  );
}

function Aside({ t, view }: PieceProps) {
  const { coming, fee, names, dateNote, isHealthOfficeAsked } = view;
  return (
    <>
      <Section id="sesudah" title={t('afterTitle')}>
        <Timeline label={t('afterTitle')} entries={coming} />
        {dateNote !== null && <p class="small dim">{dateNote}</p>}
      </Section>
      <Section id="biaya" title={t('feeTitle')}>
        <p class="figure">{fee}</p>
        <p class="small dim">{t('feeText')}</p>
      </Section>
      <Section id="pembaca" title={t('willReadTitle')}>
        <ul class="dots small">
          <li>{t('willReadOffice', names)}</li>
          {isHealthOfficeAsked && <li>{t('willReadHealth', names)}</li>}
        </ul>
        <p class="small dim">{t('willReadBasis')}</p>
      </Section>
    </>
  );
}
