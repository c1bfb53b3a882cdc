import type { ArchitectureState } from './element.ts';
import { differences, type FieldChange } from './save.ts';
import type { Standing } from './standing.ts';

/** An object as it is compared with what is planned in its place. */
export interface GapSide {
  readonly id: string;
  readonly name: string;
  readonly state: ArchitectureState;
  readonly standing: Standing;
}

/** What is planned of an object: a new one, an upgrade of one that stands, or nothing. */
export type Gap =
  | { readonly kind: 'new'; readonly toBe: GapSide }
  | {
      readonly kind: 'upgrade';
      readonly asIs: GapSide;
      readonly toBe: GapSide;
      readonly changes: readonly FieldChange[];
    }
  | { readonly kind: 'no_plan'; readonly asIs: GapSide };

/** Who does it and when belongs to the roadmap, not to what changes. */
const ROADMAP = /^(?:plan_|approval_)/;

/** The gaps at one object; `partners` are the objects that it upgrades, or that upgrade it. */
export function gapsOf(own: GapSide, partners: readonly GapSide[]): readonly Gap[] {
  const others = partners.filter(({ state }) => state !== own.state);
  if (others.length === 0)
    return own.state === 'to_be' ? [{ kind: 'new', toBe: own }] : [{ kind: 'no_plan', asIs: own }];
  return others.map((other) => {
    const [asIs, toBe] = own.state === 'as_is' ? [own, other] : [other, own];
    const changes = differences(asIs.standing, toBe.standing).filter(({ field }) => !ROADMAP.test(field));
    return { kind: 'upgrade', asIs, toBe, changes };
  });
}
