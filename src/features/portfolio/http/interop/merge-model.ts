import { createHash } from 'node:crypto';
import type { Tx } from '../../../../kernel/database.ts';
import { type MergePlan, type OwnObject, planMerge } from '../../domain/interop/merge.ts';
import type { PortableModel } from '../../domain/interop/portable.ts';
import type { ElementHead } from '../../domain/registry/element.ts';
import { standing } from '../../domain/registry/standing.ts';
import { addAssertions, listAssertionsOf } from '../../storage/registry/assertion.ts';
import { findElements, updateElements } from '../../storage/registry/element.ts';
import { publishedElsewhere } from '../../storage/interop/published-elsewhere.ts';
import { assertionsOf, createElements, type Writing } from '../registry/create-elements.ts';

const AT_ONCE = 500;

/** What a document would change in the own agency's architecture; reads only. */
export async function previewMerge(
  tx: Tx,
  given: { readonly model: PortableModel; readonly writing: Pick<Writing, 'agencyId' | 'on'> },
): Promise<MergePlan> {
  const { model, writing } = given;
  const ids = model.objects.map(({ uri }) => idOf(uri));
  const own = new Map<string, OwnObject>();
  const others = new Set<string>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const part = ids.slice(at, at + AT_ONCE);
    const heads = await findElements(tx, writing.agencyId, part);
    const facts = await listAssertionsOf(
      tx,
      writing.agencyId,
      heads.map(({ id }) => id),
    );
    for (const head of heads)
      own.set(`urn:uuid:${head.id}`, {
        head,
        facts: standing(facts.get(head.id) ?? [], { on: writing.on, knownAt: null }),
      });
    for (const id of await publishedElsewhere(tx, writing.agencyId, part)) others.add(`urn:uuid:${id}`);
  }
  return planMerge(model, { own, others });
}

/** Names a plan: another save meanwhile makes another name, and the preview is shown again. */
export function planDigest({ created, changed }: MergePlan): string {
  const parts = [...created.map(({ uri }) => uri), ...changed.map(({ head }) => `${head.id} ${head.revision}`)];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/** Takes a plan in, all of it in the caller's transaction: new objects as drafts, changed ones as new words of theirs. */
export async function merge(tx: Tx, writing: Writing, plan: MergePlan): Promise<void> {
  await createElements(
    tx,
    writing,
    plan.created.map(({ uri, domain, state, name, values }) => ({
      id: idOf(uri),
      domain,
      state,
      name,
      values,
      reportedBy: '',
      isClassified: false,
    })),
  );
  const changed = plan.changed.map(({ head, object, changes }) => ({
    head: headAfter(head, object.name, writing),
    changes,
  }));
  await addAssertions(
    tx,
    writing.agencyId,
    changed.flatMap(({ head, changes }) =>
      assertionsOf(Object.fromEntries(changes.map(({ field, after }) => [field, after])), { head, writing }),
    ),
  );
  await updateElements(
    tx,
    changed.map(({ head }) => head),
  );
}

function headAfter(head: ElementHead, name: string, writing: Writing): ElementHead {
  return { ...head, name, revision: head.revision + 1, changedAt: writing.at, changedBy: writing.actorId };
}

function idOf(uri: string): string {
  return uri.replace(/^urn:uuid:/, '');
}
