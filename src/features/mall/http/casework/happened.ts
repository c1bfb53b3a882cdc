import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Application } from '../../domain/application.ts';
import type { ApplicationEvent } from '../../domain/application-event.ts';
import type { CaseGround } from './case-ground.ts';

/** Events that were just appended, and the application after them. */
export interface Happened {
  readonly application: Application;
  readonly service: string;
  readonly events: readonly ApplicationEvent[];
  readonly ground: CaseGround;
  /** Casework time. */
  readonly at: Instant;
  /** True time. */
  readonly now: Instant;
}
