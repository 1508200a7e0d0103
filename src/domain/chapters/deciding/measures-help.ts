import { kindsOfMeasure } from "./kinds-of-measure.ts";
import { lineThatWorks } from "./measure-line.ts";

/** Each kind of measure with one line that works and a sentence, for whoever writes a proposal. */
export function measuresHelp(): string {
  const rows = [...kindsOfMeasure].map(
    ([kind, { does }]) =>
      `- **${kind}**: ${does}\n\n  \`\`\`text\n  ${lineThatWorks(kind)}\n  \`\`\``,
  );
  return [
    "These measures there are. Take the lines you need, put in who and what, and leave `reported-1` where it stands for a person: names do not belong in a resolution. Where a person hears of it, `tell: before` or `tell: after` says whether they do before the reporter or after; without it both hear at once.",
    rows.join("\n"),
    "An end is a day (`until: 2027-05-22`, `until: in 30 days`) or a length (`for: 3d`). Who could not be heard stands above the measures, with the reason:",
    "```text\n/propose\nheard: { reported-1: nobody knows an address of theirs }\nmeasures:\n- { kind: private-reprimand, to: reported-1 }\n```",
  ].join("\n\n");
}
