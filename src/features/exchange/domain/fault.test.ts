import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultCodes, faultOf, readRefusal, refusalJson, statusOf, xRoadError } from './fault.ts';

describe('faults of a call', () => {
  it('each says who has to change something and whether to try again', () => {
    assert.ok(faultCodes.length > 20);
    const unknown = faultOf('outcome_unknown');
    assert.equal(unknown.retry, 'never', 'nobody repeats by himself what may have happened');
    assert.equal(faultOf('quota_exceeded').at, 'client');
    assert.equal(faultOf('service_timed_out').at, 'service');
    for (const code of faultCodes) assert.ok(statusOf(code) >= 400 && statusOf(code) < 600, code);
  });

  it('a log that cannot be written names the node whose log it is', () => {
    assert.equal(faultOf('log_unwritable').at, 'provider_node');
    assert.equal(faultOf('log_unwritable', { at: 'consumer_node' }).at, 'consumer_node');
  });

  it('a refusal between nodes is read back as it was said', () => {
    for (const code of faultCodes) {
      const refusal = { code, reason: 'created_too_old', retryAfterSeconds: 3 } as const;
      assert.deepEqual(readRefusal(JSON.parse(JSON.stringify(refusalJson(refusal)))), refusal);
    }
  });

  it('a refusal of unknown or hostile shape is none', () => {
    for (const body of [null, 'no_grant', [], {}, { code: 'toString' }, { code: 'no_such' }, { code: 7 }]) {
      assert.equal(readRefusal(body), null, JSON.stringify(body));
    }
    const odd = readRefusal({ code: 'no_grant', reason: '<b>', retry_after_seconds: -1 });
    assert.deepEqual(odd, { code: 'no_grant', reason: null, retryAfterSeconds: null });
  });

  it('speaks X-Road’s words to those who know them', () => {
    assert.equal(xRoadError('grant_expired', 'serverproxy'), 'server.serverproxy.access_denied');
    assert.equal(xRoadError('client_unknown', 'clientproxy'), 'server.clientproxy.unknown_member');
  });
});
