import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { HomeBody } from './home-body.tsx';
import { say } from './say.ts';

export async function interopHome(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  return permitted.ok ? showHome(ask, []) : permitted.error;
}

/** The page with what was wrong with the last upload. */
export function showHome(ask: Ask, errors: readonly FieldError[]): Reply {
  const { roles } = askingOfficer(ask);
  const view = {
    lang: ask.lang,
    isKeeper: roles.includes('architect') || roles.includes('architecture_approver'),
    taking: roles.includes('architect') ? { ...formTokens(ask), errors } : null,
  };
  return page(say(ask.lang)('title'), <HomeBody view={view} />, {
    layout: 'desk',
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
  });
}
