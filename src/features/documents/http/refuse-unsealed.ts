import { refuse, type RefusalReply } from '../../../kernel/http/reply.ts';
import { sealFault } from './seal.ts';
import type { SealServices } from './office-seal.ts';

/** The refusal for a decision whose document the office could not seal; null when it can. */
export function refuseUnsealed(services: SealServices, officeCode: string, next: string): RefusalReply | null {
  const fault = sealFault(services, officeCode);
  if (fault === null) return null;
  return refuse(fault === 'seal_missing' ? 'documents_seal_missing' : 'documents_seal_unusable', { next });
}
