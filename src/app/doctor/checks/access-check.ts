import { observeAccess } from "../../../adapters/github/access/observe-access.ts";
import type { Check } from "../check.ts";
import { right, unknown, wrong, type Diagnosis } from "../diagnosis.ts";

/** Who gets at the case repository beside those who should; `Comity: access` has the whole list. */
export const accessCheck: Check = {
  about: "Access",
  asks: "github",
  async examine({ github, settings }) {
    const seen = await observeAccess(
      github,
      async () => undefined,
      undefined,
      settings.github.app.id,
    );
    const { isPrivate, basePermission, otherApps } = seen;
    return [
      isPrivate
        ? right("the case repository is private")
        : wrong("everybody can read the case repository", "an owner makes it private at once"),
      baseFinding(basePermission),
      ...(otherApps === undefined
        ? [
            unknown(
              "GitHub does not show which other Apps are installed",
              "an owner looks at the organisation's settings, GitHub Apps",
            ),
          ]
        : []),
      ...(otherApps ?? []).map(({ name, canWrite, isEverywhere }) => {
        const can = canWrite ? "can write to repositories" : "can read repositories";
        const where = isEverywhere ? "all of them" : "selected ones";
        return wrong(
          `the App ${name} ${can} (${where})`,
          "an owner takes the case repository from it, or removes it, on the organisation's GitHub Apps page",
        );
      }),
    ];
  },
};

function baseFinding(permission: string | undefined): Diagnosis {
  if (permission === "none") return right("members of the organisation cannot read it as such");
  if (permission === undefined) {
    return unknown(
      "GitHub does not show the base permission",
      "an owner looks at Member privileges in the organisation's settings: it must be No permission",
    );
  }
  return wrong(
    `every member of the organisation has ${permission} in every repository`,
    "an owner sets Base permissions to No permission (settings, Member privileges)",
  );
}
