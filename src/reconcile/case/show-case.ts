import type { Instant } from "../../domain/values/time.ts";
import { putBackNotice, thawedNotice } from "../../messages/frozen-notice.ts";
import type { UnsettledAccess } from "../../domain/chapters/keeping-apart/unsettled-access.ts";
import type { RefusedWrite } from "../../messages/refused-by-rule.ts";
import { ruleThatRefused, type Terminal } from "../../ports/errors.ts";
import type { CaseAnswer, CaseLook } from "./case-look.ts";
import type { Recorded } from "./record-case.ts";
import type { WithHeard } from "./understand-case.ts";
import { settledAt } from "../looks/settled-at.ts";
import { hasMovedOn } from "./has-moved-on.ts";
import { keepRegister } from "../enforcement/keep-register.ts";
import { keepResolution, type DecidingNow } from "../resolution/keep-resolution.ts";
import { desiredSurface } from "../show/desired-surface.ts";
import { planAnchor } from "../show/plan-anchor.ts";
import { planShow } from "../show/plan-show.ts";
import { historiesOwed } from "../show/histories-owed.ts";
import { planThawed } from "../trust/plan-frozen.ts";

export interface Listed {
  /** Whether the register of bans says what the record says; or why it could not be made to. */
  readonly listing: "as-it-was" | "written" | Terminal;
}

export interface Accessed {
  /** Who does not stand to the room as they should. */
  readonly unsettled: readonly UnsettledAccess[];
}

export interface Judged {
  readonly deciding: DecidingNow;
}

export interface Shown {
  /** Whether what is missing may be added by now, if another run recorded it. */
  readonly mayCreate: boolean;
  readonly settledAt: Instant;
  /** A comment is missing that may not be added yet. */
  readonly isPostponed: boolean;
  /** When something that somebody undoes again and again may be put back. */
  readonly putBackAt: Instant | undefined;
}

export async function keepRegisterOfBans({
  heard,
  unshown,
  ports,
}: CaseLook & WithHeard & Recorded): Promise<CaseAnswer<Listed>> {
  const listing = await keepRegister(heard.state, ports);
  if (listing === "moved-on") return { stop: { case: "register-moved-on", memory: unshown } };
  return { goOn: { listing } };
}

/** Before anything new is shown there. */
export async function keepWhoHasAccess({
  heard,
  ports,
}: CaseLook & WithHeard): Promise<CaseAnswer<Accessed>> {
  const unsettled = await ports.room?.keepAccess(heard.state, heard.config);
  return { goOn: { unsettled: unsettled ?? [] } };
}

export async function judgeResolution({
  heard,
  unshown,
  ports,
}: CaseLook & WithHeard & Recorded): Promise<CaseAnswer<Judged>> {
  const deciding = await keepResolution(heard, ports);
  if (deciding === "look-again") return { stop: { case: "moved-on", memory: unshown } };
  return { goOn: { deciding } };
}

export async function show({
  issue,
  heard,
  recorded,
  isUnshown,
  unsettled,
  deciding,
  memory,
  ports,
  listing,
}: CaseLook & WithHeard & Recorded & Listed & Accessed & Judged): Promise<CaseAnswer<Shown>> {
  const { observation } = heard.found;
  const addsFrom = settledAt(recorded.committedAt, ports.patienceSeconds);
  const mayCreate = isUnshown || addsFrom <= ports.clock.now();
  const board = ports.board();
  const surface = desiredSurface(
    heard.events,
    heard.config,
    recorded.head,
    ports.commands,
    ports.emergencySheet,
    { ...deciding, refused: refusedOf(listing, deciding) },
    { community: ports.community, fill: ports.fillDraft },
    await historiesOwed(heard, ports),
    unsettled,
  );
  const plan = planShow(observation, surface, {
    mayAddComments: mayCreate,
    hasBoard: board !== undefined,
  });
  const anchor = plan.postponed ? [] : planAnchor(heard.found, recorded, ports);
  const wanted = [
    ...plan.steps,
    ...anchor,
    ...deciding.steps,
    ...planThawed(observation, thawedNotice, putBackNotice),
  ];
  const now = ports.clock.now();
  const { steps, againAt } = ports.undone.holdBack(issue, wanted, observation, now);
  const adds = steps.some(({ step }) => step === "add-comment");
  if (adds && !isUnshown && (await hasMovedOn(heard, recorded, ports)))
    return { stop: { case: "moved-on", memory } };
  // The register is another repository's in a room; set-up anchors it then.
  const ofRegister = ports.room ? [] : ports.bans.anchorOwed();
  if (steps.length > 0) {
    await ports.repository.show(issue, board, [...steps, ...ofRegister]);
    ports.undone.taken(issue, steps, observation, now);
    ports.bans.anchored(ofRegister);
  }
  const putBackAt = againAt;
  return { goOn: { mayCreate, settledAt: addsFrom, isPostponed: plan.postponed, putBackAt } };
}

/** Bans come first: they are of people, and may be about to end. */
function refusedOf(listing: Listed["listing"], { failure }: DecidingNow): RefusedWrite | undefined {
  const bans = ruleThatRefused(listing);
  if (bans) return { of: "bans", rule: bans };
  const resolution = ruleThatRefused(failure);
  return resolution && { of: "resolution", rule: resolution };
}
