import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { CSRF_HEADER, isCsrfToken, isSameOrigin } from '../../../kernel/http/csrf.ts';
import { refuse, type RefusalReply } from '../../../kernel/http/reply.ts';

/**
 * The same two checks that the kernel makes for forms, for endpoints that our own script calls: the
 * browser says that our page sent it, and a signed-in one shows the session's token.
 */
export function checkOwnRequest(ask: Ask, origin: string): Result<void, RefusalReply> {
  if (!isSameOrigin(ask.headers, origin)) return err(refuse('form_not_ours'));
  const token = ask.headers.get(CSRF_HEADER) ?? '';
  if (ask.session !== null && !isCsrfToken(token, ask.session.csrfSecret)) return err(refuse('form_not_ours'));
  return ok(undefined);
}
