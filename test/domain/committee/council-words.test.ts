import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { changedKeys } from "../../../src/domain/committee/changed-keys.ts";
import { configAgreement } from "../../../src/domain/committee/config-agreement.ts";
import { councilWords, withWords } from "../../../src/domain/committee/council-words.ts";
import { GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import { approval, head } from "../../fakes/pull.ts";
import { wide } from "../../messages/typical-cases.ts";
import { at, dee, eve, fay, gus } from "../given.ts";

const one = GitOid.parse("1a2b3c4d".padEnd(40, "0"));
const other = GitOid.parse("9f8e7d6c".padEnd(40, "0"));
const first = { blob: one, at: at("22 10:00") };
const second = { blob: other, at: at("22 12:00") };

const said = (by: Person, text: string, when = at("22 13:00")) => ({
  id: NodeId.parse(`IC_${by.login}`),
  by,
  at: when,
  text,
});

function meant(text: string, shown = [first, second], when = at("22 13:00")) {
  const thread = { pull: 7, shown, comments: [said(eve, text, when)] };
  return councilWords(thread, readMarkdown).map(({ says, of }) => [says, of]);
}

describe("a councillor's word on a proposed config (M3)", () => {
  test("is about the text it names, or the only one there was", () => {
    expect(meant("/approve 1a2b3c4d00")).toEqual([["approves", one]]);
    expect(meant("I read it.\n\n/approve 9f8e7d6")).toEqual([["approves", other]]);
    expect(meant("/approve", [first])).toEqual([["approves", one]]);
    expect(meant("/approve", [first, second], at("22 11:00"))).toEqual([["approves", one]]);
  });

  test("is about none where several are there, or it names one that was not shown", () => {
    expect(meant("/approve")).toEqual([["approves", undefined]]);
    expect(meant("/approve abcdef0123")).toEqual([["approves", undefined]]);
    expect(meant("/approve 9f8e7d6c", [first, second], at("22 11:00"))).toEqual([
      ["approves", undefined],
    ]);
    expect(meant("/approve 1a2b")).toEqual([["approves", undefined]]);
  });

  test("objects to the newest text where it names none", () => {
    expect(meant("/object: not so fast")).toEqual([["objects", other]]);
    expect(meant("/object a bad idea")).toEqual([["objects", other]]);
    expect(meant("/object 1a2b3c4d: why")).toEqual([["objects", one]]);
  });

  test("is none where it is quoted or says something else", () => {
    expect(meant("> /approve 1a2b3c4d")).toEqual([]);
    expect(meant("I approve.")).toEqual([]);
  });

  test("counts as a review, one for each person, the newest", () => {
    const thread = {
      pull: 7,
      shown: [first, second],
      comments: [
        said(eve, "/approve 9f8e7d6c"),
        said(fay, "/approve 1a2b3c4d"),
        said(gus, "/object 9f8e7d6c: why"),
        said(gus, "/approve 9f8e7d6c", at("22 13:00")),
      ],
    };
    const proposal = { head, author: dee, reviews: [approval(eve, at("22 14:00"))] };
    const heard = withWords(proposal, other, councilWords(thread, readMarkdown));
    expect(heard.reviews.map(({ by }) => by)).toEqual([eve, fay, gus, gus, eve]);
    expect(configAgreement(heard, wide, false)).toMatchObject({
      isAgreed: true,
      approved: [eve, gus],
      fallen: [fay],
      objecting: [],
    });
    expect(withWords(proposal, other, [])).toBe(proposal);
    const atOnce = { ...proposal, reviews: [approval(eve, at("22 13:00"))] };
    const both = withWords(atOnce, other, councilWords(thread, readMarkdown));
    expect(both.reviews.map(({ by }) => by)).toEqual([eve, eve, fay, gus, gus]);
  });
});

test("what another config says otherwise, by its keys", () => {
  const before = { committee: { members: ["ada"], chair: "ada" }, seal: "parties" };
  const after = { committee: { members: ["ada", "bo"], chair: "ada" }, away: [], seal: "parties" };
  expect(changedKeys(before as never, after as never)).toEqual(["committee.members", "away"]);
});
