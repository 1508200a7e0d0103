import type { Asking } from "./asking.ts";

interface Typed {
  readonly type: string;
}

type Change<Event, View> = (before: View, event: Event) => Partial<View>;

/**
 * A chapter of the manual, as data: what the rest of the house asks of every one of them. The list
 * of chapters is put together in `case/` alone.
 */
export interface Chapter<
  Command extends Typed,
  Own extends Typed,
  Known extends Typed,
  View,
  Decision,
> {
  /** By request, the events it brings about, or why it is not followed. */
  readonly decide: {
    readonly [Type in Command["type"]]: (
      command: Extract<Command, { type: Type }>,
      asking: Asking<View>,
    ) => Decision;
  };
  /**
   * How its own events change a case, those too that only stand in the record, and how events of
   * the chapters it builds on change its part.
   */
  readonly evolve: {
    readonly [Type in Own["type"]]: Change<Extract<Own, { type: Type }>, View>;
  } & {
    readonly [Type in Known["type"]]?: Change<Extract<Known, { type: Type }>, View>;
  };
}
