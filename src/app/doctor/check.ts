import type { Diagnosis } from "./diagnosis.ts";
import type { Patient } from "./patient.ts";

/** One thing to look at. Its file stands in `checks`, its line in `checks/every-check.ts`. */
export interface Check {
  /** What it is about, as the lines begin: `Webhooks`. */
  readonly about: string;
  /** `host` and `files` are looked at with `--offline` too, files then in a clone of the case repository. */
  readonly asks: "host" | "files" | "github";
  /** Whether it makes scratch objects, which it hands to `patient.scratch` as soon as they are there. */
  readonly makes?: "scratch objects";
  /** Changes nothing else. */
  readonly examine: (patient: Patient) => Promise<readonly Diagnosis[]>;
}
