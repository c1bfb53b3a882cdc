import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readArchimate } from './archimate-read.ts';
import { writeArchimate } from './archimate-write.ts';
import { anyModel } from './model.builder.ts';
import { readOwnJson, writeOwnJson } from './own-json.ts';

describe('an architecture that leaves the registry and comes back', () => {
  it('as our own JSON loses nothing', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        assert.deepEqual(readOwnJson(writeOwnJson(model)), { ok: true, value: model });
      }),
    );
  });

  it('as an ArchiMate exchange file loses nothing, by its URIs', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        assert.deepEqual(readArchimate(writeArchimate(model, 'Arsitektur & "uji"')), {
          ok: true,
          value: { ...model, foreign: 0 },
        });
      }),
    );
  });

  it('what other tools add is counted and left alone', () => {
    const given = `<?xml version="1.0"?><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="x" identifier="m">
      <name>Punya Archi</name><elements><element identifier="a" xsi:type="BusinessActor"><name>Camat</name></element></elements></model>`;
    assert.deepEqual(readArchimate(given), { ok: true, value: { objects: [], relations: [], foreign: 1 } });
  });

  it('a document type, version 2 and broken XML are refused', () => {
    const bomb =
      '<!DOCTYPE m [<!ENTITY a "aaaa">]><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/">&a;</model>';
    const fault = (text: string) => {
      const read = readArchimate(text);
      return read.ok ? null : read.error[0]?.code;
    };
    assert.equal(fault(bomb), 'interop_malformed');
    assert.equal(fault('<model xmlns="http://www.opengroup.org/xsd/archimate"/>'), 'interop_version_unknown');
    assert.equal(fault('<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"><a>'), 'interop_malformed');
    assert.equal(fault(''), 'interop_malformed');
  });

  it('a foreign JSON document is refused with the place of its fault', () => {
    const fault = (document: unknown) => {
      const read = readOwnJson(typeof document === 'string' ? document : JSON.stringify(document));
      return read.ok ? null : read.error[0];
    };
    const base = { format: 'terpadu-architecture', version: 1, objects: [], relations: [] };
    assert.deepEqual(fault('{'), { code: 'interop_malformed', at: 'dokumen' });
    assert.deepEqual(fault({ ...base, version: 9 }), { code: 'interop_version_unknown', at: '9' });
    assert.deepEqual(fault({ ...base, extra: 1 })?.code, 'interop_malformed');
    const uri = 'urn:uuid:019a0000-0000-7000-8000-000000000001';
    const object = { uri, domain: 'application', state: 'as_is', name: 'A', values: { codes: ['RAB.99.x'] } };
    assert.deepEqual(fault({ ...base, objects: [object] }), { code: 'interop_value_refused', at: `${uri} codes` });
    assert.deepEqual(
      fault({
        ...base,
        objects: [
          { ...object, values: {} },
          { ...object, values: {} },
        ],
      }),
      {
        code: 'interop_object_twice',
        at: uri,
      },
    );
  });
});
