import type { Services } from '../kernel/services.ts';
import type { Io } from './io.ts';

/** Says where the program is and what to do first. */
export async function welcome(services: Services, given: { readonly io: Io; readonly origin: string }): Promise<void> {
  const { io, origin } = given;
  const isSample = services.installation.kind === 'sample';
  io.say(`\nTerpadu runs at ${origin}${isSample ? '   (sample installation: all people and cases are invented)' : ''}`);
  io.say('Stop with Ctrl-C.');
}
