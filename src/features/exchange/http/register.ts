import type { KeyId } from '../../../kernel/keys/data-keys.ts';
import type { Services } from '../../../kernel/services.ts';
import { asAgency, WORKER } from '../../../kernel/viewer.ts';
import type { Secret } from '../../../vocabulary/secret.ts';
import { addGrant, addRevocation, type PublishedGrant, type Revocation } from '../storage/access-grant.ts';
import { type Member, saveMember, saveSubsystem, type Subsystem } from '../storage/member.ts';
import { announceRegistryChange } from '../storage/registry-change.ts';
import {
  type Endpoint,
  findEndpointKey,
  lockEndpoint,
  saveEndpoint,
  saveService,
  type Service,
} from '../storage/service.ts';
import { keyUseOf } from './key-ring.ts';
import type { Registry } from './registry.ts';
import { tokenPlace } from './serve-call.ts';

export interface NewEndpoint extends Omit<Endpoint, 'token'> {
  /** Sent as a bearer token; null for a service that asks for none. */
  readonly token: Secret | null;
}

/** How members, services and grants come in: by loaders now, by officers' pages later. All may be run again. */
export interface Registrar {
  /** Registers an organisation, hosted by this node, and makes its signing key. */
  readonly registerMember: (member: Omit<Member, 'nodeId'>) => Promise<void>;
  readonly registerSubsystem: (subsystem: Subsystem) => Promise<void>;
  readonly registerService: (service: Service) => Promise<void>;
  /** Sets anew where a service is reached; its key stays, and is destroyed with the token it sealed. */
  readonly setEndpoint: (endpoint: NewEndpoint) => Promise<void>;
  /** Publishes grants; ones that stand already are left as they are. */
  readonly grant: (grants: readonly PublishedGrant[]) => Promise<void>;
  readonly revoke: (revocation: Revocation) => Promise<void>;
  /** Takes up at once what was registered; other processes hear of it by themselves. */
  readonly refresh: () => Promise<void>;
}

const MEMBER_KEY_HOURS = 2 * 8_766;

export function registrar({ db, keys, clock, installation }: Services, registry: Registry): Registrar {
  return {
    async registerMember(member) {
      await db.as(asAgency(member.agencyId), async (tx) => {
        await saveMember(tx, { ...member, nodeId: installation.nodeId });
        await announceRegistryChange(tx);
      });
      await keys.signing.ensure(keyUseOf(member.id), clock.trueNow().add({ hours: MEMBER_KEY_HOURS }));
    },
    async registerSubsystem(subsystem) {
      await db.as(asAgency(subsystem.agencyId), async (tx) => {
        await saveSubsystem(tx, subsystem);
        await announceRegistryChange(tx);
      });
    },
    async registerService(service) {
      await db.as(asAgency(service.agencyId), async (tx) => {
        await saveService(tx, service);
        await announceRegistryChange(tx);
      });
    },
    async setEndpoint({ token, ...endpoint }) {
      const { serviceId } = endpoint;
      const replaced = await db.as(WORKER, async (tx) => {
        await lockEndpoint(tx, serviceId);
        const known = await findEndpointKey(tx, serviceId);
        const sealed = token === null ? null : await sealToken(token, known);
        await saveEndpoint(tx, { ...endpoint, token: sealed }, clock.trueNow());
        await announceRegistryChange(tx);
        return sealed === null ? known : null;
      });
      if (replaced !== null) await keys.data.destroyKey(replaced);

      async function sealToken(secret: Secret, ofBefore: KeyId | null): Promise<Endpoint['token']> {
        const keyId = ofBefore ?? (await keys.data.createKey('exchange.endpoint'));
        const bytes = await keys.data.encrypt(keyId, Buffer.from(secret.reveal()), tokenPlace(serviceId));
        if (!bytes.ok) throw new Error(`The key of the endpoint ${serviceId} does not open: ${bytes.error}.`);
        return { keyId, sealed: bytes.value };
      }
    },
    async grant(grants) {
      for (const [agencyId, own] of Map.groupBy(grants, (one) => one.agencyId)) {
        await db.as(asAgency(agencyId), async (tx) => {
          for (const one of own) await addGrant(tx, one);
          await announceRegistryChange(tx);
        });
      }
    },
    async revoke(revocation) {
      await db.as(asAgency(revocation.agencyId), async (tx) => {
        await addRevocation(tx, revocation);
        await announceRegistryChange(tx);
      });
      await registry.reload();
    },
    refresh: () => registry.reload(),
  };
}
