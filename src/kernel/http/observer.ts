import { audit } from '../audit/audit.ts';
import type { Metrics } from '../metrics.ts';
import { rateLimit, type RateLimit } from '../rate-limit.ts';
import type { Services } from '../services.ts';
import { PUBLIC } from '../viewer.ts';
import type { Observer } from './server.ts';

/** For one account or address on all routes together; many people share the address of an office or an MPP. */
const ALL = { burst: 600, perMinute: 6_000 };

/** So many refusals of one account or address go into the audit log in a minute; the rest is counted at /metrics. */
const DENIALS = { burst: 10, perMinute: 10 };

/** Writes what the server saw to log, metrics and audit log, and keeps the rate limits. */
export function observerOf(services: Services, metrics: Metrics): Observer {
  const denials = rateLimit(DENIALS);
  const limits = new Map<string, RateLimit>([['all', rateLimit(ALL)]]);
  return {
    limit(name, limited, { perMinute, now }) {
      const limit =
        limits.get(name) ?? rateLimit({ burst: perMinute ?? ALL.burst, perMinute: perMinute ?? ALL.perMinute });
      limits.set(name, limit);
      const taken = limit.take(limited, now);
      if (taken.ok) return null;
      metrics.rateLimited(name);
      return taken.error.retryAfterSeconds;
    },
    answered({ trace, method, route, status, ms }) {
      metrics.requestDone({ method, route, status, ms });
      services.log.request({ trace, audit: null, method, route, status, ms });
    },
    failed: (fault, trace) => services.log.error('A request failed.', { trace, err: fault }),
    async denied({ actor, action, trace, limited }) {
      const now = services.clock.trueNow();
      if (!denials.take(limited, now).ok) {
        metrics.denialNotAudited(action);
        return;
      }
      await services.db.as(PUBLIC, (tx) =>
        audit(tx, {
          event: 'access.denied',
          actor,
          agencyId: actor.kind === 'officer' ? actor.agencyId : services.installation.operatorAgencyId,
          personId: actor.kind === 'person' ? actor.personId : null,
          action,
          rule: null,
          subject: { kind: 'action', id: action },
          outcome: 'refused',
          traceId: trace,
          at: now,
        }),
      );
    },
  };
}
