import type { PendingAct } from "./case-state.ts";
import { secondingOf } from "./seconding-of.ts";
import { named } from "../kernel/formatting/people.ts";

/** What waits for another member's agreement, a line each with the command to copy. */
export function pendingActsText(pending: readonly PendingAct[]): string | undefined {
  if (pending.length === 0) return undefined;
  const lines = pending.map(
    ({ number, act, by }) =>
      `- ${number}: ${by === "comity" ? "Comity" : named([by])} asks ${secondingOf(act).asks(act)}. Another member agrees with \`/second ${number}\``,
  );
  return ["**Waits for a second:**", ...lines].join("\n");
}
