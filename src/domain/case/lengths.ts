import { chapters } from "./chapters.ts";
import type { Length } from "../kernel/length.ts";
import { Duration } from "../values/time.ts";

const appeal: Length = {
  key: "appeal",
  usually: Duration.parse("14d"),
  means: "From an appeal to the council's answer.",
};

/** Every length that a committee may set. No chapter reads the last yet; configs name them. */
export const lengths: readonly Length[] = [
  ...chapters.flatMap((chapter) => chapter.lengths),
  appeal,
];
