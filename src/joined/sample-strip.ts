import type { Ask } from '../kernel/http/ask.ts';
import { formatDateTimeZone } from '../vocabulary/instant.ts';
import type { SampleStrip } from '../web/frame.ts';
import { words } from '../web/words.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';
import { say as sayTour } from './tour/say.ts';
import { tourPaths } from './tour/tour-paths.ts';

const say = words(id, en);

/** Says on every page of a sample installation that it is one, and whether its casework clock was moved. */
export function sampleStripOf(ask: Ask): SampleStrip | null {
  const { installation, clock } = ask.services;
  if (installation.kind !== 'sample') return null;
  const t = say(ask.lang);
  const link = { href: tourPaths.tour.to({}), label: sayTour(ask.lang)('strip') };
  if (clock.aheadMs === 0) return { text: t('sampleStrip'), link };
  const time = formatDateTimeZone(clock.caseworkNow(), 'Asia/Jakarta', ask.lang);
  return { text: t('sampleStrip'), clockShifted: t('sampleClock', { time }), link };
}
