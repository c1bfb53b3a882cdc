import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import type { IntakePort } from '../../http/intake/import-port.ts';
import { listRows } from '../../storage/intake/import-row.ts';
import { countCompared } from '../../storage/intake/registered-row.ts';
import { alikeLines } from './alike-view.ts';
import { FILE_FIELD } from './home-body.tsx';
import { RegisteredBody } from './registered-body.tsx';
import type { ReviewSent } from './review-show.tsx';
import { readReview } from './review-view.ts';
import { say } from './say.ts';
import { tokensOf } from './tokens.ts';

const SHOWN_ALIKE = 20;

/** A registered list, with what others have already. */
export async function showRegistered(
  ask: Ask,
  port: IntakePort,
  given: { readonly found: ListImport; readonly sent: ReviewSent },
): Promise<Reply> {
  const { found, sent } = given;
  const { lang } = ask;
  const { agencyId, roles } = askingOfficer(ask);
  const place = { agencyId, importId: found.id };
  const read = await ask.services.db.as(asAgency(agencyId), async (tx) => ({
    review: await readReview(tx, found),
    compared: await countCompared(tx, place),
    alike: await listRows(tx, place, { standings: ['ready'], isLike: true, limit: SHOWN_ALIKE }),
  }));
  const tokens = roles.includes('architect') ? tokensOf(ask, found.revision) : null;
  const errors = sent.correctError === undefined ? [] : [{ field: FILE_FIELD, message: sent.correctError }];
  const view = {
    review: {
      lang,
      found,
      ...read.review,
      tokens,
      chosen: new Map<string, string>(),
      errors,
      correctError: sent.correctError ?? null,
      hasMoved: false,
    },
    compared: read.compared,
    isComparing: found.comparedAt === null,
    lines: await alikeLines(ask, port, read.alike),
    tokens,
  };
  const title = say(lang)('registeredTitle', { count: found.done });
  return page(title, <RegisteredBody view={view} />, {
    layout: 'desk',
    status: sent.status,
    hasErrors: errors.length > 0,
  });
}
