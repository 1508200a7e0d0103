import { ways } from "./ongoing-text.ts";
import type { HelpDue } from "./who-was-called.ts";
import type { StepsInWords } from "../../kernel/step.ts";

/** How what is owed here is put to people. */
export const urgentActionDues: StepsInWords<HelpDue> = {
  help: () => ({
    heading: "act, and call for help: somebody may be in danger",
    words: `${ways} Nobody to be called, since they did not want it? That is an answer too: \`/danger contacted: nobody: they did not want it\`.`,
    line: "/danger contacted: whom, and what they said",
  }),
};
