import type { FieldBinding } from '../../onceonly/index.ts';

const NAME = /[A-Za-z_]\w*(?:\.\w+)*/g;

/** The fields of a form that a FEEL rule speaks of: `str.standing` is `/str/standing`; a group's name means all of it. */
export function fieldsNamed(feel: string, bindings: readonly FieldBinding[]): readonly FieldBinding[] {
  const names = [...feel.replaceAll(/"[^"]*"/g, '""').matchAll(NAME)].map(([name]) => name);
  return bindings.filter(({ pointer }) => {
    const path = pointer.slice(1).replaceAll('/', '.');
    return names.some((name) => name === path || name.startsWith(`${path}.`) || path.startsWith(`${name}.`));
  });
}
