import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import { addWorkingDays } from '../../../../vocabulary/working-day.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { DeskCircumstances } from '../../domain/authority-desk.ts';
import { refuseApplication } from '../../http/casework/commands.ts';
import { OBJECTION_DAYS } from '../../http/desk/desk-limits.ts';
import { findCase } from '../../http/desk/find-case.ts';
import { actOnCase, type DeskPort } from './act-on-case.ts';
import { confirmOf } from './confirm-of.ts';
import { readNote } from './note-field.ts';
import { RefuseBody } from './refuse-body.tsx';
import { reviseForm } from './revise-form.ts';
import { say } from './say.ts';

type AtStep = DeskCircumstances['desk_case.refuse'];
type CaseAsk = Ask<'/meja/:id'>;

/** A ground with its article, own words, and the way to object that the applicant will read. */
export function refusePage(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  return showRefuse(port, ask, { permit, errors: [] });
}

export async function sendRefuse(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  const found = await findCase(ask);
  if (!found.ok) return found.error;
  const { form, lang, services } = ask;
  const t = say(lang);
  const ground = found.value.ground.version.definition.refusalGrounds.find(({ code }) => code === form.text('dasar'));
  const note = readNote(form.text('catatan'), lang);
  const noteError = note.ok ? (note.value === null ? t('refuse.noteMissing') : null) : note.error;
  const errors = [
    ...(ground === undefined ? [{ field: 'dasar', message: t('refuse.groundMissing') }] : []),
    ...(noteError === null ? [] : [{ field: 'catatan', message: noteError }]),
  ];
  const written = [
    ...(ground === undefined ? [] : [{ label: t('refuse.ground'), words: ground.says[lang] }]),
    ...(form.text('catatan').trim() === ''
      ? []
      : [{ label: t('conflict.note'), words: form.text('catatan').slice(0, 2_000) }]),
  ];
  if (ground === undefined || !note.ok || errors.length > 0) {
    const show = () => showRefuse(port, ask, { permit, errors });
    return reviseForm(port, ask, { permit, act: { verb: 'refuse', written }, show });
  }
  return actOnCase(port, ask, {
    permit,
    act: {
      verb: 'refuse',
      written,
      run: (tx, command) =>
        refuseApplication(tx, services, { ...command, refusalGround: ground.code, note: note.value }),
    },
  });
}

async function showRefuse(
  port: DeskPort,
  ask: CaseAsk,
  { permit, errors }: { readonly permit: Permit<AtStep>; readonly errors: readonly FieldError[] },
): Promise<Reply> {
  const confirming = await confirmOf(port, ask, permit);
  if (!confirming.ok) return confirming.error;
  const { opened, view } = confirming.value;
  const { lang, services, form } = ask;
  const { ground } = opened;
  const today = localDateIn(services.clock.caseworkNow(), ground.zone);
  const refusing = {
    ...view,
    errors,
    grounds: ground.version.definition.refusalGrounds.map(({ code, says, source }) => ({
      code,
      words: says[lang],
      article: source.isConfirmed ? source.text : say(lang)('missing.unconfirmed', { article: source.text }),
    })),
    chosen: form.text('dasar'),
    note: form.text('catatan'),
    objectUntil: addWorkingDays(today, OBJECTION_DAYS, ground.calendar),
    office: lang === 'id' ? ground.office.name : ground.office.nameEn,
  };
  return page(say(lang)('refuse.title'), <RefuseBody view={refusing} />, {
    layout: 'desk-text',
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
  });
}
