import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { formatDate, localDateIn } from '../../../../vocabulary/instant.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { codesAuthority } from '../../domain/authority-codes.ts';
import { type Reference, references } from '../../domain/codes/code.ts';
import { codeSetOn } from '../../domain/codes/code-set.ts';
import { codeVersionsIn, type CodeVersion } from '../../http/codes/code-versions.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { type CodedElement, listCodedElements } from '../../storage/codes/coded-element.ts';
import { listCodeSetDrafts } from '../../storage/codes/code-set-draft.ts';
import { countTasks } from '../../storage/codes/recode-task.ts';
import { CodesBody, type CodesView, type ReferenceRow } from './codes-body.tsx';
import { say } from './say.ts';

/** The six references today. */
export async function codesPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const { agencyId, roles } = askingOfficer(ask);
  const { lang } = ask;
  const mayDraft = authorise(codesAuthority['code_set.draft'], ask.actor, null).ok;
  const hasTasks = roles.includes('architect') || roles.includes('architecture_approver');
  const today = dayOf(ask);
  const found = await ask.services.db.as(asAgency(agencyId), async (tx) => ({
    versions: await codeVersionsIn(tx),
    elements: await listCodedElements(tx, { at: null }),
    tasks: hasTasks ? await countTasks(tx, { ownerId: agencyId }) : null,
    drafts: mayDraft ? await listCodeSetDrafts(tx, agencyId) : [],
  }));
  const drafted = new Set(found.drafts.map(({ reference }) => reference));
  const startable = references.filter((reference) => !drafted.has(reference));
  const t = say(lang);
  const view: CodesView = {
    lang,
    rows: references.map((reference) => rowOf(reference, found, { today, lang })),
    openTasks: found.tasks === null ? null : found.tasks.reduce((sum, { open }) => sum + open, 0),
    drafting: mayDraft
      ? {
          drafts: found.drafts.map(({ id, reference, changedAt, revision }) => ({
            id,
            reference,
            changed: t('draftChanged', {
              on: formatDate(localDateIn(changedAt, 'Asia/Jakarta'), lang, 'long'),
              revision,
            }),
          })),
          csrf: csrfToken(ask.session.csrfSecret),
          onceKeys: Object.fromEntries(startable.map((reference) => [reference, newId()])),
        }
      : null,
  };
  return page(t('codesTitle'), <CodesBody view={view} />, { layout: 'desk-text' });
}

function rowOf(
  reference: Reference,
  found: { readonly versions: readonly CodeVersion[]; readonly elements: readonly CodedElement[] },
  { today, lang }: { readonly today: ReturnType<typeof dayOf>; readonly lang: Ask['lang'] },
): ReferenceRow {
  const sets = found.versions.map(({ set }) => set);
  const set = codeSetOn(sets, reference, today);
  const next = sets.find((one) => one.reference === reference && one.inForce.from > today);
  return {
    reference,
    setId: set?.id ?? null,
    since: set === null ? null : formatDate(set.inForce.from, lang, 'long'),
    codes: set?.entries.length ?? 0,
    objects: found.elements.filter(({ codes }) => codes.some((code) => code.startsWith(reference))).length,
    unverified: set?.source.unverified.length ?? 0,
    coming:
      next === undefined
        ? null
        : say(lang)('codesComing', { id: next.id, from: formatDate(next.inForce.from, lang, 'long') }),
  };
}
