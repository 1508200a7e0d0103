import { z } from "zod";
import { reportingEvents } from "../chapters/reporting/reporting-events.ts";
import { reviewingEvents } from "../chapters/reviewing/reviewing-events.ts";
import { whoDecidesEvents } from "../who-decides/who-decides-events.ts";
import { keepingApartEvents } from "../chapters/keeping-apart/keeping-apart-events.ts";
import { urgentActionEvents } from "../chapters/urgent-action/urgent-action-events.ts";
import { decidingEvents } from "../chapters/deciding/deciding-events.ts";
import { consultingEvents } from "../chapters/consulting/consulting-events.ts";
import { enactingEvents } from "../chapters/enacting/enacting-events.ts";
import { banningEvents } from "../chapters/banning/banning-events.ts";
import { secondingEvents } from "./seconding-events.ts";
import { closingEvents } from "../chapters/closing/closing-events.ts";
import { answerEvents } from "./answer-events.ts";
import { deadlineEvents } from "./deadline-events.ts";
import { tamperingEvents } from "../tampering/tampering-events.ts";

/** Everything that can happen in a case, as its record keeps it. */
export const CaseEvent = z.discriminatedUnion("type", [
  ...reportingEvents,
  ...reviewingEvents,
  ...whoDecidesEvents,
  ...keepingApartEvents,
  ...urgentActionEvents,
  ...decidingEvents,
  ...consultingEvents,
  ...enactingEvents,
  ...banningEvents,
  ...secondingEvents,
  ...closingEvents,
  ...answerEvents,
  ...deadlineEvents,
  ...tamperingEvents,
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
