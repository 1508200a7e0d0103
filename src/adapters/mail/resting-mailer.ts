import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { Clock } from "../../ports/clock.ts";
import { Transient } from "../../ports/errors.ts";
import type { Mailer } from "../../ports/mailer.ts";

const longestRestMinutes = 15;

/**
 * Leaves a mail server that does not answer alone: for a minute, and twice as long each time, up to
 * a quarter of an hour. Meanwhile letters fail at once, so that no case waits for what another just
 * waited for. A server that answers, be it with a refusal, is asked for every letter.
 */
export function restingMailer(mailer: Mailer, clock: Clock): Mailer {
  let silences = 0;
  let restUntil: Instant | undefined;
  const rest = () => {
    restUntil = addMinutes(clock.now(), Math.min(2 ** (silences - 1), longestRestMinutes));
    return restUntil;
  };
  return {
    async send(letter) {
      if (restUntil !== undefined && restUntil > clock.now())
        throw new Transient("the mail server did not answer a moment ago", {
          route: "SMTP",
          retryAt: restUntil,
        });
      // One letter finds out whether it answers again.
      if (silences > 0) rest();
      try {
        await mailer.send(letter);
      } catch (error) {
        const isSilent = error instanceof Transient && error.edge.status === undefined;
        if (!isSilent) {
          silences = 0;
          restUntil = undefined;
          throw error;
        }
        silences += 1;
        throw new Transient(error.message, { ...error.edge, retryAt: rest() });
      }
      silences = 0;
      restUntil = undefined;
    },
  };
}
