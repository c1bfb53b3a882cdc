import { loadDirectory, organisationCode } from '../features/directory/index.ts';
import { loadedParts, recordLoaded } from '../kernel/loaded-parts.ts';
import type { Services } from '../kernel/services.ts';
import type { SandboxConnections } from '../sandbox/machine/index.ts';
import { localDate } from '../vocabulary/local-date.ts';
import { generateNation } from './generate-nation.ts';
import { loadInventory } from './load-inventory.ts';
import { loadLicences } from './load-licences.ts';
import { loadPersons, loadSamplePeople } from './load-people.ts';
import { loadSandboxes, unloadedSandboxes } from './load-sandboxes.ts';
import { loadServices } from './load-services.ts';
import type { Nation } from './nation.ts';
import { pilots } from './pilots.ts';
import { defaultSeed } from './random.ts';
import { stableIds } from './stable-id.ts';
import { readVillages, type VillageRow } from './villages.ts';

/** The day as of which the nation is told. */
export const nationDay = localDate('2026-11-24');

/** Kominfo ran the state's common infrastructure in 2023 (Perpres 95/2018), so it operates the sample country's node. */
export const operatorCode = organisationCode('kominfo');

export interface NationLoading {
  readonly services: Services;
  readonly sandboxes: SandboxConnections;
  /** Told what is being loaded and how much of the whole is done, from 0 to 1. */
  readonly progress: (what: string, share: number) => void;
}

interface Part {
  readonly name: string;
  readonly says: string;
  /** Roughly how much of the time it takes. */
  readonly weight: number;
  readonly isLoaded: boolean;
  readonly load: (tell: (share: number) => void) => Promise<void>;
}

/** The id of an organisation of the sample country, the same on every machine. */
export function sampleOrganisationId(code: string): string {
  return stableIds(defaultSeed, nationDay)(`organisation/${code}`, 0);
}

/** Loads what is not there yet of the synthetic nation; whatever was cut off is loaded again. */
export async function loadNation(loading: NationLoading): Promise<void> {
  const parts = await partsOf(loading);
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  let done = 0;
  for (const part of parts) {
    if (!part.isLoaded) {
      loading.progress(part.says, done / whole);
      await part.load((share) => loading.progress(part.says, (done + part.weight * share) / whole));
    }
    done += part.weight;
  }
}

async function partsOf({ services, sandboxes }: NationLoading): Promise<readonly Part[]> {
  const { db, clock } = services;
  const loaded = await loadedParts(db);
  const nation = once(makeNation);
  const parts = ownParts(services, nation).map((part): Part => ({
    ...part,
    isLoaded: loaded.has(part.name),
    load: async (tell) => {
      await part.load(tell);
      await recordLoaded(db, part.name, clock.trueNow());
    },
  }));
  return [...parts, await sandboxesPart(sandboxes, nation)];
}

/** What stands in the installation's own database, in the order of loading. */
function ownParts(services: Services, nation: () => Promise<MadeNation>): readonly Omit<Part, 'isLoaded'>[] {
  const { db, clock } = services;
  return [
    {
      name: 'directory',
      says: 'agencies, regions, holidays',
      weight: 4,
      load: (tell) =>
        loadDirectory(db, {
          operatorCode,
          operatorAgencyId: services.installation.operatorAgencyId,
          idOf: sampleOrganisationId,
          now: clock.trueNow(),
          progress: ({ rows, of }) => tell(rows / of),
        }),
    },
    {
      name: 'persons',
      says: 'people and households',
      weight: 4,
      load: async (tell) => {
        const { whole } = await nation();
        await loadPersons(services, whole, (count) => tell(count / whole.persons.length));
      },
    },
    {
      name: 'people',
      says: 'officers and sample people',
      weight: 1,
      load: async () => loadSamplePeople(services, (await nation()).whole),
    },
    {
      name: 'licences',
      says: 'registers of the licensing offices',
      weight: 1,
      load: async (tell) => loadLicences(services, await nation(), tell),
    },
    {
      name: 'services',
      says: 'services of the licensing offices',
      weight: 1,
      load: (tell) => loadServices(services, tell),
    },
    {
      name: 'inventory',
      says: 'applications of ministries and regions',
      weight: 2,
      load: (tell) => loadInventory({ services, organisationIdOf: sampleOrganisationId, on: nationDay, tell }),
    },
  ];
}

async function sandboxesPart(connections: SandboxConnections, nation: () => Promise<MadeNation>): Promise<Part> {
  return {
    name: 'sandboxes',
    says: 'registers of Dukcapil, SISDMK, DJP, PDDikti',
    weight: 5,
    isLoaded: (await unloadedSandboxes(connections, { seed: defaultSeed, referenceDate: nationDay })).length === 0,
    load: async (tell) => {
      const { whole, villages } = await nation();
      const progress = ({ done, total }: { readonly done: number; readonly total: number }) => tell(done / total);
      const outcome = await loadSandboxes({ nation: whole, villages, connections, progress });
      if (!outcome.ok) throw new Error(`The sandbox ${outcome.error.sandbox} holds another nation.`);
    },
  };
}

interface MadeNation {
  readonly whole: Nation;
  readonly villages: readonly VillageRow[];
}

async function makeNation(): Promise<MadeNation> {
  const villages = await readVillages(pilots.map(({ code }) => code));
  return { whole: generateNation({ seed: defaultSeed, referenceDate: nationDay, villages }), villages };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
