import type { ReportingEvent } from "./reporting-events.ts";
import type { ReportingView } from "./reporting-state.ts";
import type { Situation } from "../../kernel/chapter.ts";
import type { AccountThere } from "../../values/account-there.ts";
import { roleOf } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import { dayOf } from "../../values/time.ts";

type Naming = Extract<ReportingEvent, { type: "PartyNamed" | "PartyRenamed" }>;

/**
 * Which account was named, so that whoever named it sees whether it is whom they mean. Of others than
 * the reported only that it is recorded, where a member named them: GitHub mails this to everybody who
 * reads along.
 */
export function namedNotice(
  { party, person, account, cause }: Naming,
  { state }: Situation<ReportingView>,
): string | undefined {
  if (!person || !account) return undefined;
  if (roleOf(party) !== "reported") {
    const isSaidByMember = cause.includes("#");
    return isSaidByMember ? `${party} is recorded.` : undefined;
  }
  const { createdAt, wasAnothers } = account;
  const doubts = [
    ...(wasAnothers ? ["this login was another account's in an earlier record"] : []),
    ...(createdAt > state.happenedBy ? ["the account was created after the incident"] : []),
  ];
  return [
    `${party} is ${accountText(person)}, there since ${dayOf(createdAt)}.`,
    ...(doubts.length > 0 ? [`**Look twice:** ${doubts.join(", and ")}.`] : []),
    `If that is somebody else: \`/rename ${party} @login: why\`.`,
  ].join(" ");
}

/** What identifies an account in a space: what never changes hands, and what people see. */
export function accountThereText({ id, name, since, posts }: AccountThere): string {
  const shown = [
    `number ${quoted(id)}`,
    ...(since ? [`there since ${dayOf(since)}`] : []),
    ...(posts === undefined ? [] : [posts === 1 ? "1 post" : `${posts} posts`]),
  ];
  return `the account ${quoted(name)} (${shown.join(", ")})`;
}

/** As code, so that nothing in it is read as Markdown or calls anybody. */
function quoted(text: string): string {
  return `\`${text.replace(/[`\s]+/g, " ")}\``;
}

/** Numbers never change hands, logins do. */
export function accountText({ login, id }: Person): string {
  return `the GitHub account ${login}, number ${id}`;
}
