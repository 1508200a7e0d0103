/** What of a case a bot can undo that Comity keeps. */
export type UndoneThing = "title" | "label" | "state" | "card" | "lock" | "comment";

/** A bot that goes on undoing what Comity keeps of cases; of which ones is not said. */
export interface UndoingBot {
  readonly login: string;
  readonly undoes: readonly UndoneThing[];
}
