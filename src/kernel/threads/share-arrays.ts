type Numbers = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/**
 * The same value with its arrays of numbers laid in memory that threads share instead of copying. Plain objects are
 * walked; all else is taken as it stands. Who shares may no longer write.
 */
export function shareArrays<T>(value: T): T {
  return shared(value) as T;
}

function shared(value: unknown): unknown {
  if (isNumbers(value)) return inSharedMemory(value);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shared(inner)]));
}

function isNumbers(value: unknown): value is Numbers {
  return (
    value instanceof Uint8Array ||
    value instanceof Uint32Array ||
    value instanceof Int32Array ||
    value instanceof Float32Array ||
    value instanceof Float64Array
  );
}

function inSharedMemory(numbers: Numbers): Numbers {
  if (numbers.buffer instanceof SharedArrayBuffer) return numbers;
  const memory = new SharedArrayBuffer(numbers.byteLength);
  new Uint8Array(memory).set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  if (numbers instanceof Uint8Array) return new Uint8Array(memory);
  if (numbers instanceof Uint32Array) return new Uint32Array(memory);
  if (numbers instanceof Int32Array) return new Int32Array(memory);
  if (numbers instanceof Float32Array) return new Float32Array(memory);
  return new Float64Array(memory);
}
