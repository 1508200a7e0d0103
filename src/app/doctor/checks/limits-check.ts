import { z } from "zod";
import { parseAnswer } from "../../../adapters/github/connection/parse-answer.ts";
import type { Check } from "../check.ts";
import { right, wrong } from "../diagnosis.ts";

export const doctorLimitsDocument = `query DoctorLimits {
  viewer { login }
  rateLimit { limit remaining }
}
`;

const Limits = z.object({
  viewer: z.object({ login: z.string() }),
  rateLimit: z.object({ limit: z.int(), remaining: z.int() }),
});
const lowShare = 0.2;

/** As whom GitHub takes the app, and how much it may still ask within the hour. */
export const limitsCheck: Check = {
  about: "Requests",
  asks: "github",
  async examine({ app, github }) {
    const operation = "DoctorLimits";
    const asked = { operation, text: doctorLimitsDocument, variables: {} };
    const { data } = await github.graphql("case-repository", asked);
    const { viewer, rateLimit } = parseAnswer(Limits, data, operation);
    const { limit, remaining } = rateLimit;
    const left = `${remaining} of ${limit} points are left within the hour`;
    const { slug } = await app();
    return [
      viewer.login.replace(/\[bot\]$/, "") === slug
        ? right(`GitHub takes them for ${slug}[bot]'s`)
        : wrong(
            "GitHub takes them for another account's",
            "see that nothing between puts its own token into requests",
          ),
      remaining >= limit * lowShare
        ? right(left)
        : wrong(left, "see what else asks as this App, and run one Comity only"),
    ];
  },
};
