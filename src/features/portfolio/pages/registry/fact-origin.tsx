import { formatDate, type Instant } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Provenance } from '../../../../web/components/provenance.tsx';
import { todayInCapital } from '../../../directory/index.ts';
import type { Source } from '../../domain/registry/element.ts';
import { say } from './say.ts';

interface FactOriginProps {
  readonly source: Source;
  readonly at: Instant;
  readonly lang: Lang;
  readonly note?: string | null;
}

/** Under a fact: who says it and since when it is on record. */
export function FactOrigin({ source, at, lang, note = null }: FactOriginProps) {
  const time = formatDate(todayInCapital(at), lang, 'short');
  const words = say(lang)(`source.${source}`);
  return (
    <>
      <Provenance
        origin={
          source === 'observed' ? { kind: 'fetched', source: words, time } : { kind: 'entered', person: words, time }
        }
      />
      {note !== null && <span class="provenance">{note}</span>}
    </>
  );
}
