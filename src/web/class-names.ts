/** Joins the class names that apply; undefined when none does, so that the attribute is left out. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
