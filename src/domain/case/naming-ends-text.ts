import type { CaseEvent } from "./case-event.ts";
import type { CaseState } from "./case-state.ts";
import type { Situation } from "../kernel/chapter.ts";
import { mentioned, named } from "../kernel/formatting/people.ts";
import { utc } from "../kernel/formatting/when.ts";
import { isSamePerson } from "../values/person.ts";
import { isOutOnOneWord } from "../who-decides/deciding-body.ts";

/** To those who still decide, before whoever one member named decides and reads again. */
export function namingEndsText(
  { member, endsAt }: Extract<CaseEvent, { type: "RecusalEndNeared" }>,
  { state, people }: Situation<CaseState>,
): string | undefined {
  if (!isOutOnOneWord(member, state) || people.length === 0) return undefined;
  const asked = state.pending.find(
    ({ act }) => act.act === "keep-out" && isSamePerson(act.person, member),
  );
  const line = asked ? `/second ${asked.number}` : `/recuse @${member.login}: why`;
  return `${mentioned(people)}: one member alone has named ${named([member])} as a party, who decides and reads this case again from ${utc(endsAt)}, unless another agrees that they are out of it:\n\n\`\`\`\n${line}\n\`\`\``;
}
