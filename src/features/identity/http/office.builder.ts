import { randomBytes } from 'node:crypto';
import { newId } from '../../../kernel/ids.ts';
import type { Actor } from '../../../vocabulary/authority.ts';
import { err, ok } from '../../../vocabulary/result.ts';
import type { Invitation, InvitationFault, OfficerGate, OfficerHat, OfficerSeat } from './identity-port.ts';

interface Hired {
  accountId: string | null;
  seat: OfficerSeat;
  isSuspended: boolean;
}

/** The directory as this feature sees it, kept in memory: officers, their roles, and one-time links. */
export class Office implements OfficerGate {
  readonly agencyId: string;
  readonly hired: Hired[] = [];
  readonly #links = new Map<string, { readonly invitation: Invitation; isUsed: boolean }>();
  refuseNext: InvitationFault | null = null;

  constructor(agencyId: string = newId()) {
    this.agencyId = agencyId;
  }

  hire(name: string, roles: readonly string[] = ['mpp_counter']): Hired {
    const seat: OfficerSeat = {
      officerId: newId(),
      agencyId: this.agencyId,
      agencyCode: 'mpp-sragen',
      organisation: 'MPP Kabupaten Sragen',
      name,
      roles,
      zone: 'Asia/Jakarta',
    };
    const hired = { accountId: null, seat, isSuspended: false };
    this.hired.push(hired);
    return hired;
  }

  invite(hired: Hired, kind: Invitation['kind'] = 'first'): string {
    const token = randomBytes(32).toString('base64url');
    const { officerId, name, organisation, zone } = hired.seat;
    const roles = [{ id: 'Petugas loket MPP', en: 'MPP counter officer' }];
    const expiresAt = Temporal.Now.instant().add({ hours: 72 });
    this.#links.set(token, {
      invitation: { officerId, name, organisation, roles, kind, expiresAt, zone },
      isUsed: false,
    });
    return token;
  }

  async actorOf({ officerId, agencyId, acr }: OfficerHat): Promise<Actor> {
    const hired = this.hired.find(
      (one) => one.seat.officerId === officerId && one.seat.agencyId === agencyId && !one.isSuspended,
    );
    if (hired === undefined) return { kind: 'public' };
    const { agencyCode, roles } = hired.seat;
    return { kind: 'officer', officerId, agencyId, agencyCode, roles, acr };
  }

  async officerOf(accountId: string) {
    const hired = this.hired.find((one) => one.accountId === accountId && !one.isSuspended);
    return hired?.seat ?? null;
  }

  async readInvitation(token: string) {
    const link = this.#links.get(token);
    if (link === undefined) return err('invitation_unknown');
    return link.isUsed ? err('invitation_used') : ok(link.invitation);
  }

  async acceptInvitation(token: string, accountId: string) {
    if (this.refuseNext !== null) return err(this.refuseNext);
    const link = this.#links.get(token);
    const hired = this.hired.find((one) => one.seat.officerId === link?.invitation.officerId);
    if (link === undefined || hired === undefined) return err('invitation_unknown');
    link.isUsed = true;
    hired.accountId = accountId;
    return ok(undefined);
  }

  async appointFirstAdministrator(given: {
    readonly officerId: string;
    readonly accountId: string;
    readonly name: string;
  }) {
    if (this.hired.some(({ seat }) => seat.roles.includes('administrator'))) return err('administrator_exists');
    const hired = this.hire(given.name, ['administrator']);
    hired.seat = { ...hired.seat, officerId: given.officerId };
    hired.accountId = given.accountId;
    return ok(undefined);
  }
}
