import type { IntakeState } from "./intake-state.ts";
import type { Addressee } from "../../values/party.ts";
import { add, Duration, type Instant } from "../../values/time.ts";

/** How long somebody has to open their private page before their time for an answer runs all the same. */
const timeToOpen = Duration.parse("14d");

/** Something that somebody was told or asked, and has a time to answer. */
export interface ToAnswer {
  readonly party: Addressee;
  readonly at: Instant;
  /** Whether they can learn of it on their private page alone. */
  readonly onPage?: true | undefined;
}

/**
 * Since when somebody's time for an answer runs: from the telling, and for whoever is reached on their private page
 * alone from the first time they opened it afterwards, at the latest from 14 days after the telling.
 */
export function answeringSince(
  told: ToAnswer,
  { openings }: Pick<IntakeState, "openings">,
): Instant {
  if (!told.onPage) return told.at;
  const atLast = add(told.at, timeToOpen);
  const opened = openings.find(({ party, at }) => party === told.party && at >= told.at);
  return opened && opened.at < atLast ? opened.at : atLast;
}

/** Whether somebody has not opened their page yet since what is to be answered lies there. */
export function isUnopened(told: ToAnswer, { openings }: Pick<IntakeState, "openings">): boolean {
  return (
    told.onPage === true && !openings.some(({ party, at }) => party === told.party && at >= told.at)
  );
}
