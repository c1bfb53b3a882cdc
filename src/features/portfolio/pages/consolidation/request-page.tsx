import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { ok } from '../../../../vocabulary/result.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/components/text-fields.tsx';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { ConsolidationPort } from '../../http/consolidation/consolidation-port.ts';
import { kemenpanrbId, leadershipOf } from '../../http/consolidation/lead-agency.ts';
import { requestDigest, runCheck } from '../../http/consolidation/run-clearance-check.ts';
import { tell } from '../../http/consolidation/tell.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { addCheck, addRequest } from '../../storage/consolidation/clearance.ts';
import type { RequestView } from './clearance-view.ts';
import { errorOf } from './form-frame.tsx';
import { formPage } from './group-form.ts';
import { sayMoney } from './say.ts';
import { readAmount, readCount, readWords } from './typed-fields.ts';
import { functionOptions, wordsFault } from './words-of.ts';

const [NAME_LIMIT, FUNCTION_LIMIT] = [300, 4_000];

/** A new application, asked for before it is budgeted. */
export async function requestPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  return permitted.ok ? show(ask, []) : permitted.error;
}

/** The overlap check runs at once; request and result are kept in one transaction. */
export function sendRequest(port: ConsolidationPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const given = readRequest(ask);
    if (given.value === null) return show(ask, given.errors);
    const { services } = ask;
    const { agencyId, officerId } = askingOfficer(ask);
    const on = dayOf(ask);
    const nationalId = await kemenpanrbId(services.db, on);
    if (nationalId === null) return refuse('clearance_without_office', { next: consolidationPaths.clearances.to({}) });
    const described = given.value;
    const check = await runCheck(services, port, { described, on });
    if (check === null) return show(ask, [{ field: 'nama', message: sayMoney(ask.lang)('request.notReady') }]);
    const { overseerIds } = await leadershipOf(services.db, [agencyId], on);
    const readerIds = [...new Set([nationalId, ...overseerIds])].filter((id) => id !== agencyId);
    const keyId = await services.keys.data.createKey('portfolio.clearance_request');
    const id = newId(ask.now.epochMilliseconds);
    const viewer = asAgency(agencyId);
    if (viewer.kind !== 'agency') throw new Error('An officer acts for an agency.');
    return write(ask, { viewer, agencyId, permitted: permitted.value }, async (tx) => {
      const now = services.clock.trueNow();
      const at = services.clock.caseworkNow();
      const common = { agencyId, readerIds };
      await addRequest(tx, {
        ...described,
        ...common,
        id,
        digest: requestDigest(described),
        keyId,
        requestedBy: officerId,
        requestedAt: at,
      });
      await addCheck(tx, { ...check, ...common, requestId: id, number: 1, ranBy: officerId, recordedAt: now });
      const href = consolidationPaths.clearance.to({ id });
      const told = { agencyId: nationalId, roles: ['clearance_officer'], kind: 'clearance.requested', href } as const;
      await tell(tx, { ...told, values: { byAgencyId: agencyId } }, { at, now, mark: id });
      return ok({ location: href, subject: { kind: 'clearance_request', id }, personId: null });
    });
  };
}

function readRequest({ form, lang }: Ask) {
  const m = sayMoney(lang);
  const errors: FieldError[] = [];
  const words = (
    field: string,
    limit: number,
    missing: 'request.name.missing' | 'request.function.missing',
  ): string => {
    const read = readWords(form.text(field), limit);
    if (read.ok) return read.value;
    errors.push({ field, message: read.error === 'text_missing' ? m(missing) : wordsFault(read.error, limit, lang) });
    return '';
  };
  const name = words('nama', NAME_LIMIT, 'request.name.missing').replaceAll('\n', ' ');
  const functionText = words('fungsi', FUNCTION_LIMIT, 'request.function.missing');
  const code = form.text('kode');
  const cost = readAmount(form.text('biaya'));
  const users = readCount(form.text('pengguna'), 300_000_000);
  const yearlyCost = cost.ok && cost.value !== null && cost.value > 0n ? cost.value : null;
  const expectedUsers = users.ok && users.value !== null && users.value > 0 ? users.value : null;
  if (yearlyCost === null) errors.push({ field: 'biaya', message: m('request.cost.wrong') });
  if (expectedUsers === null) errors.push({ field: 'pengguna', message: m('request.users.wrong') });
  const functionCode = functionOptions(lang).some(({ value }) => value === code) ? code : '';
  if (errors.length > 0 || yearlyCost === null || expectedUsers === null) return { value: null, errors };
  return { value: { name, functionText, functionCode, yearlyCost, expectedUsers }, errors };
}

async function show(ask: Ask, errors: readonly FieldError[]): Promise<Reply> {
  const { form, lang } = ask;
  const view: RequestView = {
    lang,
    tokens: formTokens(ask),
    errors,
    given: {
      name: form.text('nama'),
      functionText: form.text('fungsi'),
      functionCode: form.text('kode'),
      cost: form.text('biaya'),
      users: form.text('pengguna'),
    },
    functions: functionOptions(lang),
  };
  return formPage(sayMoney(lang)('request.title'), <RequestBody view={view} />, errors);
}

export function RequestBody({ view }: { readonly view: RequestView }) {
  const { lang, errors, given, tokens } = view;
  const m = sayMoney(lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <p class="small">
          <a href={consolidationPaths.clearances.to({})}>{m('clearance.back')}</a>
        </p>
        <h1>{m('request.title')}</h1>
        <p class="lead">{m('request.lead')}</p>
      </div>
      <Form action={consolidationPaths.request.to({})} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <TextField
          name="nama"
          label={m('request.name')}
          value={given.name}
          maxLength={NAME_LIMIT}
          error={errorOf(errors, 'nama')}
        />
        <TextArea
          name="fungsi"
          label={m('request.function')}
          hint={m('request.function.hint')}
          value={given.functionText}
          maxLength={FUNCTION_LIMIT}
          error={errorOf(errors, 'fungsi')}
        />
        <SelectField
          name="kode"
          label={m('request.code')}
          hint={m('request.code.hint')}
          value={given.functionCode}
          options={view.functions}
          optional
        />
        <Figures view={view} />
        <FormEnd>
          <Button>{m('request.send')}</Button>
        </FormEnd>
      </Form>
    </div>
  );
}

function Figures({ view }: { readonly view: RequestView }) {
  const { lang, errors, given } = view;
  const m = sayMoney(lang);
  return (
    <>
      <TextField
        name="biaya"
        label={m('request.cost')}
        hint={m('amount.hint')}
        value={given.cost}
        inputMode="numeric"
        width="medium"
        error={errorOf(errors, 'biaya')}
      />
      <TextField
        name="pengguna"
        label={m('request.users')}
        value={given.users}
        inputMode="numeric"
        width="short"
        error={errorOf(errors, 'pengguna')}
      />
    </>
  );
}
