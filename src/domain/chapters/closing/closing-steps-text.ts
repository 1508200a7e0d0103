import type { ClosingDue } from "./closing-step.ts";
import type { StepsInWords } from "../../kernel/step.ts";

/** How what is owed here is put to people. */
export const closingDues: StepsInWords<ClosingDue> = {
  review: ({ act }) => ({
    heading: `review what a member did alone (${act})`,
    line: `/ratify ${act}`,
    words: `Somebody other than whoever did it; or \`/reverse ${act}: why\`.`,
    isTheComment: true,
  }),
  "second-look": ({ tooFew }) => ({
    heading: "decide what follows from what the case was taken up again for",
    words: [
      "`/propose` with the measures opens a new resolution. Where nothing follows, keep why with `/note`; `/close` then closes the case again.",
      ...(tooFew === undefined ? [] : [`**You are too few to agree on another.** ${tooFew}`]),
    ].join(" "),
  }),
  closing: () => ({
    heading: "close the case: all is done",
    line: "/close",
    isTheComment: true,
  }),
};
