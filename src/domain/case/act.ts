import { z } from "zod";
import { type AnyChapter, chapters } from "./chapters.ts";

type Shape = AnyChapter["acts"][number];

const [first, ...others] = chapters.flatMap<Shape>(({ acts }) => acts);
/* v8 ignore next -- the list holds chapters with acts */
if (!first) throw new Error("no chapter has an act that needs a second");

/** What one member may start and another must second before it takes effect. */
export const Act = z.discriminatedUnion("act", [first, ...others]);
export type Act = z.infer<typeof Act>;
