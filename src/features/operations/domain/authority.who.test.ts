import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authorise, type Actor } from '../../../vocabulary/authority.ts';
import { operationsAuthority, type OperationsCircumstances, type ThisNode } from './authority.ts';

const OPERATING = '019a0000-0000-7000-8000-000000000001';
const GUEST = '019a0000-0000-7000-8000-000000000002';
const sample: ThisNode = { operatorAgencyId: OPERATING, kind: 'sample' };
const real: ThisNode = { operatorAgencyId: OPERATING, kind: 'real' };

function officer(role: string, agencyId = OPERATING): Actor {
  return { kind: 'officer', officerId: GUEST, agencyId, agencyCode: 'uji', roles: [role], acr: 'passkey' };
}

const ACTORS: Readonly<Record<string, Actor>> = {
  stranger: { kind: 'public' },
  citizen: { kind: 'person', personId: GUEST, acr: 'passkey_counter' },
  worker: { kind: 'worker' },
  operator: officer('operator'),
  'operator of a guest': officer('operator', GUEST),
  auditor: officer('auditor'),
  'auditor of a guest': officer('auditor', GUEST),
  administrator: officer('administrator'),
  verifier: officer('licensing_verifier'),
};

type NodeAction = 'node.read' | 'outbox_effect.read' | 'outbox_effect.retry' | 'outbox_effect.set_aside';
type SampleAction = 'clock.read' | 'clock.advance' | 'sandbox.read' | 'sandbox.switch';

const ON_NODE: readonly NodeAction[] = [
  'node.read',
  'outbox_effect.read',
  'outbox_effect.retry',
  'outbox_effect.set_aside',
];
const IN_SAMPLE: readonly SampleAction[] = ['clock.read', 'clock.advance', 'sandbox.read', 'sandbox.switch'];

function mayDo<A extends keyof OperationsCircumstances>(
  action: A,
  circumstance: OperationsCircumstances[A],
): readonly string[] {
  return Object.entries(ACTORS).flatMap(([name, actor]) =>
    authorise(operationsAuthority[action], actor, circumstance).ok ? [name] : [],
  );
}

describe('who may do what on the desk of operations', () => {
  for (const action of ON_NODE) {
    it(`${action}: an operator of the organisation that runs the installation, in sample and real ones, and nobody else`, () => {
      assert.deepEqual(mayDo(action, sample), ['operator']);
      assert.deepEqual(mayDo(action, real), ['operator']);
    });
  }

  for (const action of IN_SAMPLE) {
    it(`${action}: the same operator in a sample installation, in a real one nobody`, () => {
      assert.deepEqual(mayDo(action, sample), ['operator']);
      assert.deepEqual(mayDo(action, real), []);
    });
  }

  for (const action of ['audit_log.read', 'audit_log.download'] as const) {
    it(`${action}: auditors and operators of any organisation; whose log it is the row policy decides`, () => {
      assert.deepEqual(mayDo(action, null), ['operator', 'operator of a guest', 'auditor', 'auditor of a guest']);
    });
  }

  it('authority.read: everybody', () => {
    assert.deepEqual(mayDo('authority.read', null), Object.keys(ACTORS));
  });

  it('leaves no action without a test', () => {
    const tested = [...ON_NODE, ...IN_SAMPLE, 'audit_log.read', 'audit_log.download', 'authority.read'];
    assert.deepEqual(Object.keys(operationsAuthority).toSorted(), tested.toSorted());
  });
});
