import { firstOrganisations } from '../../../directory/index.ts';
import { type Exchange, instanceOf, memberIdOf, parseServiceId, type ServiceHandler } from '../../../exchange/index.ts';
import type { CaseworkServices } from './case-ground.ts';
import { recommendationRoutes } from './recommendation-routes.ts';
import { receiveAnswer } from './receive-answer.ts';
import { receiveRequest } from './receive-request.ts';

/**
 * Offers both services for the offices of this node: requests at health offices, answers at licensing offices. The
 * exchange lets a call through only to a member that is hosted here, so offering them for all opens nothing.
 */
export function provideRecommendations(exchange: Pick<Exchange, 'provideService'>, services: CaseworkServices): void {
  const offer = (suffix: string, service: string, handler: ServiceHandler) => {
    const instance = instanceOf(services.installation.kind);
    for (const { code } of firstOrganisations.filter((one) => one.code.endsWith(suffix))) {
      const id = parseServiceId(`${memberIdOf(instance, 'LOC', code)}/${service}`);
      if (!id.ok) throw new Error(`No service can stand under ${code}: ${id.error}.`);
      exchange.provideService(id.value, handler);
    }
  };
  offer('-dinkes', recommendationRoutes.ask.service, receiveRequest(services));
  offer('-dpmptsp', recommendationRoutes.answer.service, receiveAnswer(services));
}
