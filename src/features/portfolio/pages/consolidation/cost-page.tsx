import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { costParts } from '../../domain/consolidation/cost.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { askForRollUp, groundOf } from '../../http/consolidation/follow-up.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { addCosts, listCosts, type ToldCost } from '../../storage/consolidation/application-cost.ts';
import { lockSubject } from '../../storage/consolidation/consolidation-head.ts';
import type { CostItem } from '../../storage/consolidation/consolidation-tables.ts';
import { findPublished } from '../../storage/registry/publication.ts';
import { CostBody, type CostView, highField, lowField } from './cost-body.tsx';
import { formPage } from './group-form.ts';
import { sayMoney } from './say.ts';
import { readAmount, readWords } from './typed-fields.ts';
import { wordsFault } from './words-of.ts';

type CostAsk = Ask<'/:element'>;

const costItems: readonly CostItem[] = [...costParts, 'budget_line'];
const SOURCE_LIMIT = 300;

/** What one application costs in one year, part by part, and its budget line. */
export async function costPage(ask: CostAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  return permitted.ok ? show(ask, []) : permitted.error;
}

/** Adds what changed; what stood before stays in the history. */
export async function sendCost(ask: CostAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { services, form, params, lang } = ask;
  const { agencyId, officerId } = askingOfficer(ask);
  if (!isId(params.element)) return unknown();
  const given = readCostForm(ask);
  if (given.errors.length > 0) return show(ask, given.errors);
  const ground = await groundOf(services);
  const m = sayMoney(lang);
  const viewer = asAgency(agencyId);
  if (viewer.kind !== 'agency') throw new Error('An officer acts for an agency.');
  let hasMoved = false;
  const reply = await write(ask, { viewer, agencyId, permitted: permitted.value }, async (tx) => {
    await lockSubject(tx, params.element);
    const [published] = await findPublished(tx, agencyId, [params.element]);
    if (published === undefined) return err(unknown());
    const told = await listCosts(tx, { agencyIds: [agencyId], elementIds: [params.element] });
    if (String(versionOf(told)) !== form.text('catatan')) {
      hasMoved = true;
      return err(refuse('cost_moved_on', { next: consolidationPaths.cost.to({ element: params.element }) }));
    }
    const now = services.clock.trueNow();
    const changed = given.items.flatMap(({ item, low, high }): readonly ToldCost[] => {
      const before = told.find((one) => one.item === item && one.year === given.year);
      if ((before?.low ?? null) === low && (before?.high ?? null) === high) return [];
      return [
        {
          id: newId(now.epochMilliseconds),
          agencyId,
          elementId: params.element,
          year: given.year,
          item,
          number: (before?.number ?? 0) + 1,
          low,
          high,
          source: given.source,
          recordedBy: officerId,
          recordedAt: now,
          validUntil: null,
        },
      ];
    });
    await addCosts(tx, changed);
    const [first] = changed;
    if (first !== undefined) await askForRollUp(tx, ground, { mark: first.id, now });
    return ok({
      location: consolidationPaths.cost.to({ element: params.element }, { tahun: String(given.year) }),
      subject: { kind: 'application', id: params.element },
      personId: null,
    });
  });
  return hasMoved ? show(ask, [{ field: 'catatan', message: m('cost.moved') }]) : reply;
}

function unknown() {
  return refuse('cost_application_unknown', { next: consolidationPaths.costs.to({}) });
}

/** Counts what was ever told of an application: of two officers the second is told. */
function versionOf(told: readonly ToldCost[]): number {
  return told.reduce((sum, { number }) => sum + number, 0);
}

function readCostForm(ask: CostAsk) {
  const { form, lang } = ask;
  const m = sayMoney(lang);
  const errors: FieldError[] = [];
  const year = Number(form.text('tahun'));
  const thisYear = Number(dayOf(ask).slice(0, 4));
  if (!Number.isInteger(year) || year < 2015 || year > thisYear + 2)
    errors.push({ field: 'tahun', message: m('cost.year.wrong', { from: '2015', to: String(thisYear + 2) }) });
  const items = costItems.map((item) => {
    const [low, high] = [
      readAmount(form.text(lowField(item))),
      item === 'budget_line' ? ok(null) : readAmount(form.text(highField(item))),
    ];
    if (!low.ok) errors.push({ field: lowField(item), message: m('cost.amount.wrong') });
    if (!high.ok) errors.push({ field: highField(item), message: m('cost.amount.wrong') });
    const [from, until] = [low.ok ? low.value : null, high.ok ? high.value : null];
    if (from === null && until !== null) errors.push({ field: lowField(item), message: m('cost.low.missing') });
    if (from !== null && until !== null && until < from)
      errors.push({ field: highField(item), message: m('cost.high.low') });
    return { item, low: from, high: from === null ? null : (until ?? from) };
  });
  const source = readWords(form.text('sumber'), SOURCE_LIMIT);
  if (!source.ok)
    errors.push({
      field: 'sumber',
      message:
        source.error === 'text_missing' ? m('cost.source.missing') : wordsFault(source.error, SOURCE_LIMIT, lang),
    });
  return { year, items, source: source.ok ? source.value : '', errors };
}

async function show(ask: CostAsk, errors: readonly FieldError[]): Promise<Reply> {
  const { services, lang, params, query, form } = ask;
  const { agencyId } = askingOfficer(ask);
  if (!isId(params.element)) return unknown();
  const { published, told } = await services.db.as(asAgency(agencyId), async (tx) => ({
    published: (await findPublished(tx, agencyId, [params.element]))[0],
    told: await listCosts(tx, { agencyIds: [agencyId], elementIds: [params.element] }),
  }));
  if (published === undefined) return unknown();
  const thisYear = Number(dayOf(ask).slice(0, 4));
  const asked = Number(query.get('tahun'));
  const year = Number.isInteger(asked) && asked >= 2015 && asked <= thisYear + 2 ? asked : thisYear;
  const isAgain = errors.length > 0;
  const isTold = errors.some(({ field }) => field === 'catatan');
  const amounts = new Map(
    costItems.map((item) => {
      const held = told.find((one) => one.item === item && one.year === year);
      const kept = {
        low: String(held?.low ?? ''),
        high: held?.high === held?.low ? '' : String(held?.high ?? ''),
      };
      return [item, isAgain ? { low: form.text(lowField(item)), high: form.text(highField(item)) } : kept] as const;
    }),
  );
  const view: CostView = {
    lang,
    elementId: params.element,
    name: published.name ?? '',
    tokens: formTokens(ask),
    version: isAgain && !isTold ? form.text('catatan') : String(versionOf(told)),
    errors,
    year: isAgain ? form.text('tahun') : String(year),
    years: [...new Set(told.map((one) => one.year))],
    amounts,
    source: form.text('sumber'),
    told,
  };
  return formPage(sayMoney(lang)('cost.title', { name: view.name }), <CostBody view={view} />, errors);
}
