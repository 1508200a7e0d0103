import { z } from "zod";
import { answerEvents } from "./answer-events.ts";
import { type AnyChapter, chapters } from "./chapters.ts";
import { deadlineEvents } from "./deadline-events.ts";
import { secondingEvents } from "./seconding-events.ts";

/** Everything that can happen in a case, as its record keeps it. */
export const CaseEvent = z.discriminatedUnion("type", [
  ...secondingEvents,
  ...answerEvents,
  ...deadlineEvents,
  ...chapters.flatMap<AnyChapter["events"][number]>(({ events }) => events),
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
