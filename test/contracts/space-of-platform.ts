import { keyedSpace } from "../../src/adapters/http/keyed-space.ts";
import { OrderId } from "../../src/domain/values/planned-action.ts";
import { Instant } from "../../src/domain/values/time.ts";
import type { Space } from "../../src/ports/space.ts";
import { fixedClock } from "../adapters/github/fixed-clock.ts";
import { onDiscord } from "../fakes/platforms/discord.ts";
import { onDiscourse } from "../fakes/platforms/discourse.ts";
import { onMailman } from "../fakes/platforms/mailman3.ts";
import { onMatrix } from "../fakes/platforms/matrix.ts";
import type { Inhabited, PlatformKind } from "../fakes/platforms/someone.ts";
import { onZulip } from "../fakes/platforms/zulip.ts";

export const platforms: readonly PlatformKind[] = [
  onDiscourse,
  onZulip,
  onMatrix,
  onDiscord,
  onMailman,
];
export const until = Instant.parse("2026-12-24T23:59:59Z");
/** As far ahead as Discord takes an end. */
export const inFourWeeks = Instant.parse("2026-12-22T12:00:00Z");
export const order = { order: OrderId.parse("f2e19990"), until };

/**
 * The space of a platform, by its entry in the config and the host's settings.
 *
 * @param dies after that many answers, before it could act on the last
 */
export function spaceOf(
  { kind, entryAt }: Pick<PlatformKind, "kind" | "entryAt">,
  { origin, key: good }: Inhabited,
  { key = good, dies = Number.POSITIVE_INFINITY }: { key?: string; dies?: number } = {},
): Space {
  const [place] = kind.placesIn(entryAt(origin));
  const clock = fixedClock("2026-11-24T12:00:00Z");
  const way = keyedSpace({ key, origin, mayBePrivate: true }, { clock });
  let heard = 0;
  const space = kind.connect?.(place?.key ?? "", {
    fetch,
    clock,
    organisation: () => undefined,
    keyed: (_, there) =>
      there !== origin
        ? undefined
        : {
            key,
            async ask(request) {
              const answer = await way.ask(request);
              if (heard === dies) throw new Error("died");
              heard += 1;
              return answer;
            },
          },
  });
  if (!space || "waitsFor" in space) throw new Error("no way there");
  return space;
}

export const failure = async (act: Promise<unknown>) =>
  act.then(
    () => "no failure",
    (error: unknown) => error,
  );

export const seenRemoved = async (space: Space) => {
  const removed = await space.removed();
  return removed === "unknown" ? new Set<string>() : removed;
};
