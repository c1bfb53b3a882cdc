import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { agencyNames } from '../../http/registry/agency-names.ts';
import { loadOwnElement } from '../../http/registry/own-element.ts';
import { surroundingsOf } from '../../http/registry/own-surroundings.ts';
import { dayOf, writingOf } from '../../http/registry/registry-office.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import type { RegistryPort } from '../../http/registry/registry-port.ts';
import { relate, type RelateFault, unrelate } from '../../http/registry/relate.ts';
import { listElements } from '../../storage/registry/element.ts';
import { own } from './decide-actions.ts';
import { type FoundObject, RelationsBody } from './relations-body.tsx';
import { sayOwn } from './say.ts';

type RelationsAsk = Ask<'/arsitektur/saya/:id/hubungan'>;

/** The relations of an own object, a search for the other end, and the form that adds one. */
export function relationsPage(port: RegistryPort) {
  return async (ask: RelationsAsk, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const words = (ask.query.get('cari') ?? '').trim().slice(0, 100);
    return showRelations(port, ask, { words, kind: '', target: '', errors: [] });
  };
}

/** Adds a relation; one that cannot stand is refused with the reason, and what was chosen is kept. */
export function relatePage(port: RegistryPort) {
  return async (ask: RelationsAsk, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const { form, lang } = ask;
    const t = sayOwn(lang);
    const typed = { words: form.text('cari').slice(0, 100), kind: form.text('hubungan'), target: form.text('dengan') };
    const [agencyId = '', id = ''] = typed.target.split('~');
    const errors = [
      ...(typed.kind === '' ? [{ field: 'hubungan', message: t('relationsChooseKind') }] : []),
      ...(isId(agencyId) && isId(id) ? [] : [{ field: 'dengan', message: t('relationsChooseTarget') }]),
    ];
    if (errors.length > 0) return showRelations(port, ask, { ...typed, errors });
    const fromId = ask.params.id;
    const writing = writingOf(ask);
    return write(ask, own(ask, permitted.value), async (tx) => {
      const related = isId(fromId)
        ? await relate(tx, writing, { fromId, kind: typed.kind, to: { agencyId, id } })
        : err<RelateFault>({ code: 'registry_object_unknown' });
      if (related.ok)
        return ok({
          location: at.relations.to({ id: fromId }),
          subject: { kind: 'element', id: fromId },
          personId: null,
        });
      const fault = related.error;
      switch (fault.code) {
        case 'registry_object_unknown':
        case 'registry_object_ended':
          return err(refuse(fault.code, { next: at.own.to({}) }));
        case 'target_unknown':
          return err(
            await showRelations(port, ask, {
              ...typed,
              errors: [{ field: 'dengan', message: t('relationsChooseTarget') }],
            }),
          );
        case 'relation': {
          const isAboutTarget = fault.fault.code === 'target_does_not_fit';
          const message = t(`relation.${fault.fault.code}`, { names: fault.names.join(' → ') });
          return err(
            await showRelations(port, ask, {
              ...typed,
              errors: [{ field: isAboutTarget ? 'dengan' : 'hubungan', message }],
            }),
          );
        }
      }
    });
  };
}

/** Takes a relation back. */
export async function unrelatePage(
  ask: Ask<'/arsitektur/saya/:id/hubungan/:relation/cabut'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { id, relation } = ask.params;
  const writing = writingOf(ask);
  return write(ask, own(ask, permitted.value), async (tx) => {
    const taken = isId(id)
      ? await unrelate(tx, writing, { elementId: id, relationId: relation })
      : err('registry_object_unknown' as const);
    if (!taken.ok) return err(refuse(taken.error, { next: at.own.to({}) }));
    return ok({ location: at.relations.to({ id }), subject: { kind: 'element', id }, personId: null });
  });
}

interface TypedRelation {
  readonly words: string;
  readonly kind: string;
  readonly target: string;
  readonly errors: readonly FieldError[];
}

const MOST_FOUND = 10;

async function showRelations(port: RegistryPort, ask: RelationsAsk, typed: TypedRelation): Promise<Reply> {
  const { agencyId } = askingOfficer(ask);
  const on = dayOf(ask);
  const index = await port.inventory.published();
  const loaded = await ask.services.db.as(asAgency(agencyId), async (tx) => {
    const element = await loadOwnElement(tx, { agencyId, id: ask.params.id, on });
    if (element === null) return null;
    const heads =
      typed.words === '' ? [] : await listElements(tx, { agencyId, word: typed.words, limit: MOST_FOUND + 1 });
    return { element, around: await surroundingsOf(tx, element, { index, on }), heads };
  });
  if (loaded === null) return refuse('registry_object_unknown', { next: at.own.to({}) });
  const { element, around, heads } = loaded;
  const foreign =
    typed.words === ''
      ? []
      : index
          .search(
            {
              words: typed.words,
              agencyId: null,
              domain: null,
              state: null,
              kind: null,
              status: null,
              code: null,
              function: null,
            },
            { offset: 0, limit: MOST_FOUND },
          )
          .rows.filter((row) => row.agencyId !== agencyId && row.name !== null);
  const nameOf = await agencyNames(
    ask.services,
    foreign.map((row) => row.agencyId),
    on,
  );
  const found: readonly FoundObject[] = [
    ...heads
      .filter(({ id, stage }) => id !== element.head.id && stage !== 'ended')
      .slice(0, MOST_FOUND)
      .map(({ id, name, domain, state }) => ({ value: `${agencyId}~${id}`, name, domain, state, agency: null })),
    ...foreign.map((row) => ({
      value: `${row.agencyId}~${row.elementId}`,
      name: row.name ?? '',
      domain: row.domain,
      state: row.state,
      agency: nameOf(row.agencyId),
    })),
  ];
  const view = { lang: ask.lang, head: element.head, edges: around.edges, found, ...typed, tokens: formTokens(ask) };
  return page(sayOwn(ask.lang)('relationsTitle', { name: element.head.name }), <RelationsBody view={view} />, {
    layout: 'desk-text',
    hasErrors: typed.errors.length > 0,
    status: typed.errors.length > 0 ? 422 : 200,
  });
}
