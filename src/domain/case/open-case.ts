import type { CaseEvent } from "./case-event.ts";
import type { CaseState } from "./case-state.ts";
import type { EventBody } from "./event-body.ts";
import { givenOutBy } from "./given-out-by.ts";
import type { ReportByForm, ReportInput } from "./input.ts";
import { replay } from "./replay.ts";
import { belongsInRoom } from "../chapters/keeping-apart/room.ts";
import { addressKept, nameParty } from "../chapters/reporting/name-party.ts";
import type { UnclearAnswer } from "../chapters/reporting/reporting-events.ts";
import type { Means } from "../kernel/asking.ts";
import { excerpt } from "../kernel/happening.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSameLogin } from "../values/login.ts";
import { firstReporter, type PartyRef } from "../values/party.ts";
import { isSamePerson } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import { isRecused, rosterOf } from "../who-decides/deciding-body.ts";

/**
 * The events with which a case begins: the report, and those whom the form names, so that a member
 * of the roster who is a party is out from the first moment. Names that are nobody's account are
 * left to the committee, and what a member reports is that member's word. Where it may mention anybody of the roster, as whatever, the case is read by
 * those only who decide it, before it is told that it is there. An issue without the label becomes a
 * case only on a committee member's word.
 */
export function openCase(
  input: ReportInput,
  config: AdoptedConfig,
  means: Means,
  asEvent: (body: EventBody) => CaseEvent,
): readonly CaseEvent[] {
  const { by, openedBy, codeName, issue, receivedAt, notReceivedThen, happenedBy, salt } = input;
  const mayOpen =
    !openedBy || config.committee.members.some((member) => isSamePerson(member, openedBy));
  if (!mayOpen) return [];
  const title = excerpt(input.title);
  const ongoing = input.isOngoing === true ? { ongoing: true as const } : {};
  const unclear = unclearIn(input, means).slice(0, 50);
  const received = {
    codeName,
    issue,
    title,
    receivedAt,
    ...(happenedBy && { happenedBy }),
    ...ongoing,
    ...(unclear.length > 0 && { unclear }),
    ...(notReceivedThen && { notReceivedThen }),
    salt,
  };
  const events = [asEvent({ type: "ReportReceived", ...received })];
  const isMembers = by !== "comity" && rosterOf(config).some((one) => isSamePerson(one, by));
  const actor = isMembers ? by : config.committee.chair;
  for (const { role, identity } of input.parties) {
    const state = replay(events);
    const named =
      state &&
      nameParty(
        { type: "NameParty", role, identity },
        {
          ...means,
          actor,
          at: input.at,
          cause: input.cause,
          state,
          config,
          givenOut: givenOutBy(state),
        },
        isMembers ? "members" : "reports",
      );
    if (named && !("refused" in named)) events.push(...named.map(asEvent));
  }
  const named = replay(events);
  if (input.form && named)
    events.push(...openedByForm(input.form, named, config, means).map(asEvent));
  const begun = replay(events);
  const isApart = begun && !belongsInRoom(begun, config) && mentionsRoster(input, config, means);
  return isApart ? [...events, asEvent({ type: "CaseSealed" })] : events;
}

/** A login that is nobody's names nobody. */
function unclearIn(
  { parties, unclear }: ReportInput,
  { accounts }: Pick<Means, "accounts">,
): readonly UnclearAnswer[] {
  const unknown = parties.flatMap(({ role, identity: { handle } }): readonly UnclearAnswer[] =>
    accounts.has(handle) ? [] : [{ role, as: "no-account", login: handle }],
  );
  return [...unclear, ...unknown];
}

/**
 * Who came by the form: by which code they come back, how they are reached, and whom of the roster they
 * keep out from the first moment.
 */
function openedByForm(
  {
    code,
    by,
    reach,
    address,
    words,
    involved,
    danger,
    isInRoom,
    event,
    actedAt,
    files,
  }: ReportByForm,
  state: CaseState,
  config: AdoptedConfig,
  { writing }: Pick<Means, "writing">,
): readonly EventBody[] {
  const party = firstReporter;
  const out = rosterOf(config).filter((one) => involved.some((who) => isSamePerson(one, who)));
  return [
    ...(isInRoom ? [{ type: "CaseBegunInRoom" as const }] : []),
    {
      type: "FormReceived",
      party,
      reach,
      words,
      ...(by === "mail" && { thread: code }),
      ...(out.length > 0 && { involved: out }),
      ...(event !== undefined && { event }),
      ...(files && { files }),
    },
    ...(by === "mail" ? [] : [{ type: "CodeGiven" as const, party, code }]),
    ...(address === undefined
      ? []
      : [{ type: "PartyNamed" as const, party, ...addressKept(address, { state, writing }) }]),
    ...(reach === "none" ? noContactWith(party) : []),
    ...out
      .filter((member) => !isRecused(member, state))
      .map((member) => ({
        type: "MemberRecused" as const,
        member,
        ground: "party" as const,
        reason: "The report says that they may be involved.",
      })),
    ...(actedAt ? [actOfOrganiser(actedAt)] : []),
    ...(danger ? [{ type: "DangerDeclared" as const }] : []),
  ];
}

/** What they did stands in the report, and others review it like any act. */
function actOfOrganiser(actedAt: Instant): EventBody {
  const what = "They wrote it themselves in the report, under _Already done_.";
  return { type: "ActedAlone", act: 1, what, actedAt, byDelegate: true };
}

function noContactWith(party: PartyRef): readonly EventBody[] {
  return (["tell", "ask"] as const).map((purpose) => ({
    type: "ContactRuledOut",
    party,
    for: purpose,
    ground: "anonymous",
    reason: "The form says that they are not to be reached at all.",
  }));
}

/** By the login of its adopted config or, renamed since, by the account. */
function mentionsRoster(
  { mentions, form }: ReportInput,
  config: AdoptedConfig,
  { accounts }: Pick<Means, "accounts">,
): boolean {
  if (form?.mayConcernRoster) return true;
  return rosterOf(config).some((member) =>
    [...mentions.marked, ...mentions.bare].some((handle) => {
      const account = accounts.get(handle);
      return isSameLogin(handle, member.login) || (account && isSamePerson(account, member));
    }),
  );
}
