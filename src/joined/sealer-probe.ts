import { exchangePaths, readLogState } from '../features/exchange/index.ts';
import type { NodeProbe } from '../features/operations/index.ts';
import { formatDateTimeZone } from '../vocabulary/instant.ts';
import { words } from '../web/words.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

const say = words(id, en);

/** The sealer signs every second; an entry that waits a minute means that it does not run. */
const LONGEST_WAIT_SECONDS = 60;

/** How far the log of the exchange is sealed, for the operator's page. */
export const sealerProbe: NodeProbe = {
  async read({ db, clock, installation }, lang) {
    const t = say(lang);
    const { sealed, headAt, unsealedSince } = await readLogState(db, installation.nodeId);
    const tooLong = clock.trueNow().subtract({ seconds: LONGEST_WAIT_SECONDS });
    const isWell = unsealedSince === null || Temporal.Instant.compare(unsealedSince, tooLong) > 0;
    const time = headAt === null ? '' : formatDateTimeZone(headAt, 'Asia/Jakarta', lang);
    return {
      name: t('sealer'),
      isWell,
      says: headAt === null ? t('sealerEmpty') : t('sealerSealed', { count: sealed, time }),
      href: exchangePaths.heads.to({}),
    };
  },
};
