import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { PortableObject } from '../../domain/interop/portable.ts';
import { readCyclonedx, writeCyclonedx } from './cyclonedx.ts';
import { anyObject } from './model.builder.ts';
import { readOpenapi, writeOpenapi } from './openapi.ts';
import { readPubliccode, writePubliccode } from './publiccode.ts';

const uri = 'urn:uuid:019a0000-0000-7000-8000-000000000001';
const application: PortableObject = {
  uri,
  domain: 'application',
  state: 'as_is',
  name: 'SIMKADA',
  values: {
    function: 'Pendaftaran kapal kecil',
    status: 'active',
    addresses: ['simkada.contoh.example'],
    components: ['log4j-core@2.14.1', 'pkg:npm/hono@4.13.19'],
  },
};

describe('publiccode.yml', () => {
  it('an application comes back whole, its URI with it', () => {
    fc.assert(
      fc.property(anyObject(), (given) => {
        const object = { ...given, domain: 'application' as const, values: { ...application.values } };
        const written = writePubliccode(object);
        assert.ok(written.ok);
        assert.deepEqual(readPubliccode(written.value, 'urn:uuid:x'), { ok: true, value: object });
      }),
    );
  });

  it('a file of somebody else becomes a new application with its address and purpose', () => {
    const given = [
      'publiccodeYmlVersion: "0.4"',
      'name: Medusa',
      'url: "https://example.com/italia/medusa.git"',
      'platforms: [web]',
      'developmentStatus: stable',
      'softwareType: standalone/web',
      'description: { en: { shortDescription: "Letter register" } }',
    ].join('\n');
    assert.deepEqual(readPubliccode(given, uri), {
      ok: true,
      value: {
        uri,
        domain: 'application',
        state: 'as_is',
        name: 'Medusa',
        values: { addresses: ['https://example.com/italia/medusa.git'], function: 'Letter register' },
      },
    });
  });

  it('without any address nothing is written, and a file of aliases is refused', () => {
    const { addresses: _, ...values } = application.values;
    assert.deepEqual(writePubliccode({ ...application, values }), {
      ok: false,
      error: { code: 'interop_no_address' },
    });
    const laughs = 'publiccodeYmlVersion: "0.4"\nname: &a [x,x]\nurl: *a\n';
    assert.equal(readPubliccode(laughs, uri).ok, false);
  });
});

describe('a software bill of materials and a description of an interface', () => {
  it('components travel as package URLs and come back under the application’s URI', () => {
    assert.deepEqual(readCyclonedx(writeCyclonedx(application)), {
      ok: true,
      value: { name: 'SIMKADA', uri, components: ['log4j-core@2.14.1', 'pkg:npm/hono@4.13.19'], left: 0 },
    });
  });

  it('an SBOM of five thousand components is cut at what an application may list, and says how many are left', () => {
    const components = Array.from({ length: 5_000 }, (_, at) => ({ name: `lib-${at}`, version: '1' }));
    const read = readCyclonedx(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', components }));
    assert.ok(read.ok);
    assert.deepEqual([read.value.components.length, read.value.left], [400, 4_600]);
    assert.equal(readCyclonedx('{"bomFormat":"SPDX"}').ok, false);
  });

  it('an OpenAPI description gives addresses, purpose and the count of operations', () => {
    assert.deepEqual(readOpenapi(writeOpenapi(application)), {
      ok: true,
      value: {
        title: 'SIMKADA',
        uri,
        description: 'Pendaftaran kapal kecil',
        addresses: ['simkada.contoh.example'],
        operations: 0,
      },
    });
    const yaml =
      'openapi: 3.0.3\ninfo: { title: Kapal, version: "1" }\npaths:\n  /a:\n    get: {}\n    parameters: []\n';
    const read = readOpenapi(yaml);
    assert.equal(read.ok && read.value.operations, 1);
    assert.equal(readOpenapi('swagger: "2.0"').ok, false);
  });
});
