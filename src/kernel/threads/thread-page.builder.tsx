/** A component, to prove that threads load `.tsx`. */
export function Bold({ of }: { readonly of: number }) {
  return <b>{of}</b>;
}
