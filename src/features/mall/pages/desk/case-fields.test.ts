import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { diplomas, registrations } from '../../../onceonly/http/registers.builder.ts';
import { declare, resolve } from '../../../onceonly/index.ts';
import { declaredValues } from '../../domain/answers.ts';
import { beforeHead, prepare, stateOf, submit } from '../../http/casework/application.builder.ts';
import { consumerOf } from '../../http/casework/case-ground.ts';
import { the } from '../../http/casework/office.builder.ts';
import { type DeskServer, deskServer, type Officer } from './desk-server.builder.tsx';

describe('what an officer is shown of a field', () => {
  let desk: DeskServer;
  let verifier: Officer;
  let head: Officer;
  before(async () => {
    desk = await deskServer();
    verifier = await desk.officer('licensing_verifier');
    head = await desk.officer('licensing_head');
  });
  after(() => desk.close());

  it('a name that two registers write differently is shown with both, and counts once an officer accepts it', async () => {
    const [registration] = registrations().registrations;
    desk.registers.answer('sisdmk', () => ({
      ...registrations(),
      registrations: [{ ...registration, name: 'Wulan Ambar Sari' }],
    }));
    const { applicant } = await beforeHead(desk);
    desk.registers.restore();
    const { text, html } = await head.get(`/meja/${applicant.id}`);
    assert.match(text, /Wulan Ambar Sari dari .*?Wulan Ambarsari dari .*?Ejaan saja/);
    assert.match(html, /<mark>Ambar Sari<\/mark>/);
    assert.match(text, /perbedaannya diterima petugas: tidak terpenuhi/);
    const early = await head.get(`/meja/${applicant.id}/setujui`);
    assert.match(early.text, /Izin ini belum dapat disetujui/);
    const accepted = await head.confirm(`/meja/${applicant.id}/terima?isian=%2Fstr%2Fname`, [
      ['alasan', 'spelling_only'],
    ]);
    assert.equal(accepted.status, 303, accepted.text);
    const approved = await head.confirm(`/meja/${applicant.id}/setujui`);
    assert.equal(approved.status, 303, approved.text);
    assert.notEqual((await stateOf(desk, applicant)).approval, null);
  });

  it('what she was asked because the register had none is open until accepted, and differs when the register wakes', async () => {
    desk.registers.answer('pddikti', () => ({ ...diplomas(), diplomas: [] }));
    const applicant = await prepare(desk);
    const answers = {
      diploma: { institution: 'Akademi Kebidanan Contoh', programme: 'D-III Kebidanan', graduatedOn: '2013' },
    };
    const { definition } = desk.ground.version;
    const about = { kind: 'application', id: applicant.id };
    the(
      await declare(desk.services, {
        subject: { personId: applicant.personId },
        ...about,
        agencyId: desk.licensing.id,
        values: declaredValues(definition, answers),
      }),
    );
    the(await submit(desk, applicant));
    const silent = await verifier.get(`/meja/${applicant.id}`);
    assert.match(silent.text, /Akademi Kebidanan Contoh pemohon, .*?Sumber mencatat: tidak ada.*?Tanpa sumber/);
    desk.registers.restore();
    the(
      await resolve(desk.services, desk.port.onceonly, {
        subject: { personId: applicant.personId },
        ...about,
        attributes: ['diploma.institution', 'diploma.programme', 'diploma.graduated_on'],
        purpose: 'sip.review',
        consumer: consumerOf(desk.services, desk.ground.office),
        caseRef: null,
        actor: applicant.actor,
        refresh: 'all',
        signal: AbortSignal.timeout(10_000),
      }),
    );
    const awake = await verifier.get(`/meja/${applicant.id}`);
    assert.match(awake.text, /Berbeda dinyatakan lain dari sumbernya/);
    assert.match(awake.html, /<mark>Akademi Kebidanan Contoh<\/mark>/);
  });
});
