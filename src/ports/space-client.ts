import type { z } from "zod";
import { Terminal } from "./errors.ts";
import type { SpaceReason } from "../domain/chapters/enacting/human-reason.ts";
import type { WaitsForHuman } from "./space.ts";

/** A request to a space's server. */
export interface SpaceRequest {
  /** `GET /users/{id}`: names the request in errors, so that no name or id does. */
  readonly route: `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /${string}`;
  /** What stands for the names in braces. */
  readonly at?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent: as JSON, or as a form. */
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
}

/** What the server said: done, or refused in a way the platform's kind can read. */
export interface SpaceAnswer {
  /** 200 to 299, or 400 to 499 without 401 and 429. */
  readonly status: number;
  /** The JSON in it; of a refusal that holds none, `undefined`. */
  readonly body: unknown;
}

/**
 * The way to a space whose host gave the app a key. Redirects are not followed, and nothing is tried
 * again. Throws `Transient` for 429, 5xx, silence and faults of the network, and `Terminal` for
 * 401, redirects and answers that are no JSON.
 */
export interface KeyedSpace {
  readonly key: string;
  ask(request: SpaceRequest): Promise<SpaceAnswer>;
}

/** The way to the space of that settings' name at that origin, where the host has set both. */
export type FindKeyedSpace = (settingName: string, origin: string) => KeyedSpace | undefined;

/** Only a person can go on; `orWaitForPerson` makes a value of it. */
export class PersonNeeded extends Error {
  override readonly name = "PersonNeeded";
  readonly reason: SpaceReason;
  constructor(reason: SpaceReason) {
    super(`waits for a person: ${reason}`);
    this.reason = reason;
  }
}

/** What `act` answers, or what has to be done by a person first. */
export async function orWaitForPerson<Answer>(
  act: () => Promise<Answer>,
): Promise<Answer | WaitsForHuman> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof PersonNeeded) return { waitsFor: error.reason };
    const status = error instanceof Terminal ? error.edge.status : undefined;
    if (status === 401) return { waitsFor: "key-refused" };
    if (status === 403) return { waitsFor: "key-too-weak" };
    throw error;
  }
}

/** For lists of a whole space: without the right to see one there is none. */
export async function orTerminal<Answer>(
  act: () => Promise<Answer>,
  route: string,
): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof PersonNeeded)) throw error;
    throw new Terminal(error.message, { route, missing: "permission" });
  }
}

/**
 * What an answer holds, in the shape the platform's kind expects.
 *
 * @throws PersonNeeded for 403, `Terminal` for every other refusal and for an unknown shape
 */
export function readSpaceAnswer<Shape extends z.ZodType>(
  shape: Shape,
  { status, body }: SpaceAnswer,
  route: string,
): z.output<Shape> {
  if (status === 403) throw new PersonNeeded("key-too-weak");
  if (status >= 400) throw new Terminal("the space refused", { route, status });
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.join(".") ?? "";
  throw new Terminal(`the space answered in a shape this version does not know at ${place}`, {
    route,
  });
}

/** Asks for one after the other, as servers want it; the first that fails ends it. */
export async function inTurn<Item, Answer>(
  items: readonly Item[],
  act: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const item of items) {
    // oxlint-disable-next-line no-await-in-loop
    answers.push(await act(item));
  }
  return answers;
}

/**
 * Acts on each; one that needs a person stops no other, and what it needs is said at the end.
 *
 * @throws PersonNeeded the first of them
 */
export async function inEach<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const needed: PersonNeeded[] = [];
  await inTurn(items, (item) =>
    act(item).catch((error: unknown) => {
      if (!(error instanceof PersonNeeded)) throw error;
      needed.push(error);
    }),
  );
  const [first] = needed;
  if (first) throw first;
}
