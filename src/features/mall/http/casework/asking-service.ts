import type { FormDocument } from '../../domain/answers.ts';
import type { RecommendationRule } from '../../domain/hand-over.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import { serviceDefinitions } from '../service-data.ts';
import { versionsOfOffice } from '../service-versions.ts';
import type { CaseworkServices } from './case-ground.ts';
import { fittingMessage } from './message-schema.ts';

/** A service that asks for recommendations, with the rule of its message. */
export type AskingService = ServiceDefinition & { readonly recommendation: RecommendationRule };

/**
 * The services for which an office may ask under a purpose: as it offers them, the newest first, an older one while
 * cases go by it; behind them those of this program, for an office of another node. Never inside a transaction.
 */
export async function askingServices(
  services: Pick<CaseworkServices, 'db'>,
  { agencyId, purpose }: { readonly agencyId: string | null; readonly purpose: string },
): Promise<readonly AskingService[]> {
  const offered = agencyId === null ? [] : await versionsOfOffice(services, agencyId);
  const all = [...offered.map(({ definition }) => definition), ...serviceDefinitions().values()];
  return all.filter(isAsking).filter(({ purposes }) => purposes.recommend === purpose);
}

/** The service whose rule a message fits; null: none of these. */
export function serviceOfMessage(
  candidates: readonly AskingService[],
  given: unknown,
): { readonly service: AskingService; readonly message: FormDocument } | null {
  for (const service of candidates) {
    const message = fittingMessage(service, given);
    if (message !== null) return { service, message };
  }
  return null;
}

/** What reading the message of such a service is recorded as, in codes of the attribute catalogue and of ours. */
export function toldAttributes({ bindings, recommendation }: AskingService): readonly string[] {
  const places = recommendation.fields.flatMap(({ of }) => of);
  const codes = places.map((place) => {
    const binding = bindings.find(({ pointer }) => place === pointer || place.startsWith(`${pointer}/`));
    return binding?.mode === 'FETCH' || binding?.mode === 'PREFILL_EDIT' ? binding.attribute : 'application.answers';
  });
  return [...new Set(codes)];
}

function isAsking(definition: ServiceDefinition): definition is AskingService {
  return definition.recommendation !== null;
}
