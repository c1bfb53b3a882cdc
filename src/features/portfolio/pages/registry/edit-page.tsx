import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { registryAttributes } from '../../data/registry/attributes.ts';
import { type Attribute, attributesOf } from '../../domain/registry/attribute-catalogue.ts';
import type { AssertedValue, ElementHead } from '../../domain/registry/element.ts';
import type { SaveConflict } from '../../domain/registry/save.ts';
import { sameValue, type Standing } from '../../domain/registry/standing.ts';
import { codesInForce } from '../../http/registry/codes-in-force.ts';
import { readTyped, type Typed, typedIn, typedOf } from '../../http/registry/field-values.ts';
import { officerNames } from '../../http/registry/officer-names.ts';
import { asOfRevision, loadOwnElement, type OwnElement } from '../../http/registry/own-element.ts';
import { dayOf, writingOf } from '../../http/registry/registry-office.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { saveElement } from '../../http/registry/save-element.ts';
import { ConflictBody } from './conflict-body.tsx';
import { own, seenIn } from './decide-actions.ts';
import { EditBody } from './edit-body.tsx';
import type { EditForm } from './edit-view.ts';
import { fieldError } from './fault-words.ts';
import { sayOwn } from './say.ts';

type EditAsk = Ask<'/arsitektur/saya/:id/ubah'>;

/** The form with the object as it stands. */
export async function editPage(ask: EditAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findEditable(ask);
  if (!found.ok) return found.error;
  const element = found.value;
  const attributes = editableFields(element);
  const typed = new Map(
    attributes.map((attribute) => [attribute.key, typedOf(element.facts.get(attribute.key)?.value ?? null, attribute)]),
  );
  const { reportedBy, isClassified, revision } = element.head;
  return showForm(ask, { element, attributes, typed, reportedBy, isClassified, seen: revision, errors: [] });
}

/** Saves what was changed in the form; what another officer saved meanwhile is shown beside it and not undone. */
export async function savePage(ask: EditAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findEditable(ask);
  if (!found.ok) return found.error;
  const element = found.value;
  const sent = await readForm(ask, element);
  if (sent.errors.length > 0) return showForm(ask, sent);
  const writing = writingOf(ask);
  const { id } = element.head;
  return write(ask, own(ask, permitted.value), async (tx) => {
    const saved = await saveElement(tx, writing, {
      id,
      seen: sent.seen,
      values: sent.changed,
      reportedBy: sent.reportedBy.trim(),
      isClassified: sent.isClassified,
    });
    if (saved.ok || saved.error.code === 'nothing_changed')
      return ok({ location: at.element.to({ id }), subject: { kind: 'element', id }, personId: null });
    switch (saved.error.code) {
      case 'element_moved_on':
        return err(await showConflict(ask, sent, saved.error));
      case 'element_ended':
        return err(refuse('registry_object_ended', { next: at.element.to({ id }) }));
      case 'element_unknown':
        return err(refuse('registry_object_unknown', { next: at.own.to({}) }));
    }
  });
}

interface SentForm extends EditForm {
  /** Only what differs from how the object stood when the form was opened. */
  readonly changed: Readonly<Record<string, AssertedValue>>;
}

async function readForm(ask: EditAsk, element: OwnElement): Promise<SentForm> {
  const { head, assertions } = element;
  const attributes = editableFields(element);
  const typed = typedIn(ask.form, attributes);
  const seen = seenIn(ask);
  const before = asOfRevision(assertions, seen, dayOf(ask));
  const codes = await codesInForce(ask.services, dayOf(ask));
  const { values, faults } = readTyped(head.domain, touched(typed, { attributes, before }), codes);
  const missing = attributes.filter(({ key, isRequired }) => isRequired && values[key] === null && key in values);
  // The conflict page sends no unit that was not changed.
  const hasUnit = ask.form.entries.some(([name]) => name === 'unit');
  const reportedBy = hasUnit ? ask.form.text('unit') : head.reportedBy;
  const unit = parsePlainText(reportedBy, { maxLength: 300 });
  const t = sayOwn(ask.lang);
  return {
    element,
    attributes,
    typed,
    reportedBy,
    isClassified: ask.form.text('rahasia-ada') === 'ya' ? ask.form.text('rahasia') === 'ya' : head.isClassified,
    seen,
    changed: Object.fromEntries(
      Object.entries(values).filter(([field, value]) => !sameValue(before.get(field)?.value ?? null, value)),
    ),
    errors: [
      ...(unit.ok ? [] : [{ field: 'unit', message: t('fault.unit') }]),
      ...missing.map(({ key, label }) => ({
        field: `f_${key}`,
        message: t('fault.missing', { label: label[ask.lang] }),
      })),
      ...faults.map((fault) => fieldError(head.domain, fault, ask.lang)),
    ],
  };
}

/** What was typed anew: a field left as the form showed it is nobody's word, even where it could not be read again. */
function touched(
  typed: Typed,
  { attributes, before }: { readonly attributes: readonly Attribute[]; readonly before: Standing },
): Typed {
  const shown = new Map(attributes.map((one) => [one.key, typedOf(before.get(one.key)?.value ?? null, one)]));
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return new Map([...typed].filter(([field, text]) => plain(text) !== plain(shown.get(field) ?? '')));
}

function editableFields({ head, facts }: OwnElement): readonly Attribute[] {
  const kind = facts.get(`${head.domain}_kind`)?.value;
  return attributesOf(registryAttributes, head.domain, typeof kind === 'string' ? kind : null);
}

async function findEditable(ask: EditAsk): Promise<Result<OwnElement, RefusalReply>> {
  const { agencyId } = askingOfficer(ask);
  const element = await ask.services.db.as(asAgency(agencyId), (tx) =>
    loadOwnElement(tx, { agencyId, id: ask.params.id, on: dayOf(ask) }),
  );
  if (element === null) return err(refuse('registry_object_unknown', { next: at.own.to({}) }));
  if (element.head.stage === 'ended')
    return err(refuse('registry_object_ended', { next: at.element.to({ id: element.head.id }) }));
  return ok(element);
}

function showForm(ask: EditAsk, form: EditForm): Reply {
  const { name } = form.element.head;
  const view = { lang: ask.lang, ...form, tokens: formTokens(ask) };
  return page(sayOwn(ask.lang)('editTitle', { name }), <EditBody view={view} />, {
    layout: 'desk-text',
    hasErrors: form.errors.length > 0,
    status: form.errors.length > 0 ? 422 : 200,
  });
}

/** 409: what the other saved, beside what is now to be saved, ready to be sent on top of it. */
async function showConflict(ask: EditAsk, sent: SentForm, conflict: SaveConflict): Promise<Reply> {
  // Loaded anew: the other officer saved after this form was opened, perhaps after it was read just now.
  const found = await findEditable(ask);
  if (!found.ok) return found.error;
  const { head, facts } = found.value;
  const names = await officerNames(ask.services, [head.changedBy], dayOf(ask));
  const officer = names(head.changedBy) ?? sayOwn(ask.lang)(head.changedBy === null ? 'program' : 'somebody');
  const changed = sent.attributes.filter(({ key }) => key in sent.changed);
  const view = {
    lang: ask.lang,
    head: head satisfies ElementHead,
    officer,
    theirs: conflict.theirs.filter(({ field }) => !field.startsWith('approval_')),
    sameFields: conflict.sameFields,
    mine: changed,
    typed: sent.typed,
    isNow: (field: string) => facts.get(field)?.value ?? null,
    unit: sent.reportedBy.trim() === head.reportedBy ? null : sent.reportedBy,
    isClassified: sent.isClassified === head.isClassified ? null : sent.isClassified,
    tokens: formTokens(ask),
  };
  return page(sayOwn(ask.lang)('conflictTitle', { name: head.name, officer }), <ConflictBody view={view} />, {
    layout: 'desk-text',
    status: 409,
  });
}
