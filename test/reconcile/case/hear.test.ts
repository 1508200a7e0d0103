import { describe, expect, test } from "vitest";
import { heardUntil } from "../../../src/reconcile/hear/hear.ts";
import { at } from "../../domain/given.ts";
import { comment, observation } from "../../fakes/observed.ts";

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
