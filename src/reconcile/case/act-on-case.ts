import { hasOpenWork } from "../../domain/chapters/banning/open-work.ts";
import { asReviewed } from "../../domain/chapters/deciding/deliberation.ts";
import type { Instant } from "../../domain/values/time.ts";
import { Terminal } from "../../ports/errors.ts";
import { onward, type CaseAnswer, type CaseLook } from "./case-look.ts";
import type { Recorded } from "./record-case.ts";
import { sendLetters } from "./send-letters.ts";
import { settleGrants } from "./settle-grants.ts";
import type { Judged, Listed, Shown } from "./show-case.ts";
import type { WithHeard } from "./understand-case.ts";
import { enforceActions } from "../enforcement/enforce-actions.ts";
import type { Enforced } from "../enforcement/enforced.ts";
import { caseKey, roomKey } from "../looks/keys.ts";
import type { CaseMemory } from "../observe/case-memory.ts";

interface InOrder {
  readonly listing: Exclude<Listed["listing"], Terminal>;
}

export interface Carried {
  /** Actions that could not be carried out for the moment, and when to try again. */
  readonly notBefore: Enforced["notBefore"];
}

export interface Awaited {
  /** When GitHub may have merged what is agreed. */
  readonly mergedBy: Instant | undefined;
}

export interface Written {
  readonly letters: "none" | "postponed";
}

export async function settleAccess({
  heard,
  recorded,
  memory,
  ports,
}: CaseLook & WithHeard & Recorded): Promise<CaseAnswer> {
  const isSettled = (await settleGrants(heard, recorded, ports)) === "settled";
  return isSettled ? { stop: { case: "moved-on", memory } } : onward;
}

/** Nothing is done in a space that the register of bans would not list. */
export async function demandRegister({ listing }: Listed): Promise<CaseAnswer<InOrder>> {
  if (listing instanceof Terminal) throw listing;
  return { goOn: { listing } };
}

/**
 * Carries actions out. In a room nobody has compared the register with GitHub in this look, unless
 * it was just written: another case may have ordered what this one is about to lift.
 */
export async function enforce(
  look: CaseLook & WithHeard & Recorded & InOrder,
): Promise<CaseAnswer<Carried>> {
  const { heard, recorded, isUnshown, memory, remembered, listing, ports } = look;
  const isUnsure = ports.room !== undefined && listing === "as-it-was";
  if (isUnsure && hasOpenWork(heard.state, heard.config)) {
    const headOid = await ports.bans.registerHead();
    if (headOid !== ports.register.headOid) return { stop: { case: "register-moved-on" } };
  }
  const own = { ...recorded, byThisRun: isUnshown };
  const enforced = await enforceActions(heard, own, remembered?.notBefore ?? new Map(), ports);
  const { notBefore } = enforced;
  if (enforced.recorded === "nothing") return { goOn: { notBefore } };
  const now = { ...memory, notBefore, ...unshownAfter(enforced) };
  return { stop: { case: "moved-on", memory: now } };
}

/** What this run recorded just now is its own to show. */
function unshownAfter({ recorded }: Enforced): Pick<CaseMemory, "unshown"> {
  return typeof recorded === "string" ? {} : { unshown: recorded.headOid };
}

/** The record of a closed case lies under `closed/`. */
export async function sealAsClosed({
  heard: { found, state },
  recorded: { headOid },
  ports,
}: CaseLook & WithHeard & Recorded): Promise<CaseAnswer> {
  const isClosed = state.closed !== undefined;
  const isSealed = found.branch?.sealed ?? false;
  if (isClosed !== isSealed) await ports.repository.seal(found.codeName, headOid, isClosed);
  return onward;
}

/** What hinders a pull request is thrown now that all else is shown. */
export async function awaitMerge({
  deciding,
  memory,
}: Recorded & Judged): Promise<CaseAnswer<Awaited>> {
  if (deciding.failure) throw deciding.failure;
  if (deciding.lookAgain === "at-once") return { stop: { case: "moved-on", memory } };
  return { goOn: { mergedBy: deciding.lookAgain } };
}

/** Before they are written to: where the council is asked to take the case is there then. */
export async function callCouncil({
  heard: { found, state, config },
  ports,
}: CaseLook & WithHeard & Recorded): Promise<CaseAnswer> {
  const key = ports.room ? roomKey(found.codeName) : caseKey(found.observation.issue.id);
  await ports.calls.keep(state, config, key);
  return onward;
}

export async function writeLetters({
  heard,
  recorded,
  deciding,
  memory,
  isUnshown,
  mayCreate,
  ports,
}: CaseLook & WithHeard & Recorded & Judged & Shown): Promise<CaseAnswer<Written>> {
  const reviewed = { ...heard, state: asReviewed(heard.state, deciding.agreement) };
  const othersMay = mayCreate ? "after-a-look" : "later";
  const letters = await sendLetters(reviewed, recorded, isUnshown ? "at-once" : othersMay, ports);
  const isOver = letters === "sent" || letters === "moved-on";
  return isOver ? { stop: { case: "moved-on", memory } } : { goOn: { letters } };
}
