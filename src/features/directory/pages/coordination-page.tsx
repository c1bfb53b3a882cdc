import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { Button, ButtonLink } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import { DateField, type TypedDate } from '../../../web/components/moment-fields.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { Columns, Section } from '../../../web/components/section.tsx';
import type { CoordinationBranch, CoordinationTree, TreeMember } from '../domain/coordination-tree.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import { Basis } from './basis.tsx';
import type { ChangeWords } from './change-words.ts';
import { directoryPaths } from './directory-paths.ts';
import { errorOf } from './form-errors.ts';
import { say } from './speech.ts';

export interface CoordinationView {
  readonly tree: CoordinationTree;
  /** The first day of the records; null while there are none. */
  readonly recordsFrom: LocalDate | null;
  /** Changes since the first list, latest first. */
  readonly changes: readonly ChangeWords[];
  readonly typed: TypedDate;
  readonly errors: readonly FieldError[];
  readonly mayReshuffle: boolean;
}

interface Props {
  readonly view: CoordinationView;
  readonly lang: Lang;
}

export function coordinationTitle({ tree }: CoordinationView, lang: Lang): string {
  if (tree.branches.length === 0) return say(lang)('coordination.title.empty');
  const members = tree.branches.reduce((sum, branch) => sum + branch.members.length, 0);
  return say(lang)('coordination.title', { coordinators: tree.branches.length, members });
}

/** Who coordinates whom on one day; the changes stand beside it and lead to the days on which it changed. */
export function CoordinationPage({ view, lang }: Props) {
  const t = say(lang);
  const { tree } = view;
  return (
    <Columns aside={<Changes view={view} lang={lang} />} asideLabel={t('coordination.changes')}>
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>{coordinationTitle(view, lang)}</h1>
        <p class="lead">{t('coordination.lead', { date: formatDate(tree.date, lang) })}</p>
      </div>
      <DayForm view={view} lang={lang} />
      {tree.branches.length === 0 ? (
        <NoRecords view={view} lang={lang} />
      ) : (
        <>
          {tree.branches.map((branch) => (
            <Branch branch={branch} lang={lang} />
          ))}
          <Uncoordinated members={tree.uncoordinated} lang={lang} />
          <p class="small dim">{t('coordination.primary_only')}</p>
        </>
      )}
    </Columns>
  );
}

function DayForm({ view, lang }: Props) {
  const t = say(lang);
  return (
    <form class="row row-end" method="get" action={directoryPaths.coordination.to({})} novalidate>
      <DateField
        name="tanggal"
        label={t('coordination.date')}
        value={view.typed}
        error={errorOf(view.errors, 'tanggal')}
      />
      <Button kind="plain" small>
        {t('coordination.date.submit')}
      </Button>
    </form>
  );
}

function NoRecords({ view, lang }: Props) {
  const t = say(lang);
  const from = view.recordsFrom;
  return (
    <EmptyState
      kind="nothing_found"
      icon="calendar"
      level={2}
      title={t('coordination.empty.title')}
      way={from === null ? undefined : { href: dayAddress(from), label: t('coordination.empty.first') }}
    >
      {from === null
        ? t('coordination.empty.never')
        : t('coordination.empty', { date: formatDate(from, lang, 'long') })}
    </EmptyState>
  );
}

function Branch({ branch, lang }: { readonly branch: CoordinationBranch; readonly lang: Lang }) {
  const t = say(lang);
  const { coordinator, members } = branch;
  return (
    <Section
      id={`koordinator-${coordinator.organisation}`}
      title={coordinator.name}
      across={
        <a class="small" href={directoryPaths.organisation.to({ code: coordinator.organisation })}>
          {t('coordination.branch.page')}
          <span class="visually-hidden"> {coordinator.name}</span>
        </a>
      }
    >
      {members.length === 0 ? <p>{t('coordination.branch.none')}</p> : <Members members={members} lang={lang} />}
    </Section>
  );
}

function Uncoordinated({ members, lang }: { readonly members: readonly TreeMember[]; readonly lang: Lang }) {
  const t = say(lang);
  if (members.length === 0) return null;
  return (
    <Section id="tanpa-koordinator" title={t('coordination.uncoordinated')}>
      <Members members={members} lang={lang} />
    </Section>
  );
}

/** Day and instrument that most share are said once above; below only what differs. */
function Members({ members, lang }: { readonly members: readonly TreeMember[]; readonly lang: Lang }) {
  const t = say(lang);
  const common = commonStanding(members);
  return (
    <>
      <p class="small dim">
        {t('coordination.branch.since', { count: members.length, date: formatDate(common.since, lang, 'long') })}{' '}
        <Basis basis={common.basis} lang={lang} />.
      </p>
      <Rows
        paired
        rows={members.map((member) => ({
          title: member.shortName,
          href: directoryPaths.organisation.to({ code: member.organisation }),
          detail: <MemberDetail member={member} common={common} lang={lang} />,
        }))}
      />
    </>
  );
}

interface Standing {
  readonly since: LocalDate;
  readonly basis: LegalBasis;
}

function commonStanding(members: readonly TreeMember[]): Standing {
  const alike = Map.groupBy(members, ({ since, basis }) => `${since} ${basis.text}`);
  const most = [...alike.values()].toSorted((one, other) => other.length - one.length)[0]?.[0];
  if (most === undefined) throw new Error('No members, no standing.');
  return most;
}

interface MemberDetailProps {
  readonly member: TreeMember;
  readonly common: Standing;
  readonly lang: Lang;
}

function MemberDetail({ member, common, lang }: MemberDetailProps) {
  const isLater = member.since !== common.since;
  const hasOwnBasis = member.basis.text !== common.basis.text;
  return (
    <>
      {member.name}
      {lang === 'en' && `, ${member.nameEn}`}
      {(isLater || hasOwnBasis) && <br />}
      {isLater && say(lang)('directory.since', { date: formatDate(member.since, lang, 'long') })}
      {isLater && hasOwnBasis && ', '}
      {hasOwnBasis && <Basis basis={member.basis} lang={lang} />}
    </>
  );
}

function Changes({ view, lang }: Props) {
  const t = say(lang);
  return (
    <>
      <Section id="perubahan" title={t('coordination.changes')}>
        {view.changes.length === 0 ? (
          <p>{t('coordination.changes.none')}</p>
        ) : (
          <Rows
            rows={view.changes.map((change) => ({
              title: formatDate(change.on, lang, 'long'),
              href: directoryPaths.change.to({ change: change.changeId }),
              detail: change.sentences.join(' '),
            }))}
          />
        )}
        {view.recordsFrom !== null && (
          <p>
            <a href={dayAddress(view.recordsFrom)}>
              {t('coordination.first', { date: formatDate(view.recordsFrom, lang, 'long') })}
            </a>
          </p>
        )}
      </Section>
      {view.mayReshuffle && (
        <ButtonLink kind="plain" href={directoryPaths.reshuffle.to({})}>
          {t('reshuffle.title')}
        </ButtonLink>
      )}
    </>
  );
}

/** The tree of a day. */
export function dayAddress(date: LocalDate): string {
  return directoryPaths.coordination.to({}, { tanggal: date });
}
