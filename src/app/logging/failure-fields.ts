import { Terminal, Transient } from "../../ports/errors.ts";
import type { LogFields } from "../../ports/log.ts";

/** What a log may say of an error: its class and, of one made at an edge, status and route. */
export function failureFields(error: unknown): LogFields {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  if (!(error instanceof Transient) && !(error instanceof Terminal)) return { error: name };
  const { route, status } = error.edge;
  return status === undefined ? { error: name, route } : { error: name, route, status };
}
