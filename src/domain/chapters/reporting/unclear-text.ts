import type { NotReceivedThen, UnclearAnswer } from "./reporting-events.ts";
import type { ReportingView } from "./reporting-state.ts";
import { isSameLogin } from "../../values/login.ts";
import { roleOf } from "../../values/party.ts";

/**
 * What the report's form says of people that names nobody, until somebody has that role. Of reporters
 * no login is shown: whoever reads along on GitHub gets this by mail.
 */
export function unclearText({
  unclear,
  notReceivedThen,
  parties,
}: Pick<ReportingView, "unclear" | "notReceivedThen" | "parties">): string | undefined {
  const isThere = ({ role, as, login }: UnclearAnswer) =>
    as === "beside"
      ? parties.some(({ person }) => person && login && isSameLogin(person.login, login))
      : parties.some(({ ref, ...who }) => roleOf(ref) === role && isNamed(who));
  const open = [
    ...unclear.filter((one) => !isThere(one)).map(sentence),
    ...(notReceivedThen ? [receivedSentence[notReceivedThen]] : []),
  ];
  if (open.length === 0) return undefined;
  return ["**Not read from the report:**", ...new Set(open)].join("\n- ");
}

const counted =
  "so every time counts from when this issue was written. Where the report reached somebody earlier, the reply is due earlier too; `/received 2026-11-20 18:30` says so, with the time it was.";
const receivedSentence: Readonly<Record<NotReceivedThen, string>> = {
  "no-date": `when it was received: what stands there is no date that Comity reads, ${counted}`,
  "after-the-issue": `when it was received: the form names a time after this issue was written, ${counted}`,
};

function isNamed({
  person,
  address,
  heldBy,
  group,
}: Omit<ReportingView["parties"][number], "ref" | "since">): boolean {
  return [person, address, heldBy, group].some((one) => one !== undefined);
}

function sentence({ role, as, login }: UnclearAnswer): string {
  if (role === "reporter")
    return "who the reporter is. Whoever knows says so with `/name reporter @login`.";
  switch (as) {
    case "bare":
      return `who is reported; it could be the account ${login}: \`/name reported @${login}\``;
    case "of-theirs":
      return `who is reported; it could be about ${login} or somebody else.`;
    case "no-account":
      return `who is reported; GitHub shows no person's account ${login}.`;
    case "beside":
      return `whether it concerns ${login} too, who is mentioned where it says who is reported.`;
    case "unread":
      return "who is reported. Whoever knows says so with `/name reported @login`.";
  }
}
