import { SettingProblem } from "../settings/setting-problem.ts";
import type { Check } from "./check.ts";
import { unknown, wrong, type Diagnosis } from "./diagnosis.ts";
import type { Patient } from "./patient.ts";
import { refusalIn } from "./said-by-github.ts";

/** Something a check found, and what that check is about. */
export interface Examined {
  readonly about: string;
  readonly finding: Diagnosis;
}

/**
 * Runs one check after another, none of which stops the next, and takes away what they made at the
 * end, whatever happened.
 */
export async function* examine(
  checks: readonly Check[],
  patient: Patient,
): AsyncGenerator<Examined> {
  try {
    for (const { about, examine: look } of checks)
      for (const finding of await look(patient).catch(notKnown)) yield { about, finding };
  } finally {
    for (const finding of await patient.scratch.cleanUp()) yield { about: "Left over", finding };
  }
}

/** What GitHub did not answer is no verdict; what is a bug of ours is thrown. */
function notKnown(error: unknown): readonly Diagnosis[] {
  if (error instanceof SettingProblem) return [wrong(error.message, "change the setting")];
  const refusal = refusalIn(error);
  return [
    unknown(
      `${error instanceof Error ? error.message : "GitHub did not answer"} (${refusal})`,
      "mend what is wrong above, then run comity doctor again",
    ),
  ];
}
