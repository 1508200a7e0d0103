/**
 * Arguments and input objects, read by name. graphql-js has held them against the schema before,
 * so what is of another type than the reader expects is a fault of the reader.
 */
export class Input {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  text(name: string): string {
    return required(name, this.optionalText(name));
  }

  /** `undefined` for what is absent and for `null`. */
  optionalText(name: string): string | undefined {
    return checked(name, this.#value(name), isText);
  }

  number(name: string): number {
    return required(name, this.optionalNumber(name));
  }

  optionalNumber(name: string): number | undefined {
    return checked(name, this.#value(name), isNumber);
  }

  optionalFlag(name: string): boolean | undefined {
    return checked(name, this.#value(name), isFlag);
  }

  texts(name: string): string[] | undefined {
    return this.#list(name)?.map((value) => required(name, checked(name, value, isText)));
  }

  object(name: string): Input {
    return required(name, this.optionalObject(name));
  }

  optionalObject(name: string): Input | undefined {
    const value = checked(name, this.#value(name), isObject);
    return value === undefined ? undefined : new Input(value);
  }

  objects(name: string): Input[] | undefined {
    return this.#list(name)?.map(
      (value) => new Input(required(name, checked(name, value, isObject))),
    );
  }

  #value(name: string): unknown {
    return this.#values[name] ?? undefined;
  }

  #list(name: string): unknown[] | undefined {
    return checked(name, this.#value(name), isList);
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isFlag(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checked<T>(
  name: string,
  value: unknown,
  is: (value: unknown) => value is T,
): T | undefined {
  if (value === undefined || is(value)) return value;
  throw new TypeError(`the argument ${name} is of another type than its reader expects`);
}

function required<T>(name: string, value: T | undefined): T {
  if (value !== undefined) return value;
  throw new TypeError(`the argument ${name} is missing`);
}
