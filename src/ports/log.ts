/**
 * What may be written to a log: keys, code names, counts, durations, and of an error its class,
 * status and route template. There is no field for a name, a title or a text, on purpose.
 */
export interface LogFields {
  readonly key?: string;
  readonly case?: string;
  readonly repository?: string;
  readonly operation?: string;
  readonly route?: string;
  readonly status?: number;
  readonly error?: string;
  /** What came of a look, in a word. */
  readonly outcome?: string;
  readonly count?: number;
  readonly requests?: number;
  readonly milliseconds?: number;
  readonly until?: string;
}

/** `message` is a fixed sentence; what varies goes into the fields. */
export interface Log {
  trace(message: string, fields?: LogFields): void;
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
