import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { GitOid } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { withFrontMatter } from "../../../../src/domain/chapters/deciding/front-matter.ts";
import { identitiesFor } from "../../../../src/domain/chapters/deciding/identity-hash.ts";
import type { Measure } from "../../../../src/domain/values/measure.ts";
import { Resolution } from "../../../../src/domain/chapters/deciding/resolution.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { writing } from "../../../fakes/writing.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  cy,
  dee,
  given,
  handle,
  recorded,
  report,
  reporter1,
} from "../../given.ts";

export const reported1 = PartyRef.parse("reported-1");
export const affected1 = PartyRef.parse("affected-1");

/** The reporter was answered, and mal is reported: 22 November, 16:00 to 16:10. */
export const named = [
  report,
  asks(ada, at("22 16:05"), acknowledge),
  asks(ada, at("22 16:10"), {
    type: "NameParty",
    role: "reported",
    identity: { handle: handle("mal") },
  }),
] as const;

/** The reporter says what may be inferred, before anybody writes to mal. */
export const safeToWrite = [
  asks(ada, at("22 16:11"), { type: "AskForSafety", whom: reporter1, words: undefined }),
  hears("22 16:12", reporter1),
] as const;

/** The same, and both were heard: until 16:13. */
export const underReview = [...named, ...safeToWrite, hears("22 16:13", reported1)] as const;

function hears(when: string, whom: PartyRef): Input {
  const said = { answer: undefined, words: undefined };
  return asks(ada, at(when), { type: "HearParty", whom, ...said });
}

/** A resolution of this case as it would be proposed now. */
export function resolved(...measures: Measure[]): Resolution {
  const state = given(underReview).state();
  return Resolution.parse({
    case: state.codeName,
    finding: {
      happened: "insults",
      violation: "yes",
      responsible: [reported1],
      ongoing: "no",
      danger: "no",
    },
    measures,
    people: identitiesFor(measures, state, writing.sha256),
  });
}

export const reprimand: Measure = { kind: "private-reprimand", to: reported1, tell: "with" };

export const banned: Extract<Measure, { kind: "ban" }> = {
  kind: "ban",
  of: reported1,
  spaces: ["github", "conference chat"],
  until: "2026-12-22",
  tell: "with",
};

export const noAction: Measure = { kind: "no-action", ground: "no-violation" };

export function proposed(when: Instant, ...measures: Measure[]): CaseEvent {
  const resolution = resolved(...measures);
  const frontMatter = writing.printYaml(resolution);
  const file = withFrontMatter({ frontMatter, prose: "# Why" });
  const body = { type: "ResolutionProposed", resolution, file, minimum: 2 } as const;
  return recorded(when, { ...body, electorate: [ada, bo, cy, dee] }, bo);
}

export function agreed(when: Instant, ...measures: Measure[]): CaseEvent {
  return recorded(when, {
    type: "ConsensusReached",
    pull: 2,
    commit: GitOid.parse("c".repeat(40)),
    blob: GitOid.parse("b".repeat(40)),
    resolution: resolved(...measures),
    approvals: [],
    aside: [],
  });
}
