import { z } from "zod";

const failure = z.strictObject({
  by: z.string().optional(),
  match: z.string().optional(),
  operation: z.string().optional(),
  status: z.int().min(400).max(599).default(502),
  after: z.boolean().default(false),
  times: z.int().min(0).default(1),
});

/**
 * What `POST /_sandbox/faults` takes: each key replaces that setting, an empty object resets all of
 * them.
 */
export const faultSettings = z.strictObject({
  webhooks: z.enum(["deliver", "drop", "double", "shuffle"]).optional(),
  fail: z.array(failure).optional(),
  lag_ms: z.int().min(0).max(60_000).optional(),
  seed: z.int().optional(),
  /** Documents that ask for more nodes than that are answered in part; `null` for no such limit. */
  node_budget: z
    .strictObject({ nodes: z.int().min(1), operation: z.string().optional() })
    .nullable()
    .optional(),
});

export type FaultSettings = z.infer<typeof faultSettings>;
type Failure = z.infer<typeof failure>;

/** Who asks for what: the request a failure may be meant for. */
export interface FaultSubject {
  readonly by: string | null;
  readonly method: string;
  /** without the query string */
  readonly path: string;
  readonly operation: string | null;
}

export interface FaultsDump {
  readonly settings: FaultSettings;
  /** What the next draw follows from. */
  readonly drawn: number;
}

/** What goes wrong on purpose: lost, doubled or shuffled deliveries, failing and slow requests. */
export class Faults {
  webhooks: NonNullable<FaultSettings["webhooks"]> = "deliver";
  lagMs = 0;
  #fail: Failure[] = [];
  #nodeBudget: NonNullable<FaultSettings["node_budget"]> | null = null;
  #seed = 1;
  #drawn = 1;

  apply(settings: FaultSettings): void {
    if (Object.keys(settings).length === 0) {
      this.apply({ webhooks: "deliver", fail: [], lag_ms: 0, seed: 1, node_budget: null });
      return;
    }
    this.webhooks = settings.webhooks ?? this.webhooks;
    this.lagMs = settings.lag_ms ?? this.lagMs;
    if (settings.node_budget !== undefined) this.#nodeBudget = settings.node_budget;
    this.#fail = settings.fail?.map((rule) => ({ ...rule })) ?? this.#fail;
    if (settings.seed !== undefined) {
      this.#seed = settings.seed;
      this.#drawn = settings.seed | 0;
    }
  }

  dump(): FaultsDump {
    return { settings: this.settings(), drawn: this.#drawn };
  }

  restore({ settings, drawn }: FaultsDump): void {
    this.apply(settings);
    this.#drawn = drawn;
  }

  /** The settings in force, with the times that are left. */
  settings(): FaultSettings {
    return {
      webhooks: this.webhooks,
      fail: this.#fail,
      lag_ms: this.lagMs,
      seed: this.#seed,
      ...(this.#nodeBudget && { node_budget: this.#nodeBudget }),
    };
  }

  /**
   * The failure meant for this request, used up by one; `after` says whether its effect happens
   * first.
   */
  take(subject: FaultSubject): { status: number; after: boolean } | undefined {
    const rule = this.#fail.find(
      (candidate) => candidate.times > 0 && isMeantFor(candidate, subject),
    );
    if (rule === undefined) return undefined;
    rule.times -= 1;
    return rule;
  }

  /** How many nodes a document of this name may ask for. */
  nodeBudget(operation: string | null): number {
    const budget = this.#nodeBudget;
    const isMeant = budget && (budget.operation === undefined || budget.operation === operation);
    return isMeant ? budget.nodes : Infinity;
  }

  /** A new array with the same things in an order that depends on the seed alone. */
  shuffle<T>(things: readonly T[]): T[] {
    return things
      .map((thing) => ({ thing, at: this.#draw() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ thing }) => thing);
  }

  /** A number in [0, 1) that follows from the seed (mulberry32), so that a shuffle can be repeated. */
  #draw(): number {
    this.#drawn = (this.#drawn + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#drawn ^ (this.#drawn >>> 15), 1 | this.#drawn);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

function isMeantFor(rule: Failure, subject: FaultSubject): boolean {
  if (rule.by !== undefined && rule.by !== subject.by) return false;
  if (rule.operation !== undefined && rule.operation !== subject.operation) return false;
  return rule.match === undefined || matches(rule.match, `${subject.method} ${subject.path}`);
}

/**
 * Whether `POST /repos/{owner}/{repo}/issues$` and the like is meant for a line such as
 * `POST /repos/sandbox-org/conduct/issues`: a part of it, where `*` stands for any characters,
 * a name in braces for a piece between slashes, and a `$` at the end for the end.
 */
function matches(pattern: string, line: string): boolean {
  const [start = "", end = ""] = pattern.endsWith("$") ? [pattern.slice(0, -1), "$"] : [pattern];
  const source = start
    .split(/(\*|\{[^{}]*\})/)
    .map((part, at) => (at % 2 === 0 ? escaped(part) : part === "*" ? ".*" : "[^/]+"));
  return new RegExp(source.join("") + end).test(line);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
