import { chapters } from "./chapters.ts";
import type { Length } from "../kernel/length.ts";

/** Every length that a committee may set. */
export const lengths: readonly Length[] = chapters.flatMap((chapter) => chapter.lengths);
