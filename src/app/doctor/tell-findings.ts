import type { Check } from "./check.ts";
import { diagnosisLines } from "./diagnosis.ts";
import { examine } from "./examine.ts";
import type { Patient } from "./patient.ts";

/** Says line by line what the checks find. Answers how much is to be mended. */
export async function tellFindings(
  checks: readonly Check[],
  patient: Patient,
  say: (line: string) => void,
): Promise<number> {
  let faults = 0;
  for await (const { about, finding } of examine(checks, patient)) {
    if (finding.verdict === "wrong") faults += 1;
    for (const line of diagnosisLines(about, finding)) say(line);
  }
  return faults;
}

export function lastLine(faults: number): string {
  return faults === 0 ? "Nothing is wrong." : `${faults} to mend.`;
}
