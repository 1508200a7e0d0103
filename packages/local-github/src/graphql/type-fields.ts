import type { Viewer } from "../model/viewer.ts";
import type { World } from "../model/world.ts";
import type { DocumentSize } from "./count-nodes.ts";
import type { Input } from "./input.ts";
import type { Records, ShownType } from "./shown.ts";

/** What whoever asks has left of its hour, in points. */
export interface Budget {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  readonly resetAt: string;
}

export interface Context {
  readonly world: World;
  readonly viewer: Viewer;
  /** GraphQL's `rateLimit`: the budget, and what this document takes of it. */
  readonly rateLimit: Budget & DocumentSize;
}

/** The fields of one type, by name; what is absent is not built and says so. */
export type TypeFields<K extends ShownType> = Readonly<
  Record<string, (record: Records[K], args: Input, context: Context) => unknown>
>;

/** The fields of Query or Mutation. */
export type RootFields = Readonly<Record<string, (args: Input, context: Context) => unknown>>;
