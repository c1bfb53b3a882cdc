/** Word TF-IDF, written for judging the generator alone: no stems, no stop words, no synonyms. */
export interface WordVectors {
  readonly size: number;
  similarity(one: number, other: number): number;
}

type Vector = ReadonlyMap<string, number>;

export function wordVectors(texts: readonly string[]): WordVectors {
  const bags = texts.map((text) => bagOf(text));
  const inTexts = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
  const vectors = bags.map((bag) =>
    unit(bag, (word) => 1 + Math.log((1 + texts.length) / (1 + (inTexts.get(word) ?? 0)))),
  );
  return {
    size: texts.length,
    similarity: (one, other) => product(vectors[one] ?? new Map(), vectors[other] ?? new Map()),
  };
}

function bagOf(text: string): Vector {
  const bag = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{2,}/gu)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function unit(bag: Vector, weightOf: (word: string) => number): Vector {
  const weighed = [...bag].map(([word, count]) => [word, count * weightOf(word)] as const);
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weighed.map(([word, weight]) => [word, length === 0 ? 0 : weight / length]));
}

function product(one: Vector, other: Vector): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}
