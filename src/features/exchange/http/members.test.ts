import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import { memberOf, parseServiceId } from '../domain/identifier.ts';
import { verifyEvidence } from '../domain/verify.ts';
import { keyUseOf } from './key-ring.ts';
import {
  aCall,
  aGrant,
  aGrantId,
  aNode,
  DUKCAPIL_AGENCY,
  IN_2026,
  METRO,
  PENDUDUK,
  SRAGEN,
  SRAGEN_AGENCY,
  type TestNode,
  the,
} from './node.builder.ts';

describe('members, their keys and their rights', () => {
  let node: TestNode;
  let executions = 0;
  before(async () => {
    node = await aNode({
      quotaPerMinute: 50,
      async handler() {
        executions += 1;
        return { status: 200, body: { nama: 'Contoh' } };
      },
    });
  });
  after(() => node.close());

  const about = { id: 'Uji', en: 'Test' };
  const faultOf = async (...given: Parameters<typeof aCall>) => {
    const result = await node.exchange.call(aCall(...given));
    return result.ok ? null : result.error;
  };

  it('an office may call a register of its own, by the same way as anybody else’s', async () => {
    const own = the(parseServiceId(`${SRAGEN}/sip`));
    await node.exchange.registerService({
      id: own,
      agencyId: SRAGEN_AGENCY,
      title: about,
      about,
      quotaPerMinute: 100,
      registeredAt: IN_2026,
      endedAt: null,
    });
    await node.exchange.grant([
      { grant: aGrant({ service: own }), agencyId: SRAGEN_AGENCY, about, grantedAt: IN_2026 },
    ]);
    await node.exchange.refresh();
    node.exchange.provideService(own, async () => ({ status: 200, body: { nama: 'milik sendiri' } }));
    const { messageId, body } = the(await node.exchange.call(aCall({ service: own })));
    assert.deepEqual(body, { nama: 'milik sendiri' });
    await node.exchange.sealNow();
    const evidence = await node.exchange.evidenceOf(SRAGEN_AGENCY, messageId);
    assert.equal(evidence?.entries.length, 4);
    assert.equal(verifyEvidence(evidence, { against: null, trustedKey: null }).verdict, 'intact');
  });

  it('a member’s key is changed without a call failing, and evidence of before stays intact', async () => {
    const { messageId } = the(await node.exchange.call(aCall()));
    const now = Temporal.Now.instant();
    const { keys } = node.services;
    const before = await keys.signing.signer(keyUseOf(memberOf(PENDUDUK)));
    await keys.signing.rotate({
      ...keyUseOf(memberOf(PENDUDUK)),
      signsFrom: now,
      oldUntil: now.add({ hours: 1 }),
      notAfter: now.add({ hours: 1000 }),
    });
    const after = await keys.signing.signer(keyUseOf(memberOf(PENDUDUK)));
    assert.notEqual(the(before).key.id, the(after).key.id);
    await until(async () => (await faultOf()) === null);
    await node.exchange.sealNow();
    const evidence = await node.exchange.evidenceOf(SRAGEN_AGENCY, messageId);
    assert.ok(evidence !== null);
    assert.equal(verifyEvidence(evidence, { against: null, trustedKey: null }).verdict, 'intact');
  });

  it('a member without a valid key can neither ask nor answer', async () => {
    const { signing } = node.services.keys;
    const key = the(await signing.signer(keyUseOf(memberOf(SRAGEN)))).key;
    await signing.retire(key.id, Temporal.Now.instant());
    const fault = await faultOf();
    assert.deepEqual([fault?.code, fault?.at], ['signing_key_missing', 'consumer_node']);
    await signing.ensure(keyUseOf(memberOf(SRAGEN)), Temporal.Now.instant().add({ hours: 10 }));
    await until(async () => (await faultOf()) === null);
  });

  it('a revoked grant ends at once, and a grant of a service that is not one’s own is refused', async () => {
    const grant = aGrant({ id: aGrantId(), purpose: 'uji.cabut' });
    await node.exchange.grant([{ grant, agencyId: DUKCAPIL_AGENCY, about, grantedAt: IN_2026 }]);
    await node.exchange.refresh();
    assert.equal(await faultOf({ purpose: 'uji.cabut' }), null);
    await node.exchange.revoke({
      grantId: grant.id,
      agencyId: DUKCAPIL_AGENCY,
      at: Temporal.Now.instant(),
      reason: 'perjanjian berakhir',
    });
    assert.equal((await faultOf({ purpose: 'uji.cabut' }))?.code, 'grant_expired');
    const foreign = { grant: aGrant({ consumer: METRO }), agencyId: SRAGEN_AGENCY, about, grantedAt: IN_2026 };
    await assert.rejects(node.exchange.grant([foreign]), (fault: { code?: string }) => fault.code === '23503');
  });

  it('nobody registers an application under another’s name', async () => {
    const stolen = the(parseServiceId(`${PENDUDUK.replace('/penduduk', '')}/palsu`));
    const given = {
      id: stolen,
      agencyId: SRAGEN_AGENCY,
      title: about,
      about,
      quotaPerMinute: 1,
      registeredAt: IN_2026,
      endedAt: null,
    };
    await assert.rejects(node.exchange.registerService(given), (fault: { code?: string }) => fault.code === '23503');
  });

  it('who asks more often than the provider allows is told when to come again, signed and logged', async () => {
    const before = executions;
    const faults = (await Promise.all(Array.from({ length: 40 }, () => faultOf({ messageId: newId() })))).filter(
      (fault) => fault !== null,
    );
    assert.ok(faults.length > 20, `${faults.length} were refused`);
    for (const fault of faults) {
      assert.equal(fault.code, 'quota_exceeded');
      assert.ok(fault.retryAfterSeconds !== null && fault.retryAfterSeconds > 0);
    }
    assert.ok(executions - before < 20);
    const refused = faults[0]!.messageId!;
    await node.exchange.sealNow();
    const evidence = await node.exchange.evidenceOf(SRAGEN_AGENCY, refused);
    assert.equal(verifyEvidence(evidence!, { against: null, trustedKey: null }).verdict, 'intact');
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = performance.now() + 3_000; !(await isSo());) {
    assert.ok(performance.now() < deadline, 'it did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
