import type { RefusalReason } from "./refusal-reason.ts";
import { owedList } from "../kernel/formatting/owed-list.ts";
import { fenced } from "../kernel/formatting/fenced.ts";

interface Refused {
  readonly verb: string;
  readonly reason: RefusalReason;
  readonly detail: string | undefined;
  /** A whole command that would have been understood. */
  readonly example: string | undefined;
}

/** Why a command was not followed and what to do instead, to the person who gave it. */
export function refusalSentence({ verb, reason, detail, example }: Refused): string {
  const command = `\`/${verb}\``;
  const notFollowed = `${command} was not followed:`;
  switch (reason) {
    case "recused-from-case":
      return `${notFollowed} you are out of this case and take no part in it. If that is wrong, ask another member of the committee.`;
    case "already-recused":
      return `${command} changed nothing: that member is out of this case already.`;
    case "not-recused":
      return `${command} changed nothing: that member is not out of this case.`;
    case "party-stays-recused":
      return `${notFollowed} a reporter, a reported or an affected person is never let back into their own case. If the wrong person was named, correct it with \`/rename\` first.`;
    case "decided-by-committee":
      return `${notFollowed} this case is decided by the committee. Councillors decide once a case is handed over to them.`;
    case "unknown-command":
      return `There is no command ${command}. Did you mean \`/${detail}\`? Comment again with it; \`/help\` lists all commands.`;
    case "too-many-commands":
      return `Only the first ${detail} commands of that comment were read. Write the others in a comment of their own.`;
    case "arguments-not-understood":
      return `${command} was not understood. It is written like this:\n\n\`\`\`\n${example ?? `/${verb}`}\n\`\`\``;
    case "no-such-party":
      return `${notFollowed} nobody in this case is called ${detail}. The status comment lists who is; \`/name\` adds somebody.`;
    case "edited-too-often":
      return `That comment was edited too often for Comity to read each of its versions, so no command is heard from it any more. Write \`/${verb}\` in a new comment; \`/next\` says what is still owed.`;
    case "already-named":
      return `${command} changed nothing: that is ${detail} already.`;
    case "too-many-parties":
      return `${notFollowed} there are ${detail} of that role in this case already, and no more can be numbered. Keep the others in a \`/note\`.`;
    case "no-such-account":
      return `${notFollowed} GitHub has no person's account of that name. Check the spelling; for somebody without an account, give a mail address.`;
    case "not-on-the-committee":
      return `${notFollowed} that account is not of the body that decides this case, so there is nothing to step back from.`;
    case "too-few-would-remain":
      return `${notFollowed} too few members would be left to decide this case fairly. If more of them have a conflict of interest, they can step back themselves with \`/recuse\`; otherwise somebody else has to decide, and there is no council that can.`;
    case "date-has-passed":
      return `${notFollowed} that date has passed already. Give one that is still to come.`;
    case "no-resolution-yet":
      return `${notFollowed} there is no resolution in this case yet. A report that is a duplicate, not for this committee or spam can be closed as such: \`/close duplicate amber-heron\`, \`/close not-ours: to whom\`, \`/close spam\`.`;
    case "nothing-to-second":
      return `${notFollowed} nothing by that number waits for a second. The status comment lists what does.`;
    case "say-which-to-second":
      return `${notFollowed} several things wait for a second. Say which, by its number in the status comment: \`/second 1\``;
    case "needs-another-member":
      return `${notFollowed} you asked for it yourself, so another member has to agree.`;
    case "case-is-closed":
      return `${notFollowed} this case is closed. \`/reopen: why\` takes it up again.`;
    case "case-is-open":
      return `${command} changed nothing: this case is open.`;
    case "decided-by-council":
      return `${notFollowed} the council decides this case now. The status comment says who that is; what you know of it, tell one of them, who keeps it with \`/note\`.`;
    case "already-with-council":
      return `${command} changed nothing: the council decides this case already.`;
    case "no-council":
      return `${notFollowed} the config names no council that could take over, so the committee goes on deciding. \`/stand-aside: why\` lets the others agree without you; where too few are left, \`/appoint @login: why\` brings in somebody from outside.`;
    case "council-is-the-committee":
      return `${notFollowed} committee and council are the same people, so handing the case over would change nothing. \`/stand-aside: why\` lets the others agree without you; where too few are left, \`/appoint @login: why\` brings in somebody from outside.`;
    case "council-cannot-either":
      return `${notFollowed} too few of the council could decide this case, since the others are out of it. The committee goes on deciding; where too few of it are left too, \`/appoint @login: why\` brings in somebody from outside.`;
    case "body-can-decide":
      return `${notFollowed} enough members are left to decide this case. Somebody from outside is appointed only where neither committee nor council can.`;
    case "is-a-party":
      return `${notFollowed} that account is a party to this case or out of it.`;
    case "decides-already":
      return `${command} changed nothing: that account decides this case already.`;
    case "not-in-the-electorate":
      return `${notFollowed} that account does not decide this case now. The status comment lists who does; name one of them: \`/chair @login\``;
    case "chair-is-there":
      return `${notFollowed} the chair or a deputy can act in this case. Somebody else is named only while none of them can.`;
    case "only-the-chair":
      return `${notFollowed} only whoever acts as chair in this case can ask for it, and another member has to agree.`;
    case "already-sealed":
      return `${command} changed nothing: this case belongs in a room of its own already.`;
    case "reads-already":
      return `${command} changed nothing: that account can read this already.`;
    case "question-is-open":
      return `${notFollowed} a question to ${detail} is open. Hear them first (\`/heard ${detail}: what they said\`), or say why that cannot be: \`/cannot ask ${detail} unreachable: what was tried\`.`;
    case "resolution-not-understood":
      return `${notFollowed} the resolution has to be corrected first:\n\n${fenced(detail ?? "")}\n\nCorrect it and write \`/propose\` again in a new comment.`;
    case "resolution-too-long":
      return `${notFollowed} the resolution's text is longer than ${detail} characters. Shorten it; what has to be kept beside it belongs into a \`/note\`.`;
    case "finding-incomplete":
      return `${notFollowed} the finding lacks ${detail}. Write it with \`/find\`, a line for each answer, and propose again.`;
    case "assent-missing":
      return `${notFollowed} an apology is only asked for if ${detail}, who would receive it, agrees to that. Ask them (\`/ask ${detail}: would you want an apology?\`), record their answer (\`/heard ${detail} agrees\`), then write ${command} again. Where they do not want that, \`/propose\` the resolution without the request.`;
    case "already-aside":
      return `${command} changed nothing: you stand aside already.`;
    case "no-proposal":
      return `${notFollowed} nothing is proposed in this case now. \`/propose\` with the measures proposes a resolution.`;
    case "nothing-agreed":
      return `${notFollowed} no resolution is agreed. Everybody who decides has to approve the resolution's pull request first; \`/propose\` opens one.`;
    case "deadlock-declared":
      return `${command} changed nothing: the time until the council takes over runs already. The status comment says until when.`;
    case "no-deadlock":
      return `${notFollowed} no hand-over to the council is about to come, so there is nothing to put off. The time until it runs from the first proposal or from \`/deadlock\`, and stands still while a question is open.`;
    case "postponed-already":
      return `${notFollowed} the hand-over was put off once already, and once is all there is. Agree until then, by approving the resolution's pull request or with \`/stand-aside: why\`; otherwise the council decides.`;
    case "postponed-out-of-bounds":
      return postponementSentence(notFollowed, detail);
    case "agreed-already":
      return `${command} changed nothing: a resolution is agreed, and nothing new is proposed. The status comment says what it waits for.`;
    case "already-enacted":
      return `${command} changed nothing: the resolution is being carried out already.`;
    case "newer-proposal-open":
      return `${notFollowed} a newer resolution is proposed. Everybody who decides approves it first, on its pull request.`;
    case "party-is-somebody-else":
      return `${notFollowed} who ${detail} is was changed after the resolution was agreed, so nobody agreed to it about them. Propose it again (\`/propose\`), and those who decide approve it knowing whom it concerns.`;
    case "measure-has-passed":
      return `${notFollowed} a measure would have ended on ${detail} already. Propose again (\`/propose\`) with a later day, or without it.`;
    case "not-yet-consulted":
      return `${notFollowed} those concerned are told the agreed resolution and asked for their view before anything is carried out. It is noted; what to do is still for you to decide.\n\n${owedList(detail)}`;
    case "not-yet-told":
    case "not-yet-enacted":
    case "lines-are-open":
    case "act-not-reviewed":
      return `${notFollowed} a case is closed once all of this is done:\n\n${owedList(detail)}`;
    case "answer-not-heard":
      return `${notFollowed} whether ${detail} takes a break is for them to say, and what follows depends on it. When you have their answer: \`/heard ${detail} agrees\` or \`/heard ${detail} declines\`.`;
    case "no-such-line":
      return `${notFollowed} there is no line ${detail} in this case. The status comment numbers them.`;
    case "line-is-settled":
      return `${command} changed nothing: line ${detail} is settled already.`;
    case "line-is-the-apps":
      return `${notFollowed} Comity sees to line ${detail} itself. Where it cannot, the status comment says what a person has to do, and then this command is heard.`;
    case "not-happened-yet":
      return `${notFollowed} that time is still to come. Say when it was done (\`/act at 2026-11-22 14:00: what I did\`), or leave the time out if it was just now.`;
    case "act-while-recused":
      return `${notFollowed} you are out of this case, so nothing can be ordered in your name. Ask another member to do it; they can at once. What you did yourself is heard from you too (\`/act: what I did\`), and so is danger (\`/danger what is happening\`).`;
    case "not-a-party":
      return `${notFollowed} only somebody who is named in this case can be banned by one member alone. Name them first: \`/name reported @login\`.`;
    case "ban-too-long":
      return `${notFollowed} a ban by one member alone lasts seven days at most${detail ? `, so until ${detail.slice(0, 16).replace("T", " ")} UTC` : ""}. A longer one is for the resolution to order.`;
    case "ban-has-no-account":
      return `${notFollowed} no GitHub account is known of ${detail}. \`/rename ${detail} @login: why\` gives them one; elsewhere, act yourself and tell of it with \`/act: what I did\`.`;
    case "ban-of-roster-member":
      return `${notFollowed} nobody of committee or council is banned by one member alone. \`/recuse\` keeps them out of the case; the others decide about the rest.`;
    case "ban-of-bot":
      return `${notFollowed} that account is a bot's. Ask an owner of the organisation to remove it.`;
    case "ban-of-owner":
      return `${notFollowed} that account owns an organisation the ban would reach, and no member can ban an owner alone. Another owner has to take that role from it first; ask one. What you do elsewhere you tell with \`/act: what I did\`.`;
    case "no-space-to-ban-from":
      return `${notFollowed} the config names no space to ban anybody from. Act yourself and tell of it with \`/act: what I did\`.`;
    case "banned-already":
      return `${command} changed nothing: ${detail} is banned at least that long already.`;
    case "no-such-act":
      return `${notFollowed} nobody acted alone under that number. The status comment lists what was done.`;
    case "say-which-act":
      return `${notFollowed} several acts wait for review. Say which, by its number in the status comment: \`/${verb} 1\``;
    case "own-act":
      return `${notFollowed} you did it yourself, or passed it on, so others review it.`;
    case "already-reviewed":
      return `${command} changed nothing: you have said so already, or enough others have decided. A ban that stands can still be lifted: \`/review\` with its name and \`lift: why\`.`;
    case "no-such-order":
      return `${notFollowed} no ban of this case is called ${detail}. The status comment and \`BANS.md\` list them.`;
    case "order-has-ended":
      return `${command} changed nothing: that ban has ended already.`;
    case "order-is-temporary":
      return `${command} changed nothing: that ban ends by itself. \`/review ${detail} lift: why\` ends it before.`;
    case "already-open":
      return `${command} changed nothing: this issue is a case already.`;
    case "not-frozen":
      return `${command} changed nothing: the record of this case is in order and not frozen.`;
  }
}

/** @param bounds when the hand-over is due and the latest it may be put off to, as instants */
function postponementSentence(notFollowed: string, bounds = ""): string {
  const [dueAt = "", latest = ""] = bounds
    .split(" ")
    .map((at) => at.slice(0, 16).replace("T", " "));
  return `${notFollowed} the hand-over is due ${dueAt} UTC and can be put off once, by seven days at most. Give a time between then and ${latest} UTC, with your reason:\n\n\`\`\`\n/postpone until ${latest}: why\n\`\`\``;
}
