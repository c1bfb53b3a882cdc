/** Work for the tests of threads: good, failing, endless, greedy. */
export async function slowestFirst({ add }: { add: number }, job: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 30 - 5 * job));
  return add + job;
}

export function failsOnThree(_: unknown, job: number): number {
  if (job === 3) throw new RangeError('three is too many');
  return job;
}

export function endless(): never {
  for (;;);
}

export function greedy(): number {
  const held: number[][] = [];
  for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => index + held.length));
}

export async function readsTsx(_: unknown, job: number): Promise<string> {
  const { Bold } = await import('./thread-page.builder.tsx');
  return (await Bold({ of: job })).toString();
}

export function firstNumber({ inner }: { inner: { numbers: Float32Array } }, job: number): number {
  return inner.numbers[job] ?? -1;
}
