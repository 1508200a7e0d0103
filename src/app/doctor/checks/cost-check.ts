import { observeSetUp } from "../../../adapters/github/set-up/observe-set-up.ts";
import { PageSizes } from "../../../adapters/github/connection/page-sizes.ts";
import { registerCodec } from "../../../adapters/record/register-codec.ts";
import { signingKeys } from "../../../adapters/record/signing-keys.ts";
import type { GitOid } from "../../../domain/values/ids.ts";
import type { Check } from "../check.ts";
import { costFinding } from "../cost-finding.ts";
import { countingCosts } from "../counted-costs.ts";
import { right, unknown, wrong, type Diagnosis } from "../diagnosis.ts";
import { lookAtCase, lookOver } from "../looks.ts";
import type { Patient } from "../patient.ts";
import { refusalIn } from "../said-by-github.ts";

/** More would tell no more of what one costs. */
const mostCases = 5;

/** Looks at the repository as it is now, as the app does, and changes nothing; only numbers are told. */
export const costCheck: Check = {
  about: "What looks cost",
  asks: "github",
  async examine(patient) {
    const { github, costs } = countingCosts(patient.github, patient.wallTime);
    const sizes = { sweep: new PageSizes(), cases: new PageSizes() };
    try {
      const root = await lookAtSetUp({ ...patient, github });
      if (root === undefined) {
        return [unknown("there is nothing to look at yet", "start Comity, and ask again")];
      }
      const cases = (await lookOver(github, root, sizes.sweep)).flatMap(({ issue, codeName }) =>
        issue && codeName ? [{ issue, names: [codeName], rootOid: root }] : [],
      );
      // oxlint-disable-next-line no-await-in-loop
      for (const one of cases.slice(0, mostCases)) await lookAtCase(github, one, sizes.cases);
    } catch (error) {
      return [
        ...found(costs, sizes),
        wrong(`GitHub does not answer one (${refusalIn(error)})`, "report this to us"),
      ];
    }
    return found(costs, sizes);
  },
};

async function lookAtSetUp({ github, settings }: Patient): Promise<GitOid | undefined> {
  const { recordSecrets, app } = settings.github;
  const codec = registerCodec(signingKeys(recordSecrets.current, recordSecrets.previous));
  return (await observeSetUp(github, codec, {}, app.id)).root;
}

function found(
  costs: ReturnType<typeof countingCosts>["costs"],
  sizes: { readonly sweep: PageSizes; readonly cases: PageSizes },
): readonly Diagnosis[] {
  const of = (operation: string, look: string, size?: PageSizes) => {
    const cost = costs.get(operation);
    return cost ? [costFinding(look, cost, size?.size)] : [];
  };
  const ofCases = of("ObserveCase", "one at a case", sizes.cases);
  return [
    ...of("ObserveConfig", "one at the set-up"),
    ...of("SweepPage", "a sweep", sizes.sweep),
    ...(costs.has("SweepPage") && ofCases.length === 0
      ? [right("there is no open case to look at")]
      : ofCases),
  ];
}
