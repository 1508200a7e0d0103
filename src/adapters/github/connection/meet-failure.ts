import type { Credentials } from "../../../ports/credentials.ts";
import { Terminal, Transient } from "../../../ports/errors.ts";
import type { Connection } from "./connection.ts";
import { secondsFrom } from "./retry-at.ts";
import { translateError } from "./translate-error.ts";

/** GitHub's replicas know a token that was just made after a few seconds. */
const untilKnownInSeconds = 2;

/**
 * What to throw for a request that failed. Also tells the budget when GitHub asked for rest, and
 * the credentials when it did not accept their token.
 *
 * @param refused asked what a 401 means for the credentials that were used
 */
export function meetFailure(
  error: unknown,
  route: string,
  { clock, budget }: Connection,
  refused: () => ReturnType<Credentials["refused"]>,
): unknown {
  const now = clock.now();
  const translated = translateError(error, route, now);
  if (translated instanceof Transient) {
    const { status, retryAt } = translated.edge;
    if (status !== undefined && status < 500 && retryAt !== undefined) budget.rest(retryAt);
  }
  if (translated instanceof Terminal && translated.edge.status === 401) {
    return refused() === "forgotten"
      ? translated
      : new Transient("GitHub does not know the app's new token yet", {
          ...translated.edge,
          retryAt: secondsFrom(now, untilKnownInSeconds),
        });
  }
  return translated;
}
