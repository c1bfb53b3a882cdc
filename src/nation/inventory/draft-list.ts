import { type Random, randomStream, type Weighted } from '../random.ts';
import { composeDescription } from './compose-description.ts';
import { composeName, respell } from './compose-name.ts';
import { type Draft, type DraftList, isWhole } from './draft.ts';
import { feeds, functionOf } from './functions/all-functions.ts';
import type { FunctionMaterial } from './functions/function-material.ts';
import type { InventoryAgency, Office, OverlapKind, PlantedOverlap } from './inventory.ts';
import type { NationalSystem } from './national-system.ts';
import { notAnApplicationRow, websiteRow } from './other-rows.ts';
import { functionsFor, nationalSystemsFor, officeFor } from './pick-function.ts';
import { vesselDraft } from './vessel-demonstration.ts';

export interface DraftOptions {
  readonly seed: string;
  readonly agency: InventoryAgency;
  readonly count: number;
  readonly websiteShare: number;
  readonly isHostList: boolean;
}

type Row = 'national' | 'repeated' | 'mobile' | 'module' | 'downstream' | 'several' | 'not application' | 'new';

/** What the rows that are no websites are, in a hundred. */
const rows: readonly Weighted<Row>[] = [
  ['national', 15.5],
  ['repeated', 5],
  ['mobile', 1.5],
  ['module', 2],
  ['downstream', 4],
  ['several', 1],
  ['not application', 3],
  ['new', 66],
];

/** One agency's list before its cells are filled, with the overlaps that were put into it on purpose. */
export function draftList(options: DraftOptions): DraftList {
  const list = new AgencyList(options);
  while (list.drafts.length < options.count) list.add();
  return { drafts: list.drafts, planted: list.planted };
}

class AgencyList {
  readonly drafts: Draft[] = [];
  readonly planted: PlantedOverlap[] = [];
  readonly #options: DraftOptions;
  readonly #random: Random;
  readonly #functions: readonly Weighted<FunctionMaterial>[];
  readonly #systems: readonly Weighted<NationalSystem>[];
  readonly #locals: Draft[] = [];

  constructor(options: DraftOptions) {
    this.#options = options;
    this.#random = randomStream(options.seed, `inventory/list/${options.agency.code}`);
    this.#functions = functionsFor(options.agency);
    this.#systems = nationalSystemsFor(options.agency);
    const demonstration = vesselDraft(options.agency);
    if (demonstration !== null) this.drafts.push(demonstration);
  }

  /** Adds one row; a row that needs an earlier one falls back to a new application. */
  add(): void {
    if (this.#random.chance(this.#options.websiteShare)) return this.#website();
    const row = this.#random.weighted(rows);
    switch (row) {
      case 'national':
        return this.#national();
      case 'several':
        return this.#several();
      case 'not application':
        return this.#notApplication();
      case 'repeated':
      case 'mobile':
        return this.#after(this.#locals, (earlier) => this.#again(earlier, row));
      case 'module':
        return this.#after(this.#locals.filter(isWhole), (whole) => this.#module(whole));
      case 'downstream':
        return this.#after(this.#locals.filter(feedsAnother), (source) => this.#downstream(source));
      case 'new':
        return this.#new();
    }
  }

  #after(earlier: readonly Draft[], add: (one: Draft) => void): void {
    if (earlier.length === 0) return this.#new();
    add(this.#random.pick(earlier));
  }

  #new(): void {
    const about = this.#twoFunctions();
    const office = officeFor(this.#random, this.#options.agency, about[0]?.offices ?? []);
    this.#local(this.#nameFor(about), this.#describe(about), { office, about });
  }

  /** Inside one agency the same is built twice more often than chance would have it. */
  #twoFunctions(): readonly FunctionMaterial[] {
    const random = this.#random;
    const again = this.#locals.length > 2 && random.chance(0.02) ? random.pick(this.#locals).functions[0] : undefined;
    const first = again === undefined ? random.weighted(this.#functions) : functionOf(again);
    const second = random.chance(0.055) ? random.weighted(this.#functions) : first;
    return first === second ? [first] : [first, second];
  }

  #local(
    name: string,
    description: string,
    { office, about }: { readonly office: Office; readonly about: readonly FunctionMaterial[] },
  ): Draft {
    const key = this.#nextKey();
    const functions = about.map((one) => one.key);
    const draft: Draft = {
      key,
      office,
      kind: 'application',
      name,
      description,
      functions,
      system: key,
      origin: 'local',
      address: null,
    };
    this.drafts.push(draft);
    this.#locals.push(draft);
    return draft;
  }

  /** Another office, or the mobile client, of a system that is in the list already. */
  #again(earlier: Draft, row: 'repeated' | 'mobile'): void {
    const random = this.#random;
    const { agency } = this.#options;
    const about = earlier.functions.map(functionOf);
    const name =
      row === 'mobile'
        ? `${earlier.name} ${random.pick(['Mobile', '(Android)', 'Android', '(Mobile)', 'versi mobile'])}`
        : random.chance(0.4)
          ? earlier.name
          : respell(random, earlier.name, agency);
    const description = random.weighted([
      [earlier.description, 76],
      [`${earlier.description} ${agency.place}`.trim(), 15],
      [this.#describe(about), 9],
    ]);
    const office = row === 'mobile' ? earlier.office : random.pick(agency.offices);
    const draft: Draft = { ...earlier, key: this.#nextKey(), office, name, description, address: null };
    this.drafts.push(draft);
    this.#plant(earlier, draft, 'same_system');
  }

  #module(whole: Draft): void {
    const random = this.#random;
    const about = whole.functions.slice(0, 1).map(functionOf);
    const part = random.pick(['Modul', 'Menu', 'Sub Sistem', 'Fitur']);
    const task = random.pick(about[0]?.phrases.clerk ?? ['laporan']);
    const name = `${whole.name.replace(/ ?\(.*\)/, '')} ${part} ${task.split(' ').slice(0, 2).join(' ')}`;
    const draft = this.#local(name, `${part} ${task} pada ${whole.name}`, { office: whole.office, about });
    this.#plant(whole, draft, 'part_of');
  }

  #downstream(source: Draft): void {
    const found = feeds.filter(([upstream]) => source.functions.includes(upstream));
    const about = [functionOf(this.#random.pick(found)[1])];
    const text = `${this.#describe(about)}, data diambil dari ${source.name.replace(/ ?\(.*\)/, '')}`;
    const draft = this.#local(this.#nameFor(about), text, { office: source.office, about });
    this.#plant(source, draft, 'upstream_downstream');
  }

  #national(): void {
    const random = this.#random;
    const system = random.weighted(this.#systems);
    const about = system.functions.map(functionOf);
    const office = officeFor(random, this.#options.agency, about[0]?.offices ?? []);
    const spelling = random.chance(0.45) ? system.spellings[0] : random.pick(system.spellings);
    const description = random.weighted([
      [system.official, 80],
      [random.pick(system.said), 17],
      [this.#describe(about), 3],
    ]);
    this.drafts.push({
      key: this.#nextKey(),
      office,
      kind: 'application',
      name: spelling ?? system.key,
      description,
      functions: system.functions,
      system: `nasional/${system.key}`,
      origin: 'national',
      address: random.chance(0.72) ? system.host : random.pick(['', '-', 'aplikasi pusat']),
    });
  }

  #several(): void {
    const random = this.#random;
    const about = Array.from({ length: 2 + random.below(4) }, () => random.weighted(this.#functions));
    const names = about.map((one) => random.pick(one.stems));
    this.drafts.push({
      key: this.#nextKey(),
      office: random.pick(this.#options.agency.offices),
      kind: 'application',
      name: names.join(random.pick([', ', ' / ', '; ', '\n'])),
      description: random.chance(0.5) ? '' : about.map((one) => random.pick(one.phrases.clerk)).join(', '),
      functions: [...new Set(about.map((one) => one.key))],
      system: null,
      origin: 'several',
      address: null,
    });
  }

  #website(): void {
    const office = this.#random.pick(this.#options.agency.offices);
    this.#other('website', office, websiteRow(this.#random, this.#options.agency, office));
  }

  #notApplication(): void {
    this.#other('not_application', this.#random.pick(this.#options.agency.offices), notAnApplicationRow(this.#random));
  }

  #other(kind: 'website' | 'not_application', office: Office, row: ReturnType<typeof websiteRow>): void {
    const key = this.#nextKey();
    this.drafts.push({ ...row, key, office, kind, functions: [], system: null, origin: 'other' });
  }

  #nameFor(about: readonly FunctionMaterial[]): string {
    const { agency, isHostList } = this.#options;
    return composeName(this.#random, { about: this.#random.pick(about), agency, isHostList });
  }

  #describe(about: readonly FunctionMaterial[]): string {
    return composeDescription(this.#random, { about, place: this.#options.agency.shortName });
  }

  #plant(first: Draft, second: Draft, kind: OverlapKind): void {
    this.planted.push({ first: first.key, second: second.key, kind });
  }

  #nextKey(): string {
    return `${this.#options.agency.code}/${String(this.drafts.length + 1).padStart(4, '0')}`;
  }
}

function feedsAnother({ functions }: Draft): boolean {
  return feeds.some(([upstream]) => functions.includes(upstream));
}
