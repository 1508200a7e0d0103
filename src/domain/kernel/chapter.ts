import type { Asking } from "./asking.ts";

/**
 * A chapter of the manual, as data: what the rest of the house asks of every one of them. The list
 * of chapters is put together in `case/` alone.
 */
export interface Chapter<Command extends { readonly type: string }, View, Decision> {
  /** By request, the events it brings about, or why it is not followed. */
  readonly decide: {
    readonly [Type in Command["type"]]: (
      command: Extract<Command, { type: Type }>,
      asking: Asking<View>,
    ) => Decision;
  };
}
