import { z } from "zod";
import { Transient } from "../../../ports/errors.ts";
import { clockDifference } from "../../introduction/clock-difference.ts";
import type { Check } from "../check.ts";
import { right, wrong } from "../diagnosis.ts";

const Meta = z.object({ installed_version: z.string().optional() });

/** GitHub refuses an App whose clock is minutes off. https://docs.github.com/rest/meta/meta */
export const clockCheck: Check = {
  about: "GitHub and the clock",
  asks: "github",
  async examine({ settings, fetch, wallTime }) {
    const route = "GET /meta";
    const answer = await fetch(`${settings.github.apiUrl}/meta`, {
      headers: { "user-agent": "comity", accept: "application/vnd.github+json" },
    }).catch((cause: unknown) => {
      throw new Transient("GitHub cannot be reached at GITHUB_API_URL.", { route }, { cause });
    });
    const difference = clockDifference(answer.headers.get("date"), wallTime());
    const meta = Meta.safeParse(await answer.json().catch(() => undefined));
    const isServer = meta.success && meta.data.installed_version !== undefined;
    return [
      difference === undefined
        ? right("the host's clock goes with GitHub's")
        : wrong(difference, "let the host follow a time server (NTP)"),
      isServer
        ? wrong(
            "this is a GitHub Enterprise Server, on which Comity does not work",
            "use github.com",
          )
        : right("GitHub answers"),
    ];
  },
};
