import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyModel } from './model.builder.ts';
import { readModelTable, writeModelCsv, writeModelXlsx } from './table.ts';

describe('an architecture as a table', () => {
  for (const [name, write] of [
    ['CSV', writeModelCsv],
    ['a workbook', writeModelXlsx],
  ] as const)
    it(`as ${name} it comes back whole, formulas and quotes as the texts they are`, async () => {
      await fc.assert(
        fc.asyncProperty(anyModel, async (model) => {
          fc.pre(model.objects.length > 0);
          assert.deepEqual(await readModelTable(await buffer(write(model))), { ok: true, value: model });
        }),
        { numRuns: 60 },
      );
    });

  it('a table with other columns, or with a value that is none, is refused with its row', async () => {
    const read = (text: string) => readModelTable(Buffer.from(text));
    const first = await read('nama;uraian\nA;B\n');
    assert.equal(!first.ok && first.error[0]?.code, 'interop_malformed');
    const uri = 'urn:uuid:019a0000-0000-7000-8000-000000000001';
    const wrong = await read(
      `baris,uri,domain,state,name,kind_of_relation,from,to,yearly_cost\nobjek,${uri},application,as_is,A,,,,dua juta\n`,
    );
    assert.deepEqual(wrong, {
      ok: false,
      error: [{ code: 'interop_value_refused', at: `baris 2: ${uri} yearly_cost` }],
    });
  });
});
