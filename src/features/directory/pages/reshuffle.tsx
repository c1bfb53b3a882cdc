import { askingOfficer } from '../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { type Form, formOf } from '../../../kernel/http/form.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { write, type WriteOptions } from '../../../kernel/http/write.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { err, ok } from '../../../vocabulary/result.ts';
import type { DirectoryCircumstances } from '../domain/authority.ts';
import { coordinationDifferences } from '../domain/coordination-difference.ts';
import { type CoordinationFact, registerFrom } from '../domain/coordination-register.ts';
import { type RecordRefusal, recordChange } from '../http/record-change.ts';
import { listFacts } from '../storage/coordination.ts';
import { directoryErrors } from '../text/errors.ts';
import { permitOnceTwo } from './desk-form.ts';
import { directoryPaths } from './directory-paths.ts';
import { type FormFault, noFault, unreadable } from './form-errors.ts';
import { coordinationSentence } from './refusal-words.ts';
import { ReshuffleChoicePage, ReshuffleFormPage } from './reshuffle-form-page.tsx';
import { isReshuffle, readReshuffle, type Reshuffle } from './reshuffle-input.ts';
import { ReshufflePreviewPage, reshufflePreviewTitle } from './reshuffle-preview-page.tsx';
import { say } from './speech.ts';

type May = Permit<DirectoryCircumstances['coordination.reshuffle']>;
type ReshuffleAsk<Rest extends string = ''> = Ask<`/direktori/koordinasi/ubah/:what${Rest}`>;

export async function chooseReshuffle(ask: Ask, permit: May): Promise<Reply> {
  const permitted = await permitOnceTwo(ask, permit);
  if (!permitted.ok) return permitted.error;
  return page(say(ask.lang)('reshuffle.title'), <ReshuffleChoicePage lang={ask.lang} />);
}

export async function openReshuffle(ask: ReshuffleAsk, permit: May): Promise<Reply> {
  const permitted = await permitOnceTwo(ask, permit);
  if (!permitted.ok) return permitted.error;
  const { what } = ask.params;
  if (!isReshuffle(what)) return refuse('page_unknown');
  return formPage(ask, what, { facts: await factsOf(ask), fault: noFault });
}

/** Shows the difference and records nothing; the address carries the change, so one can come back to it. */
export async function previewReshuffle(ask: ReshuffleAsk<'/periksa'>, permit: May): Promise<Reply> {
  const permitted = await permitOnceTwo(ask, permit);
  if (!permitted.ok) return permitted.error;
  const { what } = ask.params;
  if (!isReshuffle(what)) return refuse('page_unknown');
  const facts = await factsOf(ask);
  const form = formOf([...ask.query]);
  const isUnfinished = form.entries.length === 0 || form.text('tambah') !== '';
  if (isUnfinished) return formPage({ ...ask, form }, what, { facts, fault: noFault });
  return previewPage({ ...ask, form }, what, { facts, isOvertaken: false });
}

export async function recordReshuffle(ask: ReshuffleAsk, permit: May): Promise<Reply> {
  const permitted = await permitOnceTwo(ask, permit);
  if (!permitted.ok) return permitted.error;
  const { what } = ask.params;
  if (!isReshuffle(what)) return refuse('page_unknown');
  const facts = await factsOf(ask);
  const input = readReshuffle(what, ask.form, { register: registerFrom(facts), lang: ask.lang });
  if (!input.ok) return formPage(ask, what, { facts, fault: unreadable(input.error) });
  const publisher = ask.services.installation.operatorAgencyId;
  const { officerId, agencyId } = askingOfficer(ask);
  const seen = Number(ask.form.text('dilihat'));
  const options: WriteOptions = {
    viewer: { kind: 'agency', agencyId: publisher },
    agencyId,
    permitted: permitted.value,
  };
  return write(ask, options, async (tx) => {
    const change = { agencyId: publisher, seen, at: ask.now, by: officerId };
    const recorded = await recordChange(tx, change, input.value.decide);
    if (!recorded.ok) return err(await refusedPage(ask, what, { refusal: recorded.error, facts: await listFacts(tx) }));
    const location = directoryPaths.change.to({ change: recorded.value });
    return ok({ location, subject: { kind: 'coordination_change', id: recorded.value }, personId: null });
  });
}

interface Refused {
  readonly refusal: RecordRefusal;
  readonly facts: readonly CoordinationFact[];
}

async function refusedPage(ask: Ask, what: Reshuffle, { refusal, facts }: Refused): Promise<Reply> {
  if (refusal.code === 'coordination_changed') return previewPage(ask, what, { facts, isOvertaken: true });
  return formPage(ask, what, { facts, fault: faultFrom(ask, refusal, facts) });
}

function previewPage(
  ask: Ask,
  what: Reshuffle,
  { facts, isOvertaken }: { readonly facts: readonly CoordinationFact[]; readonly isOvertaken: boolean },
): Reply {
  const register = registerFrom(facts);
  const input = readReshuffle(what, ask.form, { register, lang: ask.lang });
  if (!input.ok) return formPage(ask, what, { facts, fault: unreadable(input.error) });
  const decision = input.value.decide(facts);
  if (!decision.ok) return formPage(ask, what, { facts, fault: faultFrom(ask, decision.error, facts) });
  const { on } = input.value;
  const view = {
    what,
    form: ask.form,
    errors: [],
    tokens: formTokens(ask),
    members: openMembers(facts),
    on,
    basis: decision.value[0]?.basis ?? { text: '', confirmed: false },
    differences: coordinationDifferences(facts, decision.value, on),
    seen: facts.length,
    isOvertaken,
  };
  const status = isOvertaken ? directoryErrors.coordination_changed.status : 200;
  return page(reshufflePreviewTitle(view, ask.lang), <ReshufflePreviewPage view={view} lang={ask.lang} />, { status });
}

interface FormState {
  readonly facts: readonly CoordinationFact[];
  readonly fault: FormFault;
}

function formPage(ask: Ask, what: Reshuffle, { facts, fault }: FormState): Reply {
  const { errors, status } = fault;
  const view = { what, form: ask.form, errors, members: openMembers(facts) };
  const title = say(ask.lang)(`reshuffle.what.${what}`);
  return page(title, <ReshuffleFormPage view={view} lang={ask.lang} />, { hasErrors: errors.length > 0, status });
}

/** What the domain refuses is said at the field that has to change. */
function faultFrom(ask: Ask, refusal: RecordRefusal, facts: readonly CoordinationFact[]): FormFault {
  const message = coordinationSentence(refusal, registerFrom(facts), ask.lang);
  return { errors: [{ field: fieldOf(refusal, ask.form), message }], status: directoryErrors[refusal.code].status };
}

function fieldOf(refusal: RecordRefusal, form: Form): string {
  switch (refusal.code) {
    case 'organisation_not_begun':
    case 'coordination_change_before_last':
    case 'coordination_end_not_after_start':
      return 'berlaku';
    case 'legal_basis_missing':
      return 'dasar';
    case 'organisation_exists':
      return (
        form.entries.findLast(([name, value]) => name.startsWith('kode-') && value === refusal.organisation)?.[0] ??
        'kode-1'
      );
    default:
      return 'instansi';
  }
}

function openMembers(facts: readonly CoordinationFact[]) {
  return [...registerFrom(facts).members.values()].filter(({ validity }) => validity.until === null);
}

function factsOf(ask: Ask): Promise<readonly CoordinationFact[]> {
  return ask.services.db.as(PUBLIC, listFacts);
}
