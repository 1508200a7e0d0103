import type { GuideStory } from "../guide-step.ts";
import { agreeing } from "./agreeing.ts";
import { carryingOut } from "./carrying-out.ts";
import { findingOut } from "./finding-out.ts";

/** All a case can be, when everybody does their part. */
export const wholeStory: GuideStory = {
  path: "/guide",
  title: "From the report to the end of a ban",
  lead: "A whole case: what is found out, how all agree, what is told to whom, and a ban that begins and ends by itself.",
  steps: [...findingOut, ...agreeing, ...carryingOut],
};
