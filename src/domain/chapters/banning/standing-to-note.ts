import { isSamePerson } from "../../values/person.ts";
import { isAppLine, type AppLine } from "./app-line.ts";
import type { Had, Line } from "../enacting/line.ts";
import { holds, isSameOrganisation, type ListedBan } from "./listed-ban.ts";

/** As the event `StandingNoted` keeps them. */
const mostRepositories = 100;

/**
 * What is to be noted before anything is taken in this line's place; `undefined` where the record
 * holds all of it. What an earlier look noted stays: it may have taken some of it since. A block of
 * the app's own orders is not somebody else's.
 */
export function standingToNote(
  line: AppLine,
  seen: Had,
  lines: readonly Line[],
  listed: readonly ListedBan[],
): Had | undefined {
  const { had } = line;
  const noted: Had = {
    wasBlocked: had?.wasBlocked ?? (seen.wasBlocked && !isOwnBlock(line, lines, listed)),
    membership: seen.membership === "none" ? (had?.membership ?? "none") : seen.membership,
    wasInvited: seen.wasInvited || (had?.wasInvited ?? false),
    collaboratedOn: together(had?.collaboratedOn ?? [], seen.collaboratedOn),
  };
  return had && JSON.stringify(noted) === JSON.stringify(inSameOrder(had)) ? undefined : noted;
}

function isOwnBlock(
  { line: number, person, organisation }: AppLine,
  lines: readonly Line[],
  listed: readonly ListedBan[],
): boolean {
  const isElsewhere = (ban: ListedBan) => !lines.some(({ order }) => order === ban.order);
  return (
    lines.some(
      (other) =>
        other.line !== number &&
        isAppLine(other) &&
        other.standing === "done" &&
        !other.lifted &&
        !other.drift &&
        !other.had?.wasBlocked &&
        isSamePerson(other.person, person) &&
        isSameOrganisation(other.organisation, organisation),
    ) || listed.some((ban) => isElsewhere(ban) && holds(ban, person, organisation))
  );
}

function together(
  noted: Had["collaboratedOn"],
  seen: Had["collaboratedOn"],
): Had["collaboratedOn"] {
  if (noted === "unknown" || seen === "unknown") return "unknown";
  return [...new Set([...noted, ...seen])].toSorted().slice(0, mostRepositories);
}

function inSameOrder({ wasBlocked, membership, wasInvited, collaboratedOn }: Had): Had {
  return { wasBlocked, membership, wasInvited, collaboratedOn: together([], collaboratedOn) };
}
