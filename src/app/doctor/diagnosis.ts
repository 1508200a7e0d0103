/** What came of looking: nothing that nobody knows is called right. */
export type Diagnosis =
  | { readonly verdict: "right"; readonly sentence: string }
  /** `todo`: who does what, and where. */
  | { readonly verdict: "wrong"; readonly sentence: string; readonly todo: string }
  /** `todo`: how to find out. */
  | { readonly verdict: "unknown"; readonly sentence: string; readonly todo: string };

export function right(sentence: string): Diagnosis {
  return { verdict: "right", sentence };
}

export function wrong(sentence: string, todo: string): Diagnosis {
  return { verdict: "wrong", sentence, todo };
}

export function unknown(sentence: string, todo: string): Diagnosis {
  return { verdict: "unknown", sentence, todo };
}

export function noClone(path: string): Diagnosis {
  return unknown(
    `there is no ${path} in this folder`,
    "go to a clone of the case repository, or ask without --offline",
  );
}

/** A line for each; what is to be done stands below what is not right. */
export function diagnosisLines(about: string, finding: Diagnosis): readonly string[] {
  const first = `${finding.verdict.padEnd(8)} ${about}: ${finding.sentence}`;
  return finding.verdict === "right" ? [first] : [first, `         → ${finding.todo}`];
}
