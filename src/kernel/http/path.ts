type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parameters of a path, by name. */
export type ParamsOf<P extends string> = { readonly [Name in Names<P>]: string };

/** An address of the program. Pages link with `to`, never with a string of their own. */
export interface Path<P extends string = string> {
  readonly pattern: P;
  to(params: ParamsOf<P>, query?: Readonly<Record<string, string | undefined>>): string;
}

export function path<const P extends string>(pattern: P): Path<P> {
  return {
    pattern,
    to(params, query = {}) {
      const values: Readonly<Record<string, string>> = params;
      const filled = pattern.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined || value === '') throw new Error(`The path ${pattern} needs ${name}.`);
        return encodeURIComponent(value);
      });
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(query))
        if (value !== undefined && value !== '') search.set(name, value);
      return search.size === 0 ? filled : `${filled}?${search}`;
    },
  };
}
