import { Redacted } from './redacted.ts';

/** A key, token or password: prints as `[secret]` everywhere; only `reveal()` hands it out. */
export class Secret<Value = string> extends Redacted {
  readonly #value: Value;

  constructor(value: Value) {
    super();
    this.#value = value;
  }

  override reveal(): Value {
    return this.#value;
  }

  override toString(): string {
    return '[secret]';
  }
}
