import { ok } from '../../../../vocabulary/result.ts';
import { inPhase } from '../../domain/audit/campaign.ts';
import { captureSources } from '../../domain/audit/capture.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { mostSeenLines } from '../../http/audit/audit-limits.ts';
import { captureOf } from '../../http/audit/capture-systems.ts';
import { publishedCounts } from '../../http/audit/published-counts.ts';
import { overseersOf } from '../../http/audit/readers.ts';
import { dateWords } from './audit-words.ts';
import type { AuditForm } from './form-page.tsx';

/** What an owner attests, and what the auditors count against it. */
export const completenessForms: readonly AuditForm[] = [
  {
    path: at.attest,
    action: 'audit_attestation.give',
    audit: 'audit_attestation.given',
    async show({ ask, opened, t }) {
      const counts = await publishedCounts(ask.services.db, opened.actor.agencyId);
      return {
        title: t('attest.title'),
        lead: t('attest.lead', { day: dateWords(opened.today, ask.lang) }),
        facts: [
          { term: t('attest.objects'), value: String(counts.objects), set: 'figures' },
          { term: t('attest.applications'), value: String(counts.applications), set: 'figures' },
        ],
        back: { href: at.completeness.to({ id: opened.head.id }), label: t('back.completeness') },
        button: t('attest.button'),
        fields: [
          {
            kind: 'many',
            name: 'pernyataan',
            label: t('attest.statement'),
            choices: [{ value: 'ya', label: t('attest.yes', { day: dateWords(opened.today, ask.lang) }) }],
          },
          {
            kind: 'words',
            name: 'kecuali',
            label: t('attest.exceptions'),
            hint: t('attest.exceptionsHint'),
            max: 2_000,
            isOptional: true,
          },
        ],
      };
    },
    decide: {
      async after({ ask, opened: { actor } }, values) {
        const counts = await publishedCounts(ask.services.db, actor.agencyId);
        return ({ opened }) => {
          const may = inPhase(opened.campaign, 'assigned', 'running', 'reported', 'submitted', 'following');
          if (!may.ok) return may;
          return ok([
            {
              subject: { kind: 'attestation', id: actor.agencyId },
              body: { kind: 'attestation.given', asOf: opened.today, ...counts },
              words: { exceptions: values.text('kecuali') },
              readerIds: [opened.head.agencyId, ...overseersOf(opened.head)],
            },
          ]);
        };
      },
    },
    to: ({ opened }) => at.completeness.to({ id: opened.head.id }),
  },
  {
    path: at.capture,
    action: 'audit_capture.record',
    audit: 'audit_capture.recorded',
    show({ opened, params, t }) {
      const agencyId = params['agency'] ?? '';
      if (!opened.campaign.scope.includes(agencyId)) return null;
      return {
        title: t('capture.title', { agency: opened.names.get(agencyId) ?? '-' }),
        lead: t('capture.lead'),
        back: { href: at.completeness.to({ id: opened.head.id }), label: t('back.completeness') },
        button: t('capture.button'),
        fields: [
          {
            kind: 'one',
            name: 'sumber',
            label: t('capture.source'),
            choices: captureSources.map((source) => ({
              value: source,
              label: t(`capture.${source}`),
              hint: t(`capture.${source}.hint`),
            })),
          },
          {
            kind: 'words',
            name: 'daftar',
            label: t('capture.list'),
            hint: t('capture.listHint', { count: mostSeenLines }),
            max: 100_000,
            rows: 8,
            isOptional: true,
          },
          {
            kind: 'line',
            name: 'asal',
            label: t('capture.origin'),
            hint: t('capture.originHint'),
            max: 200,
            isOptional: true,
          },
        ],
      };
    },
    check: ({ t }, values) =>
      values.text('sumber') !== 'exchange' && values.text('daftar') === ''
        ? [{ field: 'daftar', message: t('error.empty', { label: t('capture.list') }) }]
        : [],
    decide: {
      async after({ ask, opened: { actor }, params }, values) {
        const agencyId = params['agency'] ?? '';
        const source = captureSources.find((one) => one === values.text('sumber')) ?? 'hosts';
        const given = { viewerId: actor.agencyId, agencyId, source, pasted: values.text('daftar') };
        const { listed, seen, both, unlisted } = await captureOf(ask.services, given);
        return ({ opened }) => {
          const may = inPhase(opened.campaign, 'running');
          if (!may.ok) return may;
          return ok([
            {
              subject: { kind: 'capture', id: agencyId },
              body: { kind: 'capture.recorded', source, listed, seen, both },
              words: { unlisted: unlisted.join('\n'), origin: values.text('asal') },
              readerIds: [],
            },
          ]);
        };
      },
    },
    to: ({ opened }) => at.completeness.to({ id: opened.head.id }),
  },
];
