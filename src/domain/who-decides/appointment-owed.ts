import type { Owing, StepsInWords } from "../kernel/step.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { appointers } from "./electorate.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";

/** People from outside are to be brought in, since nobody is left who could do anything else. */
export interface AppointmentDue {
  readonly owed: "appointment";
}

/** It comes before all else: until then nobody may do anything else in the case. */
export function appointmentOwed(
  state: WhoDecidesView,
  config: AdoptedConfig,
): Owing<AppointmentDue> | undefined {
  const by = appointers(state, config);
  return by.length > 0 ? { owed: "appointment", by } : undefined;
}

/** How what is owed here is put to people. */
export const whoDecidesDues: StepsInWords<AppointmentDue> = {
  appointment: () => ({
    heading: "bring in people from outside to hear the appeal",
    line: "/appoint @login: why they",
    words:
      "Whoever decided does not hear it, and nobody else is left. Each appointment takes another's `/second`; once enough are there, the case is theirs alone.",
    isTheComment: true,
  }),
};
