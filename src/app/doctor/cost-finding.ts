import type { Cost } from "./counted-costs.ts";
import { right, wrong, type Diagnosis } from "./diagnosis.ts";

/** GitHub gives up on a document after ten seconds. */
const slowSeconds = 7;
/** A sweep every quarter of an hour, and as much again for what people do. */
const looksAnHour = 8;

/** @param size how many of a list GitHub answered at once; a hundred is what is asked first */
export function costFinding(look: string, cost: Cost, size = 100): Diagnosis {
  const { points, requests, milliseconds, limit, remaining } = cost;
  const seconds = (milliseconds / 1_000).toFixed(1);
  const inPages = size < 100 ? `, in pages of ${size}, since GitHub answers no more at once` : "";
  const asked = requests === 1 ? "1 request" : `${requests} requests`;
  const sentence = `${look} takes ${asked} of ${seconds} s at most, and ${points} of ${limit} points an hour (${remaining} are left)${inPages}`;
  if (milliseconds > slowSeconds * 1_000) {
    return wrong(
      sentence,
      "GitHub gives up after ten seconds: see that nothing slows the way to it",
    );
  }
  if (points * looksAnHour > limit) {
    return wrong(sentence, "the hour's points do not last: report this to us");
  }
  return right(sentence);
}
