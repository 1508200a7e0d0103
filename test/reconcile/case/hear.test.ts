import { describe, expect, test } from "vitest";
import { loadCommands } from "../../../src/app/engine/load-commands.ts";
import { accessMark } from "../../../src/domain/chapters/keeping-apart/access-issue.ts";
import { configurationMark } from "../../../src/domain/committee/configuration-issue.ts";
import { NodeId } from "../../../src/domain/values/ids.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import { hear, heardUntil } from "../../../src/reconcile/hear/hear.ts";
import { ada, at, bo, pat, report } from "../../domain/given.ts";
import { hearing, newSalt } from "../../fakes/hearing.ts";
import { ourHash, ourSeal } from "../../fakes/record-keys.ts";
import { comment, observation } from "../../fakes/observed.ts";

const commands = await loadCommands();

describe("who is heard", () => {
  const saying = (by: Person, body: string) =>
    comment({ id: NodeId.parse(`IC_${by.login}`), body, author: { ...by, kind: "user" } });
  const heard = (...comments: readonly ReturnType<typeof comment>[]) => {
    const maySpeak = (person: Person) => person.id === ada.id;
    const listening = {
      ...hearing(commands),
      maySpeak,
      newSalt,
      keyedHash: ourHash,
      addressSeal: ourSeal,
    };
    return hear(observation({ comments }), report.codeName, listening).flatMap((input) =>
      input.kind === "command" ? [`${input.by.login} ${input.verb}`] : [],
    );
  };

  test("is whoever may speak, and whom one of them appoints", () => {
    const [asked, said] = [saying(ada, "/appoint @Pat: few are left"), saying(pat, "/note so")];
    expect(heard(said, asked)).toEqual(["pat note", "ada appoint"]);
    expect(heard(said)).toEqual([]);
  });

  test("is nobody whom somebody else appoints, or who is not appointed", () => {
    expect(heard(saying(bo, "/appoint @pat: few are left"), saying(pat, "/note so"))).toEqual([]);
    expect(heard(saying(ada, "/appoint @pat"), saying(pat, "/note so"))).toEqual(["ada appoint"]);
  });
});

describe("an issue that the app itself opened to tell how things stand", () => {
  const reportsIn = (title: string, body: string, author: Person & { kind: "user" | "bot" }) => {
    const issue = { ...observation().issue, title, body, author, labels: ["report"] };
    const listening = { ...hearing(commands), newSalt, keyedHash: ourHash, addressSeal: ourSeal };
    return hear(observation({ issue }), report.codeName, listening).filter(
      ({ kind }) => kind === "report",
    );
  };
  const comity = { id: 77, login: "comity", kind: "bot" } as const;

  test("is no report, whatever label it gets", () => {
    expect(reportsIn("Comity: access", `${accessMark}\nall is well`, comity)).toEqual([]);
    expect(reportsIn("renamed", `${configurationMark}\nall is well`, comity)).toEqual([]);
  });

  test("is told from a person's that is called so", () => {
    const byAda = { ...ada, kind: "user" } as const;
    expect(reportsIn("Comity: access", accessMark, byAda)).toHaveLength(1);
    expect(reportsIn("a report", "they said so", comity)).toHaveLength(1);
  });
});

describe("until when people were heard", () => {
  const said = comment({ body: "hello", createdAt: at("22 17:00:10") });

  test("is the newest change of a comment of theirs", () => {
    const observed = observation({ comments: [said], observedAt: at("22 17:00:20") });
    expect(heardUntil(observed)).toBe(at("22 17:00:10"));
  });

  test("leaves out what we wrote", () => {
    const ours = { ...said, ours: true };
    const observed = observation({ comments: [ours], observedAt: at("22 17:00:20") });
    expect(heardUntil(observed)).toBe(at("22 16:00"));
  });

  test("does not cover the second of looking, in which more may be said", () => {
    const observed = observation({ comments: [said], observedAt: at("22 17:00:10") });
    expect(heardUntil(observed)).toBe(at("22 17:00:09"));
  });
});
