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
  closing: () => ({
    heading: "close the case: all is done",
    line: "/close",
    isTheComment: true,
  }),
};
