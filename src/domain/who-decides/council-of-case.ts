import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { earliest, type Instant, latest } from "../values/time.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";

type Known = Pick<WhoDecidesView, "handedOver" | "parties">;

/**
 * The councillors whose case it is, out of it or not. A case of the council's about one of them stays
 * with those who had it when that was known: whoever writes the roster chooses nobody who judges a
 * councillor, and takes nobody away. Only `/appoint` brings in others.
 */
export function councilOfCase(state: Known, config: AdoptedConfig): readonly Person[] {
  const since = aboutCouncillorSince(state, config);
  return since === undefined ? (config.council?.members ?? []) : councilAt(since, config);
}

/** Since when it is the council's and about one of those who were councillors then. */
function aboutCouncillorSince(
  { handedOver, parties }: Known,
  config: AdoptedConfig,
): Instant | undefined {
  if (!handedOver) return undefined;
  return earliest(
    parties.flatMap(({ person, namedAt }) => {
      if (!person || namedAt === undefined) return [];
      const at = latest(handedOver.at, namedAt);
      return councilAt(at, config).some((one) => isSamePerson(one, person)) ? [at] : [];
    }),
  );
}

function councilAt(
  instant: Instant,
  { council, councilsBefore = [] }: AdoptedConfig,
): readonly Person[] {
  const before = councilsBefore.find(({ until }) => instant < until);
  return before ? before.members : (council?.members ?? []);
}
