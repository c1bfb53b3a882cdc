import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Form } from '../../../../kernel/http/form.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { JsonPointer } from '../../../onceonly/index.ts';
import { answerAt, askable } from '../../domain/answers.ts';
import type { DeskCircumstances } from '../../domain/authority-desk.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import { type FieldToReturn, returnApplication } from '../../http/casework/commands.ts';
import { findCase } from '../../http/desk/find-case.ts';
import { answerWords } from '../form/answer-words.ts';
import { actOnCase, type DeskPort } from './act-on-case.ts';
import { fieldsOf } from './case-view-of.ts';
import { confirmOf } from './confirm-of.ts';
import type { ReturnView } from './confirm-view.ts';
import { readNote } from './note-field.ts';
import { ReturnBody } from './return-body.tsx';
import { reviseForm } from './revise-form.ts';
import { say } from './say.ts';

type AtStep = DeskCircumstances['desk_case.return'];
type CaseAsk = Ask<'/meja/:id'>;

/** Which answers she is asked for again. */
export function returnPage(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  return showReturn(port, ask, { permit, errors: [] });
}

export async function sendReturn(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  const found = await findCase(ask);
  if (!found.ok) return found.error;
  const { definition } = found.value.ground.version;
  const read = readReturn(ask.form, definition, ask.lang);
  const written = writtenIn(ask, definition);
  if (read.errors.length > 0) {
    const show = () => showReturn(port, ask, { permit, errors: read.errors });
    return reviseForm(port, ask, { permit, act: { verb: 'return', written }, show });
  }
  return actOnCase(port, ask, {
    permit,
    act: {
      verb: 'return',
      written,
      run: (tx, command) => returnApplication(tx, ask.services, { ...command, fields: read.fields }),
    },
  });
}

interface ReadReturn {
  readonly fields: readonly FieldToReturn[];
  readonly errors: readonly FieldError[];
}

/** Fields come by their place among those she may be asked for; each chosen one needs a reason of the service. */
function readReturn(form: Form, definition: ServiceDefinition, lang: Lang): ReadReturn {
  const t = say(lang);
  const chosen = new Set(form.all('isian'));
  const named = askable(definition).flatMap((pointer, place) =>
    chosen.has(String(place)) ? [{ pointer, place }] : [],
  );
  if (named.length === 0) return { fields: [], errors: [{ field: 'isian', message: t('return.noneChosen') }] };
  const read = named.map(({ pointer, place }): ReadReturn => {
    const reason = definition.returnReasons.find(({ code }) => code === form.text(`alasan-${place}`));
    const note = readNote(form.text(`catatan-${place}`), lang);
    const field = labelIn(definition, pointer, lang);
    const errors = [
      ...(reason === undefined ? [{ field: `alasan-${place}`, message: t('return.reasonMissing', { field }) }] : []),
      ...(note.ok ? [] : [{ field: `catatan-${place}`, message: note.error }]),
    ];
    return reason === undefined || !note.ok
      ? { fields: [], errors }
      : { fields: [{ pointer, reason: reason.code, note: note.value }], errors: [] };
  });
  return { fields: read.flatMap(({ fields }) => fields), errors: read.flatMap(({ errors }) => errors) };
}

function writtenIn({ form, lang }: CaseAsk, definition: ServiceDefinition) {
  const chosen = new Set(form.all('isian'));
  return askable(definition).flatMap((pointer, place) => {
    if (!chosen.has(String(place))) return [];
    const reason = definition.returnReasons.find(({ code }) => code === form.text(`alasan-${place}`))?.says[lang];
    const words = [reason ?? '', form.text(`catatan-${place}`).slice(0, 2_000)]
      .filter((text) => text !== '')
      .join('. ');
    return words === '' ? [] : [{ label: labelIn(definition, pointer, lang), words }];
  });
}

async function showReturn(
  port: DeskPort,
  ask: CaseAsk,
  { permit, errors }: { readonly permit: Permit<AtStep>; readonly errors: readonly FieldError[] },
): Promise<Reply> {
  const confirming = await confirmOf(port, ask, permit);
  if (!confirming.ok) return confirming.error;
  const { opened, names, view } = confirming.value;
  const { form, lang } = ask;
  const { definition } = opened.ground.version;
  const open = new Set<string>(fieldsOf(ask, opened, names).attention.map(({ pointer }) => pointer));
  const chosen = new Set(form.all('isian'));
  const fields = askable(definition).flatMap((pointer, place): ReturnView['fields'] => {
    const value = answerAt(opened.content.document, pointer);
    if (!isHers(opened.content.evidence, pointer) && value === undefined) return [];
    return [
      {
        name: String(place),
        label: labelIn(definition, pointer, lang),
        words: answerWords(definition, pointer, value, lang) ?? '',
        needsEye: open.has(pointer),
        isChosen: chosen.has(String(place)),
        reason: form.text(`alasan-${place}`),
        note: form.text(`catatan-${place}`),
      },
    ];
  });
  const returning: ReturnView = {
    ...view,
    errors,
    fields: [...fields.filter(({ needsEye }) => needsEye), ...fields.filter(({ needsEye }) => !needsEye)],
    reasons: definition.returnReasons.map(({ code, says, source }) => ({
      code,
      words: says[lang],
      article: source.text,
    })),
  };
  return page(say(lang)('return.title'), <ReturnBody view={returning} />, {
    layout: 'desk-text',
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
  });
}

function isHers(
  evidence: readonly { readonly assurance: string; readonly attribute: string }[],
  at: JsonPointer,
): boolean {
  return evidence.some(({ assurance, attribute }) => assurance === 'DECLARED' && attribute === at.slice(1));
}

function labelIn({ form }: ServiceDefinition, at: JsonPointer, lang: Lang): string {
  return form.fields[at]?.label[lang] ?? at;
}
