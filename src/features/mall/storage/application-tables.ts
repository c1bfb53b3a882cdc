import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { Stage } from '../domain/application.ts';
import type { EventActor } from '../domain/application-event.ts';
import type { Step } from '../domain/service.ts';

/** The tables of casework. */
export type ApplicationTables = {
  'mall.case_number': {
    readonly number: string;
    readonly person_id: string;
    readonly agency_id: string;
    readonly application_id: string;
  };
  'mall.application': {
    readonly person_id: string;
    readonly id: string;
    readonly agency_id: string;
    readonly version_id: string;
    readonly service: string;
    readonly case_number: string;
    readonly key_id: string;
    readonly summary_sealed: Buffer;
    readonly name_tokens: readonly string[];
    readonly seq: number;
    readonly stage: Stage;
    readonly step: string | null;
    readonly step_kind: Step['kind'] | null;
    readonly holder: string | null;
    readonly due_on: LocalDate | null;
    readonly step_due_on: LocalDate | null;
    readonly overdue_since: Instant | null;
    readonly submitted_at: Instant;
    readonly changed_at: Instant;
  };
  'mall.application_event': {
    readonly person_id: string;
    readonly application_id: string;
    readonly seq: number;
    readonly agency_id: string;
    readonly kind: string;
    readonly version: number;
    readonly at: Instant;
    readonly recorded_at: Instant;
    readonly actor: EventActor;
    readonly body: unknown;
  };
  'mall.note': {
    readonly person_id: string;
    readonly id: string;
    readonly application_id: string;
    readonly agency_id: string;
    readonly key_id: string;
    readonly text_sealed: Buffer;
    readonly written_at: Instant;
  };
};

export function applicationTables(tx: Tx) {
  return tx.$extendTables<ApplicationTables>();
}
