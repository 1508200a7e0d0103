import type { Purpose } from "../../../ports/credentials.ts";
import type { Check } from "../check.ts";
import { right, wrong } from "../diagnosis.ts";

const purposes: readonly Purpose[] = ["case-repository", "set-up", "rooms", "rooms-seen", "audit"];

/** Where the App is installed, and that GitHub gives a token for each thing it does. */
export const installationCheck: Check = {
  about: "Installation",
  asks: "github",
  async examine({ installation: find, github, sanctions, repository }) {
    const { suspended_at: suspended, repository_selection: selection } = await find();
    if (typeof suspended === "string") {
      return [
        wrong("it is suspended", "an owner lifts that in the organisation's settings, GitHub Apps"),
      ];
    }
    for (const purpose of purposes) await github.credentials.access(purpose);
    await sanctions.request("GET /orgs/{org}/blocks", { org: repository.owner, per_page: 1 });
    return [
      selection === "selected"
        ? right("on selected repositories, with a token for everything it does")
        : wrong(
            "it covers all repositories of the organisation",
            'an owner chooses "Only select repositories" and the case repository alone',
          ),
    ];
  },
};
