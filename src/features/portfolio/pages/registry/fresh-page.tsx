import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { ElementHead } from '../../domain/registry/element.ts';
import { codesInForce } from '../../http/registry/codes-in-force.ts';
import { createElements } from '../../http/registry/create-elements.ts';
import { domainIn } from '../../http/registry/catalogue-query.ts';
import { inputName } from '../../http/registry/field-values.ts';
import {
  readRegistration,
  type RegistrationFault,
  typedRegistration,
  type TypedRegistration,
} from '../../http/registry/registration.ts';
import { dayOf, writingOf } from '../../http/registry/registry-office.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import type { RegistryPort } from '../../http/registry/registry-port.ts';
import { listElements } from '../../storage/registry/element.ts';
import { own as asOwnAgency } from './decide-actions.ts';
import { fieldLabel } from './element-words.ts';
import { fieldError } from './fault-words.ts';
import { FreshBody } from './fresh-body.tsx';
import type { FreshForm } from './fresh-view.ts';
import { say, sayOwn } from './say.ts';
import type { Proposals } from './similar-part.tsx';
import { recordUse } from './use-actions.tsx';

/** The short form for one new object. */
export async function freshPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const domain = domainIn(ask.query.get('ranah') ?? '') ?? 'application';
  const empty: TypedRegistration = {
    domain,
    state: 'as_is',
    unit: '',
    isClassified: false,
    typed: new Map(),
    accepted: [],
    hasSeen: domain !== 'application',
  };
  return showFresh(ask, { given: empty, errors: [], proposals: null, isStep: false });
}

/** Saves a draft. Whoever has not seen the proposals, having no script, is shown them first; nothing is saved then. */
export function registerPage(port: RegistryPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const given = typedRegistration(ask.form);
    const { registration, faults } = readRegistration(given, await codesInForce(ask.services, dayOf(ask)));
    const errors = faults.map((fault) => errorOf(given, fault, ask));
    const mustLook = given.domain === 'application' && (ask.form.text('lihat') === 'ya' || !given.hasSeen);
    if (registration === null || mustLook) {
      const proposals = given.domain === 'application' ? await proposalsFor(port, ask, given) : null;
      const isStep = registration !== null && mustLook;
      return showFresh(ask, { given, errors: mustLook && isStep ? [] : errors, proposals, isStep });
    }
    const evidence = registration.ranks === null ? null : { kind: 'suggested_function', reference: registration.ranks };
    const writing = { ...writingOf(ask), evidenceOf: { functions: evidence, codes: evidence } };
    return write(ask, asOwnAgency(ask, permitted.value), async (tx) => {
      const [head] = await createElements(tx, writing, [
        {
          domain: given.domain,
          state: given.state,
          reportedBy: registration.unit,
          isClassified: given.isClassified,
          name: registration.name,
          values: registration.values,
        },
      ]);
      if (head === undefined) return err(refuse('fault'));
      return ok({
        location: at.element.to({ id: head.id }),
        subject: { kind: 'element', id: head.id },
        personId: null,
      });
    });
  };
}

/** One click: what was being registered is a system that exists, and the own agency is one of its users. */
export async function samePage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const given = typedRegistration(ask.form);
  const { faults } = readRegistration(given, new Map());
  const unit = faults.find(({ code }) => code === 'unit');
  if (unit !== undefined)
    return showFresh(ask, { given, errors: [errorOf(given, unit, ask)], proposals: null, isStep: false });
  const [agency = '', id = ''] = ask.form.text('sama').split('~');
  return recordUse(ask, {
    permitted: permitted.value,
    place: { agency, id },
    unit: given.unit.trim(),
    name: (given.typed.get('name') ?? '').trim().slice(0, 300),
    next: agency === '' || id === '' ? at.catalogue.to({}) : at.object.to({ agency, id }),
  });
}

/** What the words speak of and what looks like them, beside objects of the own list that bear the name. */
export async function proposalsFor(
  port: RegistryPort,
  ask: Ask,
  given: Pick<TypedRegistration, 'typed' | 'accepted'>,
): Promise<Proposals> {
  const { agencyId, roles } = askingOfficer(ask);
  const name = (given.typed.get('name') ?? '').trim().slice(0, 300);
  const functionText = (given.typed.get('function') ?? '').slice(0, 4_000);
  const likeness = await port.inventory.likeness({ name, functionText });
  const isKeeper = roles.includes('architect') || roles.includes('architecture_approver');
  const own: readonly ElementHead[] =
    name.length < 2 || !isKeeper
      ? []
      : await ask.services.db.as(asAgency(agencyId), (tx) =>
          listElements(tx, { agencyId, domain: 'application', word: name, limit: 5 }),
        );
  return {
    lang: ask.lang,
    likeness,
    accepted: given.accepted,
    own: own.map((head) => ({ id: head.id, name: head.name, unit: head.reportedBy })),
    mayUse: roles.includes('architect'),
  };
}

function showFresh(ask: Ask, form: FreshForm): Reply {
  const { lang } = ask;
  const hasErrors = form.errors.length > 0;
  const view = { lang, ...form, tokens: formTokens(ask) };
  const title = sayOwn(lang)('freshTitle', { domain: say(lang)(`domain.${form.given.domain}`).toLowerCase() });
  return page(title, <FreshBody view={view} />, { layout: 'desk-text', hasErrors, status: hasErrors ? 422 : 200 });
}

function errorOf({ domain }: TypedRegistration, fault: RegistrationFault, { lang }: Pick<Ask, 'lang'>): FieldError {
  const t = sayOwn(lang);
  switch (fault.code) {
    case 'missing':
      return {
        field: inputName(fault.field),
        message: t('fault.missing', { label: fieldLabel(domain, fault.field, lang) }),
      };
    case 'unit':
      return { field: 'unit', message: t('fault.unit') };
    case 'functions':
      return { field: 'fungsi', message: t('fault.functions') };
    case 'value':
      return fieldError(domain, fault.fault, lang);
  }
}
