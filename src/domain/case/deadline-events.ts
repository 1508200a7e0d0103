import { z } from "zod";
import { ClockName } from "./clock-name.ts";
import { happening } from "../kernel/happening.ts";
import { PartyRef } from "../values/party.ts";
import { Instant } from "../values/time.ts";

const deadline = { clock: ClockName, party: PartyRef.optional(), dueAt: Instant };

/** Three quarters of a clock have run; those who can still keep the promise are mentioned once. */
const DeadlineNeared = z.strictObject({
  type: z.literal("DeadlineNeared"),
  ...happening,
  ...deadline,
});

/** A deadline passed unmet. History only: whether a case *is* overdue is computed from its clocks. */
const DeadlineMissed = z.strictObject({
  type: z.literal("DeadlineMissed"),
  ...happening,
  ...deadline,
});

/** Promises were still overdue a week after they were missed, or were called to mind last. */
const DutiesRecalled = z.strictObject({
  type: z.literal("DutiesRecalled"),
  ...happening,
  clocks: z.array(ClockName).min(1).max(100),
});

export const deadlineEvents = [DeadlineNeared, DeadlineMissed, DutiesRecalled] as const;
