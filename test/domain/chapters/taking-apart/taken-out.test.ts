import { describe, expect, test } from "vitest";
import { beginTakenOut } from "../../../../src/domain/case/begin-taken-out.ts";
import { clocksOf } from "../../../../src/domain/case/clocks-of.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import { NodeId, Salt, Sha256 } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { writing } from "../../../fakes/writing.ts";
import {
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  given,
  handle,
  recorded,
  recuse,
  report,
} from "../../given.ts";

import { ref, to, two, reporter1, reporter2, reported1, reported2 } from "./two-matters.ts";

describe("the case that is taken out", () => {
  const place = {
    codeName: to,
    issue: { id: NodeId.parse("I_2"), number: 2 },
    isInRoom: false,
    salt: Salt.parse("6b".repeat(16)),
    at: at("22 18:00"),
  };
  const begun = (
    first: ReturnType<typeof given>,
    parties: readonly PartyRef[],
    also: readonly PartyRef[] = [],
    isInRoom = false,
  ) => {
    const events = beginTakenOut(
      { parties, also },
      first.state(),
      { ...place, isInRoom },
      config,
      writing,
    );
    const state = replay(events);
    if (!state) throw new Error("no case");
    return { events, state };
  };

  test("keeps what was promised from the same instants, and whoever is out", () => {
    const first = given([
      ...two,
      asks(bo, at("22 16:20"), {
        type: "TellParty",
        whom: reporter2,
        what: "receipt",
        until: undefined,
        words: undefined,
      }),
      asks(bo, at("22 16:25"), {
        type: "TellParty",
        whom: reporter2,
        what: "timeline",
        until: at("30 16:00"),
        words: undefined,
      }),
      asks(cy, at("22 16:30"), recuse, { allowedTo: "deciding-body" }),
    ]);
    const { state, events } = begun(first, [reported2, reporter2]);
    expect(events.every((event) => event.by === "comity" && event.cause === "I_2")).toBe(true);
    expect(state.receivedAt).toBe(at("22 16:11"));
    expect(state.parties).toMatchObject([
      { ref: reporter1, since: at("22 16:11"), address: "sam@example.org" },
      { ref: reported1, since: at("22 16:13"), person: { login: "pat" } },
    ]);
    expect(clocksOf(state, config.clocks)).toMatchObject([
      { name: "acknowledgement", party: reporter1, metAt: at("22 16:20") },
      { name: "resolution", dueAt: at("30 16:00") },
      { name: "update", party: reporter1, dueAt: at("30 16:00") },
    ]);
    expect(state.recusals).toEqual([{ member: cy, ground: "oneself" }]);
  });

  test("knows who cannot be told, is a minor, has an account elsewhere, a page, or took it back", () => {
    const elsewhere = {
      space: "forum",
      places: [{ kind: "discourse" as const, key: "FORUM https://forum.example.org" }],
      account: { id: "77", name: "pat77" },
    };
    const first = given([
      ...two,
      asks(bo, at("22 16:20"), {
        type: "RuleOutContact",
        whom: reporter2,
        for: "ask",
        ground: "unsafe",
        reason: "they live together",
      }),
      asks(bo, at("22 16:21"), {
        type: "WithdrawReport",
        party: reporter2,
        wants: ["outcome"],
        words: "by phone",
      }),
      recorded(at("22 16:22"), {
        type: "AgeNoted",
        party: reported2,
        isMinor: true,
        address: "parent@example.org",
      }),
      recorded(at("22 16:23"), { type: "AccountNamed", party: reported2, ...elsewhere }),
      recorded(at("22 16:24"), {
        type: "CodeGiven",
        party: reporter2,
        code: Sha256.parse("c".repeat(64)),
      }),
    ]);
    const { state } = begun(first, [reported2, reporter2], [], true);
    expect(state.ruledOut).toMatchObject([{ party: reporter1, for: "ask", ground: "unsafe" }]);
    expect(state.withdrawals).toMatchObject([{ party: reporter1, wants: ["outcome"] }]);
    expect(state.parties).toMatchObject([
      { ref: reporter1 },
      { minor: { guardian: "parent@example.org" }, accounts: [elsewhere] },
    ]);
    expect(state.joined).toMatchObject([{ from: report.codeName, hasPage: true, isHere: true }]);
    expect(state.room).toEqual({ since: place.at });
  });

  test("knows whoever one member alone speaks with, a group, a minor without a guardian", () => {
    const first = given([
      report,
      asks(ada, at("22 16:10"), {
        type: "NameParty",
        role: "reporter",
        identity: { heldBy: handle("cy") },
      }),
      asks(ada, at("22 16:11"), {
        type: "NameParty",
        role: "affected",
        identity: { group: "committee" },
      }),
      recorded(at("22 16:22"), { type: "AgeNoted", party: reporter1, isMinor: true }),
      asks(bo, at("22 16:23"), {
        type: "WithdrawReport",
        party: reporter1,
        wants: [],
        words: "by phone",
      }),
    ]);
    const { state } = begun(first, [ref("affected-1")], [reporter1]);
    expect(state.parties).toMatchObject([
      { ref: reporter1, heldBy: cy, minor: { guardian: undefined } },
      { ref: "affected-1", group: "committee" },
    ]);
  });

  test("of which nobody goes who reported was received with the first", () => {
    const { state } = begun(given(two), [reported2]);
    expect(state.receivedAt).toBe(at("22 16:00"));
  });

  test("puts out for good whoever was out on one member's word, until two say otherwise", () => {
    const out = recorded(
      at("22 16:20"),
      { type: "MemberRecused", member: cy, ground: "named" },
      bo,
    );
    const { state } = begun(given([...two, out]), [reported2], [reporter1]);
    expect(state.recusals).toEqual([{ member: cy, ground: "party" }]);
    expect(state.namings).toEqual([]);
  });
});
