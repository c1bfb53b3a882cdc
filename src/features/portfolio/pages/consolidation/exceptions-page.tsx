import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens, type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency, PUBLIC } from '../../../../kernel/viewer.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { ok } from '../../../../vocabulary/result.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DateField, type TypedDate } from '../../../../web/components/moment-fields.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { SelectField, TextField } from '../../../../web/components/text-fields.tsx';
import { decrees, generalApplication } from '../../data/consolidation/decrees.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import {
  addDecreeException,
  type DecreeException,
  listDecreeExceptions,
} from '../../storage/consolidation/decree-exception.ts';
import { functionName } from '../registry/element-words.ts';
import { errorOf } from './form-frame.tsx';
import { formPage } from './group-form.ts';
import { sayMoney } from './say.ts';
import { readDate, readWords } from './typed-fields.ts';
import { dayWords, wordsFault } from './words-of.ts';

const LETTER_LIMIT = 100;

export interface ExceptionsView {
  readonly lang: Lang;
  readonly tokens: FormTokens;
  readonly errors: readonly FieldError[];
  readonly rows: readonly DecreeException[];
  readonly given: { readonly code: string; readonly letter: string; readonly until: TypedDate };
}

/** Letters that let a function be served otherwise than by its general application. */
export async function exceptionsPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  return permitted.ok ? show(ask, []) : permitted.error;
}

export async function sendException(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { form, lang, services } = ask;
  const m = sayMoney(lang);
  const errors: FieldError[] = [];
  const functionCode = form.text('fungsi');
  if (!decreedFunctions().includes(functionCode))
    errors.push({ field: 'fungsi', message: m('exception.function.missing') });
  const letter = readWords(form.text('surat'), LETTER_LIMIT);
  if (!letter.ok || letter.value.length < 3)
    errors.push({
      field: 'surat',
      message:
        letter.ok || letter.error === 'text_missing'
          ? m('exception.letter.missing')
          : wordsFault(letter.error, LETTER_LIMIT, lang),
    });
  const until = readDate(form, 'sampai');
  if (until.isWrong) errors.push({ field: 'sampai', message: m('condition.date.wrong') });
  if (errors.length > 0 || !letter.ok) return show(ask, errors);
  const { agencyId, officerId } = askingOfficer(ask);
  const viewer = asAgency(agencyId);
  if (viewer.kind !== 'agency') throw new Error('An officer acts for an agency.');
  return write(ask, { viewer, agencyId, permitted: permitted.value }, async (tx) => {
    const now = services.clock.trueNow();
    const id = newId(now.epochMilliseconds);
    await addDecreeException(tx, agencyId, {
      id,
      functionCode,
      letter: letter.value,
      validUntil: until.value,
      recordedBy: officerId,
      recordedAt: now,
    });
    return ok({
      location: consolidationPaths.exceptions.to({}),
      subject: { kind: 'decree_exception', id },
      personId: null,
    });
  });
}

function decreedFunctions(): readonly string[] {
  return decrees.flatMap(({ functions }) => functions);
}

async function show(ask: Ask, errors: readonly FieldError[]): Promise<Reply> {
  const { services, lang, form } = ask;
  const view: ExceptionsView = {
    lang,
    tokens: formTokens(ask),
    errors,
    rows: await services.db.as(PUBLIC, listDecreeExceptions),
    given: { code: form.text('fungsi'), letter: form.text('surat'), until: readDate(form, 'sampai').typed },
  };
  return formPage(sayMoney(lang)('exceptions.title'), <ExceptionsBody view={view} />, errors);
}

export function ExceptionsBody({ view }: { readonly view: ExceptionsView }) {
  const { lang, errors, given, tokens } = view;
  const m = sayMoney(lang);
  const options = decrees.flatMap(({ generalApplicationId, functions }) =>
    functions.map((code) => ({
      value: code,
      label: `${functionName(code, lang)}: ${generalApplication(generalApplicationId)?.name ?? ''}`,
    })),
  );
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <p class="small">
          <a href={consolidationPaths.clearances.to({})}>{m('clearance.back')}</a>
        </p>
        <h1>{m('exceptions.title')}</h1>
        <p class="lead">{m('exceptions.lead')}</p>
      </div>
      <Letters view={view} />
      <Form action={consolidationPaths.exceptions.to({})} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <SelectField
          name="fungsi"
          label={m('exception.function')}
          value={given.code}
          options={options}
          error={errorOf(errors, 'fungsi')}
        />
        <TextField
          name="surat"
          label={m('exception.letter')}
          hint={m('exception.letter.hint')}
          value={given.letter}
          maxLength={LETTER_LIMIT}
          error={errorOf(errors, 'surat')}
        />
        <DateField
          name="sampai"
          label={m('exception.until')}
          value={given.until}
          optional
          error={errorOf(errors, 'sampai')}
        />
        <FormEnd>
          <Button>{m('exception.send')}</Button>
        </FormEnd>
      </Form>
    </div>
  );
}

function Letters({ view }: { readonly view: ExceptionsView }) {
  const { lang, rows } = view;
  const m = sayMoney(lang);
  if (rows.length === 0) return <p class="dim">{m('exceptions.none')}</p>;
  return (
    <DataTable
      id="pengecualian"
      caption={m('exceptions.caption')}
      phone="cards"
      columns={[
        {
          key: 'function',
          head: m('exception.function'),
          rowHeader: true,
          phoneLabel: null,
          cell: ({ functionCode }) => functionName(functionCode, lang),
        },
        { key: 'letter', head: m('exception.letter'), cell: ({ letter }) => letter },
        {
          key: 'until',
          head: m('exception.until'),
          cell: ({ validUntil }) => (validUntil === null ? m('exception.open') : dayWords(validUntil, lang)),
        },
      ]}
      rows={rows}
    />
  );
}
