import type { Services } from '../../../../kernel/services.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { FUNCTIONS } from '../../data/overlap/functions.ts';
import { childrenOf } from '../../domain/codes/code-set.ts';
import { parseReferenceCode, type ReferenceCode } from '../../domain/codes/code.ts';
import { type Axis, levelOf } from '../../domain/views/capability-axis.ts';
import { codesInForce } from '../registry/codes-in-force.ts';

/** The rows of an axis with their names. */
export interface AxisNames {
  readonly nameOf: (code: string) => string;
  /** The rows below a code, of null the first, in the order of their codes. */
  readonly below: (code: string | null) => readonly string[];
}

/** Names as they stand in the code sets in force on a day, or in the catalogue of functions. */
export async function axisNames(
  services: Pick<Services, 'db'>,
  { axis, lang, on }: { readonly axis: Axis; readonly lang: Lang; readonly on: LocalDate },
): Promise<AxisNames> {
  if (axis === 'F') return functionNames(lang);
  const index = (await codesInForce(services, on)).get(axis);
  return {
    nameOf: (code) => {
      const known = parsed(code);
      return (known === null ? undefined : index?.byCode.get(known)?.name) ?? code;
    },
    below: (code) => (index === undefined ? [] : childrenOf(index, parsed(code)).map((entry) => entry.code)),
  };
}

function parsed(code: string | null): ReferenceCode | null {
  const given = parseReferenceCode(code);
  return given.ok ? given.value : null;
}

const NAMED_OF_GROUP = 3;

/** A group of functions has no name of its own: its first functions speak for it. */
function functionNames(lang: Lang): AxisNames {
  const names = new Map(FUNCTIONS.map(({ code, name }) => [code, name[lang]]));
  const groups = Map.groupBy(names.keys(), (code) => code.slice(0, code.lastIndexOf('.')));
  return {
    nameOf: (code) => {
      const group = groups.get(code);
      if (levelOf(code) !== 1 || group === undefined) return names.get(code) ?? code;
      return group
        .slice(0, NAMED_OF_GROUP)
        .map((one) => names.get(one) ?? one)
        .join(', ');
    },
    below: (code) => (code === null ? [...groups.keys()].toSorted() : (groups.get(code) ?? [])),
  };
}
