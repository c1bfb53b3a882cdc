import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { subsystemsOf } from '../../../exchange/index.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import {
  listApplicationSubsystems,
  removeApplicationSubsystem,
  saveApplicationSubsystem,
} from '../../storage/codes/application-subsystem.ts';
import { listCodedElements } from '../../storage/codes/coded-element.ts';
import { EvidenceBody, type EvidenceView } from './evidence-body.tsx';
import { say } from './say.ts';

const MOST_LISTED = 500;

/** The links of the officer's own agency. */
export async function evidencePage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  return showEvidence(ask, { application: ask.query.get('aplikasi') ?? '', subsystem: '' }, []);
}

/** Names the subsystem of an application, or takes it back. */
export async function saveEvidence(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId, officerId } = askingOfficer(ask);
  const typed = { application: ask.form.text('aplikasi'), subsystem: ask.form.text('subsistem') };
  const t = say(ask.lang);
  const known = await knownOf(ask);
  const errors: FieldError[] = [];
  if (!known.applications.some(({ id }) => id === typed.application))
    errors.push({ field: 'aplikasi', message: t('error.choose_application') });
  if (typed.subsystem !== '-' && !known.subsystems.some(({ id }) => id === typed.subsystem))
    errors.push({ field: 'subsistem', message: t('error.choose_subsystem') });
  if (errors.length > 0) return showEvidence(ask, typed, errors);
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    if (typed.subsystem === '-') await removeApplicationSubsystem(tx, agencyId, typed.application);
    else
      await saveApplicationSubsystem(tx, {
        agencyId,
        elementId: typed.application,
        subsystemId: typed.subsystem,
        linkedAt: ask.now,
        linkedBy: officerId,
      });
    return ok({
      location: codesPaths.evidence.to({}),
      subject: { kind: 'element', id: typed.application },
      personId: null,
    });
  });
}

async function knownOf(ask: Pick<Ask, 'services' | 'actor' | 'lang'>) {
  const { agencyId } = askingOfficer(ask);
  const { elements, links } = await ask.services.db.as(asAgency(agencyId), async (tx) => ({
    elements: await listCodedElements(tx, { at: null, agencyId }),
    links: await listApplicationSubsystems(tx, agencyId),
  }));
  const applications = elements
    .filter(({ domain }) => domain === 'application')
    .map(({ elementId, name }) => ({ id: elementId, name: name ?? say(ask.lang)('nameless') }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'id'))
    .slice(0, MOST_LISTED);
  return { applications, links, subsystems: await subsystemsOf(ask.services, agencyId) };
}

async function showEvidence(ask: Ask, typed: EvidenceView['typed'], errors: readonly FieldError[]): Promise<Reply> {
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const { applications, links, subsystems } = await knownOf(ask);
  const names = new Map(applications.map(({ id, name }) => [id, name]));
  const t = say(ask.lang);
  const view: EvidenceView = {
    lang: ask.lang,
    applications,
    subsystems,
    links: links.map(({ elementId, subsystemId }) => ({
      elementId,
      name: names.get(elementId) ?? t('nameless'),
      subsystem: subsystemId,
    })),
    typed,
    errors,
    csrf: csrfToken(ask.session.csrfSecret),
    onceKey: newId(),
  };
  return page(t('evidenceTitle'), <EvidenceBody view={view} />, {
    layout: 'desk-text',
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
  });
}
