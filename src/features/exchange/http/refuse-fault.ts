import { type RefusalReply, refuse } from '../../../kernel/http/reply.ts';
import type { ExchangeFault } from '../domain/fault.ts';

/** The answer to a person whose page needed a call that brought nothing. */
export function refuseFault({ code, retryAfterSeconds }: ExchangeFault): RefusalReply {
  return refuse(`exchange_${code}`, { retryAfterSeconds });
}
