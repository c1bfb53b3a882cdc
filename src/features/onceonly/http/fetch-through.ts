import { type Exchange, memberIdOf, parseServiceId, parseSubsystemId } from '../../exchange/index.ts';
import { err, ok } from '../../../vocabulary/result.ts';
import type { OnceonlyPort } from './onceonly-port.ts';

/** Calls through the exchange, at a member of the instance of the one who asks. */
export function fetchThrough({ call }: Pick<Exchange, 'call'>): OnceonlyPort['fetchFrom'] {
  return async ({ consumer, memberClass, holder, service, ...given }) => {
    const asking = parseSubsystemId(consumer.subsystem);
    const [instance = ''] = consumer.subsystem.split('/');
    const asked = parseServiceId(`${memberIdOf(instance, memberClass, holder)}/${service}`);
    if (!asking.ok || !asked.ok) return err({ code: 'call_malformed' });
    const answered = await call({ ...given, consumer: asking.value, service: asked.value });
    if (!answered.ok) return err({ code: answered.error.code });
    const { status, body, messageId, receivedAt, digest } = answered.value;
    return ok({ status, body, messageId, receivedAt, digest });
  };
}
