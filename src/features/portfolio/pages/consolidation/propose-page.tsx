import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { organisationsByIds } from '../../../directory/index.ts';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { propose } from '../../domain/consolidation/decide.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { startConsolidation } from '../../http/consolidation/start-consolidation.ts';
import { type Leadership, leadershipOf } from '../../http/consolidation/lead-agency.ts';
import { type GroupToPropose, readGroup } from '../../http/consolidation/overlap-group.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { entryOfMember, findOfGroup } from '../../storage/consolidation/consolidation-head.ts';
import { functionName } from '../registry/element-words.ts';
import { ProposeBody, type ProposeView, proposeTitle } from './propose-body.tsx';
import { sayForm } from './say.ts';
import { readWords } from './typed-fields.ts';
import { wordsFault } from './words-of.ts';

type Led = ConsolidationCircumstances['consolidation.propose'];

/** A group of the clustering, before it comes before its coordinator. */
export async function proposePage(ask: Ask, permit: Permit<Led>): Promise<Reply> {
  return show(ask, { permit, groupId: ask.query.get('kelompok') ?? '', errors: [] });
}

export async function sendPropose(ask: Ask, permit: Permit<Led>): Promise<Reply> {
  const { form, services, lang } = ask;
  const groupId = form.text('kelompok');
  const found = await openProposal(ask, groupId);
  if (found.kind === 'refused') return found.reply;
  const { group, leadership } = found;
  const permitted = permit({ lead: leadership.lead });
  if (!permitted.ok) return permitted.error;
  const title = readWords(form.text('judul'), TITLE_LIMIT);
  if (!title.ok)
    return show(ask, {
      permit,
      groupId,
      errors: [{ field: 'judul', message: wordsFault(title.error, TITLE_LIMIT, lang) }],
    });
  const { agencyId, officerId } = askingOfficer(ask);
  const id = newId(ask.now.epochMilliseconds);
  const proposed = propose({
    consolidationId: id,
    groupId: group.id,
    applications: group.members.map(entryOfMember),
    coordinatorId: agencyId,
  });
  if (!proposed.ok) return refuse(proposed.error.code, { next: consolidationPaths.list.to({}) });
  // Keys have connections of their own, so they are made before the transaction.
  const keyId = await services.keys.data.createKey('portfolio.consolidation');
  const viewer = asAgency(agencyId);
  if (viewer.kind !== 'agency') throw new Error('An officer acts for an agency.');
  return write(ask, { viewer, agencyId, permitted: permitted.value }, async (tx) => {
    const started = await startConsolidation(tx, services, {
      id,
      keyId,
      agencyId,
      officerId,
      group,
      overseerIds: leadership.overseerIds,
      title: title.value,
      bodies: proposed.value,
    });
    if (!started) return err(refuse('consolidation_exists', { next: consolidationPaths.list.to({}) }));
    return ok({
      location: consolidationPaths.group.to({ id }),
      subject: { kind: 'consolidation', id },
      personId: null,
    });
  });
}

const TITLE_LIMIT = 200;

type Opened =
  | { readonly kind: 'opened'; readonly group: GroupToPropose; readonly leadership: Leadership }
  | { readonly kind: 'refused'; readonly reply: Reply };

async function openProposal(ask: Ask, groupId: string): Promise<Opened> {
  const group = await readGroup(ask.services, groupId);
  if (!group.ok) return { kind: 'refused', reply: refuse(group.error, { next: consolidationPaths.list.to({}) }) };
  const leadership = await leadershipOf(ask.services.db, group.value.ownerIds, dayOf(ask));
  return { kind: 'opened', group: group.value, leadership };
}

async function show(
  ask: Ask,
  given: { readonly permit: Permit<Led>; readonly groupId: string; readonly errors: readonly FieldError[] },
): Promise<Reply> {
  const { services, lang, form } = ask;
  const { permit, groupId, errors } = given;
  const found = await openProposal(ask, groupId);
  if (found.kind === 'refused') return found.reply;
  const { group, leadership } = found;
  const permitted = permit({ lead: leadership.lead });
  if (!permitted.ok) return permitted.error;
  const { agencyId } = askingOfficer(ask);
  const known = await services.db.as(asAgency(agencyId), (tx) => findOfGroup(tx, group.id));
  const names = await organisationsByIds(
    services.db,
    [...group.ownerIds, ...leadership.overseerIds, agencyId],
    dayOf(ask),
  );
  const nameOf = (id: string): string => names.get(id)?.shortName ?? id;
  const topic = group.topic === '' ? '' : functionName(group.topic, lang);
  const view: ProposeView = {
    lang,
    tokens: formTokens(ask),
    errors,
    groupId: group.id,
    title: form.text('judul') || topic.replace(/ \(F[^)]*\)$/, '') || sayForm(lang)('propose.untitled'),
    verdict: group.verdict,
    topic,
    leadName: nameOf(leadership.lead?.agencyId ?? agencyId),
    coordinators: leadership.lead?.coordinators ?? 'one',
    members: group.members.map((member) => ({ member, owner: nameOf(member.ownerId) })),
    existing: known === null ? null : { id: known.id, title: known.title },
  };
  return page(proposeTitle(view), <ProposeBody view={view} />, {
    layout: 'desk-text',
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
  });
}
