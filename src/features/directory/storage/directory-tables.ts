import type { ColumnType } from 'kysely';
import type { Instant, Zone } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode, RegionLevel } from '../../../vocabulary/region-code.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { CabinetKind, CoordinationFact } from '../domain/coordination-register.ts';
import type { HolidayKind, Occasion } from '../domain/holidays.ts';
import type { OfficerEvent } from '../domain/officer-event.ts';
import type { OrganisationCode, OrganisationKind } from '../domain/organisation.ts';

/** What the database holds was checked when it was written, so its columns come back under their real types. */
export type DirectoryTables = {
  'directory.organisation': {
    readonly id: string;
    readonly agency_id: string;
    readonly code: OrganisationCode;
    readonly kind: OrganisationKind;
    readonly region_code: RegionCode | null;
    readonly parent_id: string | null;
    readonly valid_from: LocalDate;
    readonly valid_until: LocalDate | null;
    readonly basis_text: string;
    readonly basis_confirmed: boolean;
  };
  'directory.organisation_name': {
    readonly organisation_id: string;
    readonly agency_id: string;
    readonly from_date: LocalDate;
    readonly name: string;
    readonly name_en: string;
    readonly short_name: string;
  };
  'directory.coordination_fact': {
    readonly position: number;
    readonly agency_id: string;
    readonly change_id: string;
    readonly kind: CoordinationFact['kind'];
    readonly organisation: OrganisationCode;
    readonly on_date: LocalDate;
    readonly as_kind: CabinetKind | null;
    readonly name: string | null;
    readonly name_en: string | null;
    readonly short_name: string | null;
    readonly coordinator: OrganisationCode | null;
    readonly successors: OrganisationCode[] | null;
    readonly basis_text: string;
    readonly basis_confirmed: boolean;
    readonly recorded_at: Instant;
    readonly recorded_by: string | null;
  };
  'directory.region': {
    readonly code: RegionCode;
    readonly name: string;
    readonly level: RegionLevel;
    readonly parent_code: RegionCode | null;
    readonly zone: Zone;
  };
  'directory.holiday': {
    readonly id: string;
    readonly agency_id: string;
    readonly date: LocalDate;
    readonly kind: HolidayKind;
    readonly occasion: Occasion;
    readonly name_id: string;
    readonly name_en: string;
    readonly region_code: RegionCode | null;
    readonly basis_text: string;
    readonly basis_confirmed: boolean;
    readonly decreed_on: LocalDate;
    readonly withdrawn_on: LocalDate | null;
    readonly recorded_at: Instant;
    readonly recorded_by: string | null;
  };
  'directory.officer_event': {
    readonly agency_id: string;
    readonly officer_id: string;
    readonly version: number;
    readonly payload: ColumnType<unknown, OfficerEvent, never>;
  };
  'directory.officer_name': { readonly agency_id: string; readonly officer_id: string; readonly name: string };
  'directory.administrator': {
    readonly agency_id: string;
    readonly officer_id: string;
    readonly grant_id: string;
    readonly version: number;
    readonly from_date: LocalDate;
    readonly until_date: LocalDate | null;
    readonly can_act: boolean;
  };
  'directory.officer_place': { readonly officer_id: string; readonly agency_id: string };
  'directory.officer_account': {
    readonly account_id: string;
    readonly officer_id: string;
    readonly agency_id: string;
  };
  'directory.invitation': {
    readonly token_hash: string;
    readonly invitation_id: string;
    readonly officer_id: string;
    readonly agency_id: string;
  };
};

export function directoryTables(tx: Tx) {
  return tx.$extendTables<DirectoryTables>();
}
