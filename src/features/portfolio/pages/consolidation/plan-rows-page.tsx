import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Reply } from '../../../../kernel/http/reply.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { nextIdIn, type PlanPaper } from '../../http/consolidation/plan-paper.ts';
import { formPage } from './group-form.ts';
import { numberShown, openPlan, type PlanContext, savePart, sourcesOf } from './plan-context.ts';
import { PlanRowsBody, type PlanRowsView, type RowsPart, type TypedRow } from './plan-rows-body.tsx';
import { sayForm } from './say.ts';
import { readDate, readWords, typedDate } from './typed-fields.ts';
import { wordsFault } from './words-of.ts';

type Led = ConsolidationCircumstances['consolidation.prepare'];
const NAME_LIMIT = 200;
/** Empty rows below those that are there. */
const BLANK = 3;
const MOST_ROWS = 24;

const PATHS = {
  data: consolidationPaths.planData,
  users: consolidationPaths.planUsers,
  steps: consolidationPaths.planSteps,
} as const;
const LETTERS = { data: 'd', users: 'u', steps: 's' } as const;

/** Data, users or steps of a plan: what is there, and a few empty rows. */
export function planRowsPage(part: RowsPart) {
  return async (ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> => {
    const context = await openPlan(ask, permit);
    return context.ok
      ? show(ask, context.value, { part, rows: keptRows(part, context.value.paper), errors: [] })
      : context.error;
  };
}

export function sendPlanRows(part: RowsPart) {
  return async (ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> => {
    const context = await openPlan(ask, permit);
    if (!context.ok) return context.error;
    const rows = typedRows(ask);
    const { paper, errors } = readRows(ask, { part, rows, context: context.value });
    const again = (found: readonly FieldError[]) => show(ask, context.value, { part, rows, errors: found });
    if (errors.length > 0) return again(errors);
    return savePart(ask, context.value, { paper, againHref: PATHS[part].to({ id: ask.params.id }), showAgain: again });
  };
}

/** The rows as typed; one without a name is none, and a name that was emptied takes its row away. */
function typedRows({ form }: Ask): readonly TypedRow[] {
  return Array.from({ length: MOST_ROWS }, (_, at) => at).flatMap((at) => {
    const text = (name: string): string => form.text(`${name}-${at}`);
    if (!form.entries.some(([name]) => name === `nama-${at}`)) return [];
    return [
      {
        id: text('id'),
        name: text('nama'),
        from: text('dari'),
        handling: text('cara'),
        owner: text('oleh'),
        first: readDate(form, `mulai-${at}`).typed,
        second: readDate(form, `selesai-${at}`).typed,
        after: text('sesudah'),
      },
    ];
  });
}

interface Reading {
  readonly part: RowsPart;
  readonly rows: readonly TypedRow[];
  readonly context: PlanContext;
}

function readRows(
  ask: Ask,
  { part, rows, context }: Reading,
): { readonly paper: PlanPaper; readonly errors: readonly FieldError[] } {
  const { lang, form } = ask;
  const f = sayForm(lang);
  const errors: FieldError[] = [];
  const letter = LETTERS[part];
  const ids = rows.flatMap(({ id }) => (new RegExp(`^${letter}\\d{1,4}$`).test(id) ? [id] : []));
  const data: PlanPaper['data'][number][] = [];
  const users: PlanPaper['users'][number][] = [];
  const steps: PlanPaper['steps'][number][] = [];
  const sources = sourcesOf(context);
  for (const [at, row] of rows.entries()) {
    if (row.name.trim() === '') continue;
    const name = readWords(row.name, NAME_LIMIT);
    if (!name.ok) {
      errors.push({ field: `nama-${at}`, message: wordsFault(name.error, NAME_LIMIT, lang) });
      continue;
    }
    const id = ids.includes(row.id) ? row.id : nextIdIn(ids, letter);
    if (!ids.includes(id)) ids.push(id);
    const [first, second] = [readDate(form, `mulai-${at}`), readDate(form, `selesai-${at}`)];
    for (const [field, read] of [
      [`mulai-${at}`, first],
      [`selesai-${at}`, second],
    ] as const)
      if (read.isWrong) errors.push({ field, message: f('date.wrong') });
    const fromId = sources.find(({ value }) => value === row.from)?.value ?? null;
    if (part !== 'steps' && fromId === null) {
      errors.push({ field: `dari-${at}`, message: f('plan.from.missing') });
      continue;
    }
    const ownerId = context.agencies.find(({ value }) => value === row.owner)?.value ?? null;
    if (part === 'data' && fromId !== null) {
      const handling = (['migrated', 'archived', 'deleted'] as const).find((one) => one === row.handling) ?? null;
      data.push({ dataId: id, name: name.value, fromId, handling, ownerId });
    } else if (part === 'users' && fromId !== null)
      users.push({ audienceId: id, name: name.value, fromId, movesOn: first.value });
    else if (part === 'steps') {
      const after = row.after
        .split(/[\s,;]+/)
        .filter((one) => one !== '')
        .map((one) => (/^\d+$/.test(one) ? `s${one}` : one));
      if (after.some((one) => !/^s\d{1,4}$/.test(one)))
        errors.push({ field: `sesudah-${at}`, message: f('plan.after.wrong') });
      steps.push({ stepId: id, title: name.value, ownerId, startsOn: first.value, endsOn: second.value, after });
    }
  }
  const { paper } = context;
  return { paper: { ...paper, ...(part === 'data' ? { data } : part === 'users' ? { users } : { steps }) }, errors };
}

function keptRows(part: RowsPart, paper: PlanPaper): readonly TypedRow[] {
  const none: TypedRow = {
    id: '',
    name: '',
    from: '',
    handling: '',
    owner: '',
    first: typedDate(null),
    second: typedDate(null),
    after: '',
  };
  const kept: readonly TypedRow[] =
    part === 'data'
      ? paper.data.map((one) => ({
          ...none,
          id: one.dataId,
          name: one.name,
          from: one.fromId,
          handling: one.handling ?? '',
          owner: one.ownerId ?? '',
        }))
      : part === 'users'
        ? paper.users.map((one) => ({
            ...none,
            id: one.audienceId,
            name: one.name,
            from: one.fromId,
            first: typedDate(one.movesOn),
          }))
        : paper.steps.map((one) => ({
            ...none,
            id: one.stepId,
            name: one.title,
            owner: one.ownerId ?? '',
            first: typedDate(one.startsOn),
            second: typedDate(one.endsOn),
            after: one.after.map((id) => id.slice(1)).join(', '),
          }));
  return [...kept, ...Array.from({ length: BLANK }, () => none)].slice(0, MOST_ROWS);
}

async function show(
  ask: Ask<'/:id'>,
  context: PlanContext,
  given: { readonly part: RowsPart; readonly rows: readonly TypedRow[]; readonly errors: readonly FieldError[] },
): Promise<Reply> {
  const { lang } = ask;
  const { opened, number, agencies } = context;
  const { part, rows, errors } = given;
  const view: PlanRowsView = {
    lang,
    id: opened.found.head.id,
    title: opened.found.head.title,
    tokens: formTokens(ask),
    number: numberShown(ask, { errors, number }),
    errors,
    part,
    rows,
    sources: sourcesOf(context),
    agencies,
  };
  return formPage(sayForm(lang)(`plan.rows.${part}`), <PlanRowsBody view={view} />, errors);
}
