import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { IntakeFault } from '../../domain/intake/fault.ts';
import { beginImport, type GivenList, prepareList } from '../../http/intake/import-begin.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { listImports } from '../../storage/intake/import.ts';
import { intakeErrors } from '../../text/intake-errors.ts';
import { FILE_FIELD, HomeBody, PASTE_FIELD } from './home-body.tsx';
import { faultPlace, faultWords } from './intake-words.ts';
import { say } from './say.ts';
import { tokensOf } from './tokens.ts';

const LISTED = 30;

/** The front of intake. */
export async function intakeHome(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  return showHome(ask, { errors: [], status: 200 });
}

/** Keeps a list, sealed, and has it read; what no list can be read from is refused at once, with the way to save it. */
export async function takeList(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const t = say(ask.lang);
  const { agencyId, officerId } = askingOfficer(ask);
  const file = ask.files.find(({ field }) => field === FILE_FIELD);
  const pasted = ask.form.text(PASTE_FIELD);
  if (file !== undefined && pasted.trim() !== '')
    return showHome(ask, { errors: [{ field: FILE_FIELD, message: t('notBoth') }], status: 422 });
  if (file === undefined && pasted.trim() === '')
    return showHome(ask, { errors: [{ field: FILE_FIELD, message: t('chooseOne') }], status: 422 });
  const list: GivenList['list'] = file ?? { pasted };
  const given = { agencyId, officerId, at: ask.now };
  const prepared = await prepareList(ask.services, { ...given, list });
  if (!prepared.ok) return showFault(ask, prepared.error, file === undefined ? PASTE_FIELD : FILE_FIELD);
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted: permitted.value }, async (tx) => {
    const id = await beginImport(tx, given, { prepared: prepared.value, correctsId: null });
    return ok({ location: at.one.to({ id }), subject: { kind: 'import', id }, personId: null });
  });
}

function showFault(ask: Ask, fault: IntakeFault, field: string): Promise<Reply> {
  const message = `${faultWords(fault, ask.lang)} (${faultPlace(fault, ask.lang)})`;
  return showHome(ask, { errors: [{ field, message }], status: intakeErrors[fault.code].status });
}

async function showHome(
  ask: Ask,
  { errors, status }: { readonly errors: readonly FieldError[]; readonly status: number },
): Promise<Reply> {
  const { lang } = ask;
  const { agencyId, roles } = askingOfficer(ask);
  const imports = await ask.services.db.as(asAgency(agencyId), (tx) => listImports(tx, agencyId, LISTED));
  const upload = roles.includes('architect')
    ? { tokens: tokensOf(ask, null), errors, pasted: ask.form.text(PASTE_FIELD) }
    : null;
  const hasSamples = ask.services.installation.kind === 'sample';
  const body = <HomeBody view={{ lang, upload, hasSamples, imports }} />;
  return page(say(lang)('homeTitle'), body, { layout: 'desk', status, hasErrors: errors.length > 0 });
}
