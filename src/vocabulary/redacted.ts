const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * A value that shows only its mask wherever text is made of it: templates, JSON, logs, the console.
 * Keep the value itself in a #private field and hand it out through `reveal()` alone.
 */
export abstract class Redacted {
  abstract reveal(): unknown;

  abstract toString(): string;

  toJSON(): string {
    return this.toString();
  }

  [Symbol.toPrimitive](): string {
    return this.toString();
  }

  [inspect](): string {
    return this.toString();
  }
}
