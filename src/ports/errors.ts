import type { KeptOut } from "../domain/chapters/keeping-apart/kept-out.ts";
import type { RefusingRule } from "../domain/chapters/keeping-apart/refusing-rule.ts";
import type { Instant } from "../domain/values/time.ts";

/** A rule for branches, which the people who made it can lift. */
interface BrokenRule {
  readonly rule: RefusingRule;
}

interface Edge {
  /** The route template or the GraphQL operation, never a URL with names in it. */
  readonly route: string;
  readonly status?: number;
  /** Not before then, when the other side said so. */
  readonly retryAt?: Instant;
  /** What an owner of the organisation took from the app or has not granted, where that is known. */
  readonly missing?: "installation" | "permission";
  /** Why the app is kept out of the case repository altogether, where the other side says so. */
  readonly keptOut?: KeptOut;
  /** The rule by which it was refused, where the other side names it, or what became of the repository. */
  readonly because?: "name-exists" | "transferred" | "out-of-reach" | BrokenRule;
}

/** The other side could not answer now: 429, 5xx, a network fault. The key comes back later. */
export class Transient extends Error {
  override readonly name = "Transient";
  readonly edge: Edge;
  constructor(message: string, edge: Edge, options?: ErrorOptions) {
    super(message, options);
    this.edge = edge;
  }
}

/** The other side will not do it until a human changes something: 401, 403, an unknown shape. */
export class Terminal extends Error {
  override readonly name = "Terminal";
  readonly edge: Edge;
  constructor(message: string, edge: Edge, options?: ErrorOptions) {
    super(message, options);
    this.edge = edge;
  }
}

/** The rule for branches by which it was refused, where it was one. */
export function ruleThatRefused(error: unknown): RefusingRule | undefined {
  const because = error instanceof Terminal ? error.edge.because : undefined;
  return typeof because === "object" ? because.rule : undefined;
}
