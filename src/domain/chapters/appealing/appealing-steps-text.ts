import type { AppealingDue } from "./appeal-owed.ts";
import { list } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { StepsInWords } from "../../kernel/step.ts";

/** How what is owed here is put to people. */
export const appealingDues: StepsInWords<AppealingDue> = {
  hearers: ({ of }) => ({
    heading: `bring in people from outside to hear the appeal of ${of}`,
    line: "/appoint @login: why they",
    words:
      "Whoever decided does not hear it, and too few others are left. Each appointment takes another's `/second`; those brought in hear the appeal with you.",
    isTheComment: true,
  }),
  "word-of-appeal": ({ to }) => ({
    heading: `tell ${list(to)} that somebody appeals and ask what they say`,
    line: `/told ${to[0] ?? ""} appeal: how you told them`,
    words:
      "Nothing is lifted or paused before they were told and heard. What is in force goes on meanwhile.",
  }),
  "word-to-appeal": ({ from, until }) => ({
    heading: `hear what ${list(from)} ${from.length > 1 ? "say" : "says"} to the appeal`,
    line: `/heard ${from[0] ?? ""}: their words`,
    words: `They have until ${utc(until)} to say something; silence is an answer, and \`/answer-appeal decision-stands: why\` does not wait for it.`,
  }),
  "word-of-pause": ({ to }) => ({
    heading: `tell ${list(to)} that the bans are paused until the appeal is answered`,
    line: `/told ${to[0] ?? ""} appeal: how you told them`,
    words: "They go on if the decision stands; what else may come of it is open.",
  }),
  "answer-to-appeal": ({ of }) => ({
    heading: `answer the appeal of ${of}`,
    line: "/answer-appeal decision-stands: why",
    words: `Or \`changed\`, and a new resolution is proposed; or \`lifted\`, and what was ordered about ${of} ends; \`paused\` lets their bans rest until you answer. It counts once as many say the same as a decision takes. If it takes longer: \`/told ${of} timeline until in 10 days: why\`.`,
    isTheComment: true,
  }),
  change: ({ of }) => ({
    heading: `propose what changes, since the appeal of ${of} was answered so`,
    words:
      "`/propose` with the measures opens the new resolution. What is in force goes on until it is carried out; a ban ends with the measure `lift`. What is paused stays so, unless you order it anew.",
  }),
};
