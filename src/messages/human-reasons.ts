import type { HumanReason } from "../domain/enactment/human-reason.ts";

/**
 * Why a person has to do what Comity cannot, and what exactly; `organisation` is where. After it
 * comes the command that says it is done.
 */
export function humanReasonSentence(reason: HumanReason, organisation: string): string {
  switch (reason) {
    case "is-owner":
      return `that account owns ${organisation}, and GitHub blocks no owner. Ask another owner to remove that role first, then block the account`;
    case "account-gone":
      return "that account is gone from GitHub, so nothing can be blocked. Look whether the person came back under another one";
    case "app-not-installed":
      return `Comity is not installed on ${organisation}. An owner installs it there, and \`/enact\` tries again; or an owner blocks the account by hand`;
    case "permission-missing":
      return `Comity may not block anybody in ${organisation}. An owner allows it (*Members* and *Blocking users*: read and write), and \`/enact\` tries again; or an owner blocks the account by hand`;
    case "organisation-not-allowed":
      return `whoever runs Comity has not allowed it to act in ${organisation}. They add it to \`ORGANISATIONS\`, and \`/enact\` tries again; or an owner blocks the account by hand`;
    case "block-refused":
      return `GitHub refused to block that account in ${organisation}. An owner tries it by hand, under *Settings → Moderation → Blocked users*`;
    case "somebody-else-was-blocked":
      return `the login belonged to another account at that moment, and its block was taken back. An owner looks who is blocked in ${organisation}, and blocks the right account`;
    case "no-account-known":
      return "no GitHub account is known of them. Put them out where they are known by another name, or say that it cannot be done";
    case "more-than-three-people":
      return `more than three people would lose access at once, so another member has to look at it: \`/second\` lets Comity go on`;
  }
}
