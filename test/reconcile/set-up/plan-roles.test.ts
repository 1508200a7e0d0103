import { describe, expect, test } from "vitest";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import type { Role } from "../../../src/ports/set-up-observation.ts";
import { planRoles } from "../../../src/reconcile/set-up/plan-roles.ts";
import { ada, bo, config, cy, dee, eve } from "../../domain/given.ts";

const of = (...members: readonly Person[]): AdoptedConfig => ({
  ...config,
  committee: { ...config.committee, members },
});

/** What is done, `+` for a role that is given and `-` for one that is taken. */
function planned(
  configs: readonly [...AdoptedConfig[], AdoptedConfig],
  has: readonly (readonly [Person, Role])[],
  barred: readonly Person[] = [],
  mayEnter: (person: Person) => boolean = () => true,
) {
  const seen = {
    roles: new Map(has.map(([{ id }, role]) => [id, role])),
    asked: new Set([dee.id]),
  };
  const [newest = config] = configs.slice(-1);
  return planRoles(newest, seen, { adopted: configs, barred, mayEnter }).map((step) =>
    step.step === "take-role"
      ? `-${step.person.login}`
      : step.step === "raise-role"
        ? `+${step.person.login}`
        : "",
  );
}

describe("who belongs to the committee", () => {
  test("gets the role that is missing, unless they were asked already", () => {
    expect(planned([of(ada, bo, dee)], [[ada, "read"]])).toEqual(["+ada", "+bo"]);
  });

  test("is let in once no case there has to stay closed to them", () => {
    expect(planned([of(ada, bo)], [], [], (person) => person !== bo)).toEqual(["+ada"]);
    expect(planned([of(ada, bo)], [[bo, "triage"]], [], () => false)).toEqual([]);
  });

  test("keeps what they have, whatever configs were before", () => {
    expect(
      planned(
        [of(ada), of(ada, bo)],
        [
          [ada, "admin"],
          [bo, "triage"],
        ],
      ),
    ).toEqual([]);
  });

  test("loses it with a ban, once, and is not invited back", () => {
    expect(
      planned(
        [of(ada, bo)],
        [
          [ada, "triage"],
          [bo, "write"],
        ],
        [bo],
      ),
    ).toEqual(["-bo"]);
    expect(planned([of(ada, bo)], [[ada, "triage"]], [bo])).toEqual([]);
  });
});

describe("who no longer belongs to it", () => {
  test("loses the role, however often they belonged to it", () => {
    const configs = [of(ada, cy), of(ada, cy, bo), of(ada)] as const;
    expect(
      planned(
        [...configs],
        [
          [ada, "triage"],
          [bo, "write"],
          [cy, "triage"],
        ],
      ),
    ).toEqual(["-cy", "-bo"]);
  });

  test("keeps leave to read, which ends by itself", () => {
    expect(
      planned(
        [of(ada, cy), of(ada)],
        [
          [ada, "triage"],
          [cy, "read"],
        ],
      ),
    ).toEqual([]);
  });
});

test("whoever never belonged to it is nobody's business here", () => {
  expect(
    planned(
      [of(ada)],
      [
        [ada, "triage"],
        [eve, "write"],
      ],
      [eve],
    ),
  ).toEqual([]);
});
