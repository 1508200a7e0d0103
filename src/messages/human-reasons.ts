import type { HumanReason } from "../domain/enactment/human-reason.ts";
import type { Line } from "../domain/enactment/line.ts";

/**
 * What a person has to do about a line that the app could not carry out or not lift: a sentence
 * each, with the way back to the app in it. Accounts stand as numbers, which never change hands.
 */
export function humanReasonText(line: Line, reason: HumanReason): string {
  const where = line.organisation ?? line.space ?? "there";
  const block = line.ended ? "lift the block" : "block the account";
  const byHand = `then \`/enact\`; or ${block} by hand: \`/done ${line.line} how\``;
  switch (reason) {
    case "is-owner":
      return `that account owns ${where}, and owners are never touched. Another owner has to make it a member first, ${byHand}`;
    case "account-gone":
      return `that account is no more on GitHub. \`/done ${line.line} the account is gone\` settles this; a new account of the same person is for a new resolution`;
    case "app-not-installed":
      return `Comity is not installed on ${where}. An owner has to install it, ${byHand}`;
    case "permission-missing":
      return `Comity may not block anybody in ${where}. An owner has to accept its permissions to manage members and blocks, ${byHand}`;
    case "organisation-not-allowed":
      return `whoever runs Comity has not allowed it to touch ${where} (the host setting \`ORGANISATIONS\`). Ask them, ${byHand}`;
    case "block-refused":
      return `GitHub refused to block that account in ${where} and gave no reason. An owner may find out why, ${byHand}`;
    case "block-not-listed":
      return `GitHub took the block and does not list it in ${where}. An owner should look at the list of blocked accounts, ${byHand}`;
    case "somebody-else-was-blocked":
      return `its login changed hands at that moment and somebody else${account(line)} was blocked in ${where}. That block was undone at once. \`/enact\` tries again`;
    case "somebody-else-is-blocked":
      return `its login changed hands at that moment and **somebody else${account(line)} is blocked in ${where} by mistake**. An owner has to unblock them now, ${byHand}`;
    case "somebody-else-was-released":
      return `its login changed hands at that moment and somebody else's block${account(line)} in ${where} was lifted by mistake. An owner has to put that back, ${byHand}`;
    case "no-account-known":
      return `no GitHub account of that person is known. Where somebody can tell who it is, an owner of ${where} can block them: \`/done ${line.line} how\``;
    case "is-on-roster":
      return `that account is of committee or council, whom only a resolution bans. \`/failed ${line.line}: on the roster\` settles this`;
    case "is-bot":
      return `that account is a program. An owner of ${where} can take it off there: \`/done ${line.line} how\``;
    case "more-than-three-people":
      return "more than three people would be put out at once. Another member than the one who ordered it says that they are meant: `/enact`";
    case "order-not-listed":
      return `no ban of that name is in the register (\`BANS.md\`). Look it up there and propose anew, or settle this: \`/failed ${line.line}: no such ban\``;
  }
}

function account({ account: id }: Line): string {
  return id === undefined ? "" : ` (account ${id})`;
}

/** What became of a ban that somebody undid by hand; nobody fights over it. */
export function driftText({ line, order, organisation, drift }: Line): string | undefined {
  if (!drift) return undefined;
  const where = organisation ?? "there";
  if (drift.what === "account-gone")
    return `the account is no more on GitHub, and its block in ${where} went with it`;
  const what =
    drift.what === "unblocked"
      ? `somebody lifted this ban in ${where} by hand`
      : `somebody made the person a member of ${where} again`;
  return `${what}. \`/enact\` puts it back in force; \`/review ${order} lift: line ${line} was lifted\` agrees with it`;
}
