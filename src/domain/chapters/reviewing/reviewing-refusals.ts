import type { ReportingReason } from "../reporting/reporting-refusals.ts";
import { safetyQuestion } from "./reviewing-text.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const reviewingRefusals = {
  "safety-not-asked": ({ notFollowed, detail }) => safetySentence(notFollowed, detail),
  "not-safe-to-write": ({ notFollowed, detail }) => unsafeSentence(notFollowed, detail),
  "not-a-reporter": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} is no reporter. Reporters are asked whether they are safe; anybody else is asked in your own words: \`/ask ${detail}: your question\`.`,
  "history-of-reported": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} was not reported. What was decided before is only asked of somebody who is: \`/history reported-1\`.`,
  "history-not-in-room": ({ notFollowed }) =>
    `${notFollowed} this case is one for a room of its own, and who reads it may not read every other case. Whoever may read the case repository finds bans in \`BANS.md\` there, and other cases by themselves.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type ReviewingReason = keyof typeof reviewingRefusals | ReportingReason;

/** @param detail the reporter who said so, and whom nobody has written to yet */
function unsafeSentence(notFollowed: string, detail = ""): string {
  const [reporter = "", reported = ""] = detail.split(" ");
  return `${notFollowed} ${reporter} said that a letter to ${reported} is not safe. When that has changed, ask again (\`/ask ${reporter} safety\`). Where nobody is to write to ${reported} at all, say so, and go on without their side: \`/cannot ask ${reported} unsafe: why\`. Is somebody in danger now? \`/danger\`.`;
}

/** @param detail the reporter to ask, and whom nobody has written to yet */
function safetySentence(notFollowed: string, detail = ""): string {
  const [reporter = "", reported = ""] = detail.split(" ");
  return [
    `${notFollowed} a first letter to ${reported} may put ${reporter} in danger. Ask ${reporter} first, in your own words or these: *${safetyQuestion}* Then comment:`,
    `\`\`\`\n/ask ${reporter} safety\n\`\`\``,
    `What they say you record with \`/heard ${reporter}: what they said\`, and that it is not safe with \`/heard ${reporter} objects: why\`. Where they cannot be asked, say why, once: \`/cannot ask ${reporter} anonymous: the form left no address\`.`,
  ].join("\n\n");
}
