import { type FormTokens } from '../../../kernel/http/form-tokens.ts';
import { formatDateTimeZone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Button, type Verb, Verbs } from '../../../web/components/button.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Note } from '../../../web/components/note.tsx';
import { Panes, Section } from '../../../web/components/section.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { type Column, DataTable } from '../../../web/components/table.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import type { RoleGrant } from '../domain/officer.ts';
import type { OfficerEvent } from '../domain/officer-event.ts';
import { openInvitation } from '../http/invitation.ts';
import { OrganisationLink } from './basis.tsx';
import { directoryPaths } from './directory-paths.ts';
import type { OfficerFile } from './officer-file.ts';
import { eventWords, grantWords, roleName, standingSentence, stateKinds, stateOf } from './officer-words.ts';
import { say } from './speech.ts';

export interface OfficerView extends OfficerFile {
  /** The names of those who did something to this officer. */
  readonly names: ReadonlyMap<string, string>;
  /** Nobody gives himself a role or suspends himself by mistake. */
  readonly isOneself: boolean;
  readonly appointingOnly: boolean;
  readonly now: Temporal.Instant;
  readonly tokens: FormTokens;
}

interface Props {
  readonly view: OfficerView;
  readonly lang: Lang;
}

export function OfficerPage({ view, lang }: Props) {
  const t = say(lang);
  const { officer, name, organisation } = view;
  const state = stateOf(officer);
  const kind = stateKinds[state];
  return (
    <Panes
      back={{
        href: directoryPaths.officers.to({}, { instansi: organisation.code }),
        label: t('officer.back', { organisation: organisation.shortName }),
      }}
      actions={<Actions view={view} lang={lang} />}
      actionsLabel={t('officer.actions')}
    >
      <div class="row between">
        <h1>{name}</h1>
        {kind !== null && <StatusTag kind={kind}>{t(`officer.status.${state}`)}</StatusTag>}
      </div>
      <p class="lead">{standingSentence({ ...view, organisation: organisation.shortName }, lang)}</p>
      <p class="dim">
        <OrganisationLink organisation={organisation} lang={lang} />
      </p>
      {view.appointingOnly && <Note kind="warn">{t('officers.appointing_only')}</Note>}
      <Section id="peran" title={t('officer.roles')}>
        {officer.grants.length === 0 ? <p>{t('officer.roles.none')}</p> : <Roles view={view} lang={lang} />}
      </Section>
      <Section id="riwayat" title={t('officer.history')}>
        <Timeline
          label={t('officer.history')}
          entries={view.events.toReversed().map((event) => historyEntry(event, { view, lang }))}
        />
      </Section>
    </Panes>
  );
}

function Roles({ view, lang }: Props) {
  const t = say(lang);
  const { officer, today } = view;
  const hasEnded = ({ period }: RoleGrant) => period.until !== null && period.until <= today;
  const columns: readonly Column<RoleGrant>[] = [
    { key: 'role', head: t('officer.role.column.role'), rowHeader: true, cell: ({ role }) => roleName(role, lang) },
    { key: 'period', head: t('officer.role.column.period'), cell: ({ period }) => grantWords(period, lang) },
    {
      key: 'end',
      head: t('officer.role.column.action'),
      cell: (grant) =>
        hasEnded(grant) ? (
          <span class="dim">{t('officer.role.over')}</span>
        ) : (
          <EndLink view={view} grant={grant} lang={lang} />
        ),
    },
  ];
  return (
    <DataTable
      id="peran-daftar"
      caption={t('officer.roles')}
      captionHidden
      columns={columns}
      rows={officer.grants}
      phone="cards"
    />
  );
}

function EndLink({ view, grant, lang }: Props & { readonly grant: RoleGrant }) {
  const t = say(lang);
  if (view.appointingOnly) return null;
  return (
    <a href={directoryPaths.endRole.to({ officer: view.officer.officerId, grant: grant.grantId })}>
      {t('endRole.submit')}
      <span class="visually-hidden"> {roleName(grant.role, lang)}</span>
    </a>
  );
}

function historyEntry(event: OfficerEvent, { view, lang }: Props) {
  const t = say(lang);
  const by =
    event.by === null ? t('officer.by.system') : t('officer.by', { name: view.names.get(event.by) ?? event.by });
  return {
    state: 'done',
    title: eventWords(event, view.officer.grants, lang),
    detail: `${formatDateTimeZone(event.at, view.zone, lang)}, ${by}`,
  } as const;
}

function Actions({ view, lang }: Props) {
  const t = say(lang);
  const verbs = verbsFor({ view, lang });
  const mayRenew = stateOf(view.officer) === 'invited';
  return (
    <div class="sheet stack">
      <h2>{t('officer.actions')}</h2>
      {verbs.length > 0 && <Verbs verbs={verbs} />}
      {mayRenew && <Renewal view={view} lang={lang} />}
      {view.isOneself && <p class="small dim">{t('officer.oneself')}</p>}
    </div>
  );
}

/** What can be done next to an officer in this state; the rest the rules would refuse. */
function verbsFor({ view, lang }: Props): readonly Verb[] {
  const t = say(lang);
  const officer = view.officer.officerId;
  const state = stateOf(view.officer);
  const grant = { href: directoryPaths.grantRole.to({ officer }), label: t('grantRole.title'), shortcut: 'b' } as const;
  const passkey = {
    href: directoryPaths.passkey.to({ officer }),
    label: t('replacePasskey.verb'),
    shortcut: 'g',
  } as const;
  const suspend = {
    href: directoryPaths.suspend.to({ officer }),
    label: t('suspend.submit'),
    shortcut: 't',
    kind: 'danger',
  } as const;
  const reinstate = {
    href: directoryPaths.reinstate.to({ officer }),
    label: t('reinstate.submit'),
    shortcut: 'a',
    kind: 'primary',
  } as const;
  const appointing = state === 'suspended' || view.isOneself ? [] : [{ ...grant, kind: 'primary' as const }];
  if (view.appointingOnly) return appointing;
  if (state === 'suspended') return [reinstate];
  return [...appointing, ...(state === 'invited' ? [] : [passkey]), suspend];
}

/** A new link for somebody who let the first one expire. */
function Renewal({ view, lang }: Props) {
  const t = say(lang);
  const { officer, tokens, zone, now } = view;
  const invitation = openInvitation(officer);
  if (invitation === null) return null;
  const isOver = Temporal.Instant.compare(now, invitation.expiresAt) >= 0;
  const time = formatDateTimeZone(invitation.expiresAt, zone, lang);
  return (
    <>
      <p class="small">{t(isOver ? 'officer.invitation.expired' : 'officer.invitation.open', { time })}</p>
      <Form
        action={directoryPaths.renewInvitation.to({ officer: officer.officerId })}
        csrf={tokens.csrf}
        idempotencyKey={tokens.key}
      >
        <input type="hidden" name="versi" value={String(officer.version)} />
        <Button kind={isOver ? 'primary' : 'plain'}>{t('officer.invitation.renew')}</Button>
      </Form>
    </>
  );
}
