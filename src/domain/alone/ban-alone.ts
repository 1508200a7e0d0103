import type { Act } from "../case/act.ts";
import { awaitSecond } from "../case/await-second.ts";
import type { CaseCommand } from "../case/case-command.ts";
import type { Party } from "../case/case-state.ts";
import type { Circumstances, Decision } from "../case/circumstances.ts";
import type { EventBody } from "../case/event-body.ts";
import { excerpt } from "../case/events/happening.ts";
import { refuse, type Refusal } from "../case/refusal-reason.ts";
import { isRecused, rosterOf } from "../deciding-body.ts";
import { isSamePerson, type Person } from "../person.ts";
import { add, Duration, subtract, type Instant } from "../time.ts";
import { isHeldAlready } from "./is-held-already.ts";
import { linesOfBan } from "./lines-of-ban.ts";

const longest = Duration.parse("7d");

const aDay = Duration.parse("24h");

/** So many bans one member orders in a day before another has to agree. */
const mostInADay = 2;

type Ban = Omit<Extract<Act, { act: "ban-alone" }>, "act">;

/**
 * A member bans a party at once, for a week at most; never anybody of the roster, a bot, or who
 * owns an organisation.
 *
 * The third ban by one member within 24 hours waits for a second. What is counted is this case's
 * record: one member and one case. What holds over several cases is that no run carries out more
 * than three people's bans without a second.
 *
 * Manual: "any member may decide to employ any of the tools available to the committee, including
 * bans and blocks."
 */
export function banAlone(
  { whom, until, reason }: Extract<CaseCommand, { type: "BanAlone" }>,
  circumstances: Circumstances,
): Decision {
  const { actor, at, state, accounts } = circumstances;
  if (isRecused(actor, state)) return refuse("act-while-recused");
  const account = "handle" in whom ? accounts.get(whom.handle) : undefined;
  // Said before that they are not named: nobody is to name a member in order to ban them.
  if (account && isInsider(account, circumstances)) return refuse("ban-of-roster-member");
  const party = state.parties.find((one) =>
    "party" in whom ? one.ref === whom.party : isAccount(one, account),
  );
  if (!party) return refuse("not-a-party");
  const ban = { of: party.ref, until, reason: excerpt(reason) };
  const person = whomToBan(ban, circumstances);
  if ("refused" in person) return person;
  return bansSince(subtract(at, aDay), actor, circumstances) < mostInADay
    ? [banned(ban, person, circumstances)]
    : awaitSecond({ act: "ban-alone", ...ban }, circumstances);
}

/** What the seconded wish brings, if the ban still may be ordered. */
export function banSeconded(
  { of, until, reason }: Ban,
  askedBy: Person,
  circumstances: Circumstances,
): EventBody | Refusal {
  const ban = { of, until, reason };
  const person = whomToBan(ban, circumstances);
  return "refused" in person ? person : { ...banned(ban, person, circumstances), askedBy };
}

function isAccount({ person }: Party, account: Person | undefined): boolean {
  return person !== undefined && account !== undefined && isSamePerson(person, account);
}

function isInsider(person: Person, { state, config }: Circumstances): boolean {
  return [...rosterOf(config), ...state.appointed].some((one) => isSamePerson(one, person));
}

function bansSince(from: Instant, actor: Person, { state }: Circumstances): number {
  const bans = state.loneActs.filter((act) => act.ban && isSamePerson(act.by, actor));
  return bans.filter(({ toldAt }) => toldAt > from).length;
}

/** Whose ban it comes to, or why one member may not order it. */
function whomToBan({ of, until }: Ban, circumstances: Circumstances): Person | Refusal {
  const { state, config, at } = circumstances;
  if (state.closed) return refuse("case-is-closed");
  const party = state.parties.find(({ ref }) => ref === of);
  if (!party) return refuse("not-a-party");
  const { person } = party;
  if (!person) return refuse("ban-has-no-account", of);
  if (isInsider(person, circumstances)) return refuse("ban-of-roster-member");
  // Parties are people's accounts, and no login of a person has brackets; the app's own has.
  if (person.login.endsWith("[bot]")) return refuse("ban-of-bot");
  if (circumstances.owners?.has(person.id)) return refuse("ban-of-owner");
  if (until <= at) return refuse("date-has-passed");
  if (until > add(at, longest)) return refuse("ban-too-long", add(at, longest));
  if (config.spaces.length === 0) return refuse("no-space-to-ban-from");
  return isHeldAlready(person, until, state, config.spaces) ? refuse("banned-already", of) : person;
}

function banned(
  { of, until, reason }: Ban,
  person: Person,
  { at, config, givenOut, cause, writing }: Circumstances,
): Extract<EventBody, { type: "ActedAlone" }> {
  return {
    type: "ActedAlone",
    act: givenOut.loneActs + 1,
    what: reason,
    actedAt: at,
    ban: { of, until },
    lines: linesOfBan({ of, person, until }, config.spaces, givenOut.lines + 1, cause, writing),
  };
}
