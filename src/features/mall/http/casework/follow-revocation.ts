import { DOCUMENT_REVOKED } from '../../../documents/index.ts';
import type { Handler } from '../../../../kernel/outbox/handler.ts';
import { revoke } from '../../domain/decide.ts';
import { findOfAgency } from '../../storage/application-row.ts';
import { markRevoked } from '../../storage/licence.ts';
import type { CaseworkServices } from './case-ground.ts';
import { textIn } from './effects.ts';
import { findCase, runForSystem } from './system-command.ts';
import { ABOUT } from './weigh.ts';

/** A document was revoked in its register: the application, the office's register of licences and the holder learn it. */
export function followRevocation(services: CaseworkServices): Handler {
  return {
    kind: DOCUMENT_REVOKED,
    async handle({ viewer, payload }) {
      if (payload['aboutKind'] !== ABOUT) return;
      const [id, agencyId] = [textIn(payload, 'aboutId'), textIn(payload, 'agencyId')];
      const row = await services.db.as(viewer, (tx) => findOfAgency(tx, { agencyId, id }));
      const found = row === null ? null : await findCase(services, viewer, row);
      if (found === null) throw new Error(`The document of application ${id} was revoked, and there is no such case.`);
      const documentId = textIn(payload, 'documentId');
      const { officerId } = payload;
      const done = await runForSystem(services, {
        viewer,
        found,
        // Whoever revoked it stands in the case as well; an order without an officer came from a system.
        ...(typeof officerId === 'string' ? { by: { kind: 'officer', officerId, agencyId } } : {}),
        decide: (_, { application }) => revoke(application, { documentId, reason: textIn(payload, 'reason') }),
        async afterwards(tx, { personId }) {
          await markRevoked(tx, { personId, documentId, at: services.clock.caseworkNow() });
        },
      });
      // The licence may not be noted yet: the issuing effect has it, and this one comes again.
      if (!done.ok) throw new Error(`The revocation does not fit application ${id}: ${done.error.code}.`);
    },
  };
}
