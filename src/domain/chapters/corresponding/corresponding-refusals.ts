import type { ReviewingReason } from "../reviewing/reviewing-refusals.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const correspondingRefusals = {
  "no-private-page": ({ notFollowed, detail }) =>
    `${notFollowed} Comity knows no way to ${detail}: neither a private page nor a mail address, or it has no mail server. Write to them yourself, and say so with \`/told ${detail} receipt: how you told them\` or \`/ask ${detail}: your question\`.`,
  "wants-to-be-left-alone": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} asked to be left alone. Nothing is sent to them until they write again.`,
  "letter-not-for-them": ({ notFollowed, detail }) =>
    `${notFollowed} that letter is not for ${detail}: a receipt, a timeline and a check-in go to reporters, a plan to reporters and affected people, an outcome to those and to reported people. What carries a measure out goes to reported people alone, a report to the council and the core team.`,
  "letter-names-somebody": ({ notFollowed, detail }) =>
    `${notFollowed} it reads as if it named somebody of this case: ${detail}. Write "the person you reported", "somebody who saw it", and send it again. Where the name has to be there, say whom you name, before the colon: \`naming reported-1\`. Where that is a reporter, an affected person or a witness, another member then says \`/second\`. That a person is *described* nobody here can see: look at quotes, times and places yourself.`,
  "list-not-checked": ({ notFollowed, detail }) =>
    `${notFollowed} it goes to a list. Look who reads that: nobody may who is out of this case or part of it. Then send it again with \`to ${detail} checked\` before the colon.`,
  "one-out-reads-list": ({ notFollowed, detail }) =>
    `${notFollowed} somebody reads the list who is out of this case. Write to the others at addresses of their own, and say so with \`/told ${detail} outcome: how you told them\`.`,
  "chair-sends-it": ({ notFollowed }) =>
    `${notFollowed} what says to somebody what was found or decided about them is sent by the chair or a deputy, or by whom they leave it to: \`/delegate @login reprimand to reported-1\`.`,
  "does-not-decide-here": ({ notFollowed }) =>
    `${notFollowed} they do not decide in this case now.`,
  "not-known-to-you-alone": ({ notFollowed, detail }) =>
    `${notFollowed} a code is handed over by whoever alone knows somebody, and you do not stand there for ${detail}. Who can be written to gets one after their first letter.`,
  "has-own-code": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} has a private code of their own already: \`/send\` reaches them.`,
  "no-code-to-be-had": ({ notFollowed, detail }) =>
    `${notFollowed} there are no private pages here: Comity has no mail server or no address on the web (\`PUBLIC_URL\`). Tell ${detail} yourself, and say so with \`/told\`.`,
  "no-address-of-yours": ({ notFollowed }) =>
    `${notFollowed} the code is mailed to you alone, and Comity knows no address of yours. A pull request names it in \`.github/comity.yml\`, under \`emails\`; then give the command again.`,
  "no-letter-waits": ({ command }) =>
    `${command} changed nothing: no letter waits. What has left can be read, and only another letter can correct it.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type CorrespondingReason = keyof typeof correspondingRefusals | ReviewingReason;
