import type { Handler } from '../../../../kernel/outbox/handler.ts';
import type { MallPort } from '../mall-port.ts';
import { clockHandlers } from './clock-handlers.ts';
import { evidenceArrived } from './evidence-arrived.ts';
import { followRevocation } from './follow-revocation.ts';
import { issueLicence, type IssuingServices } from './issue-licence.ts';
import { answerRecommendation } from './recommend-answer.ts';
import { askRecommendation } from './recommend-ask.ts';

/** What goes on after the transactions of casework. Each looks at the case first and repeats harmlessly. */
export function mallHandlers(services: IssuingServices, port: MallPort): readonly Handler[] {
  return [
    askRecommendation(services, port),
    answerRecommendation(services, port),
    issueLicence(services, port),
    ...clockHandlers(services, port),
    evidenceArrived(services),
    followRevocation(services),
  ];
}
