/** How somebody who is alone gets another to agree, in the words that a refusal keeps. */
const ways = {
  away: "Whoever is away is back as soon as they write a command here: ask one of them, then write this again.",
  council: "`/to-council: why` hands the case to the council at once, without a second.",
  members:
    "Whoever joins the committee can give it: a pull request that adds them to `members` in `.github/comity.yml`, agreed to as every change of it.",
} as const;

export type Way = keyof typeof ways;

/** What `waysToASecond` found, in sentences. */
export function waysInWords(detail = ""): string {
  const found = detail.split(" ");
  return Object.entries(ways)
    .flatMap(([way, sentence]) => (found.includes(way) ? [sentence] : []))
    .join(" ");
}
