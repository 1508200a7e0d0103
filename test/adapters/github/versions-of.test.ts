import { describe, expect, test } from "vitest";
import { type Edit, versionsOf } from "../../../src/adapters/github/observation/versions-of.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import type { Actor } from "../../../src/ports/observation.ts";

const ada: Actor = { id: 1001, login: "ada", kind: "user" };
const dee: Actor = { id: 1004, login: "dee", kind: "user" };
const at = (minute: number) =>
  Instant.parse(`2026-11-22T16:${String(minute).padStart(2, "0")}:00Z`);
const edit = (minute: number, diff: string | null, editor: Actor | null = ada): Edit => {
  return { editedAt: at(minute), deletedAt: null, diff, editor };
};
const text = { createdAt: at(0), lastEditedAt: at(5), author: ada, body: "third" };

describe("the versions of a text", () => {
  test("never edited: the text itself", () => {
    expect(versionsOf({ ...text, lastEditedAt: null, edits: [] })).toEqual([
      { at: at(0), by: ada, text: "third" },
    ]);
  });

  test("edited: oldest first, though GitHub lists the newest first", () => {
    const edits = [edit(5, "third", dee), edit(2, "second"), edit(0, "first")];
    expect(versionsOf({ ...text, edits })).toEqual([
      { at: at(0), by: ada, text: "first" },
      { at: at(2), by: ada, text: "second" },
      { at: at(5), by: dee, text: "third" },
    ]);
  });

  test("edited within the second it was written: still in GitHub's order", () => {
    const edits = [edit(0, "second"), edit(0, "first")];
    const versions = versionsOf({ ...text, lastEditedAt: at(0), edits });
    expect(versions.map((version) => version.text)).toEqual(["first", "second"]);
  });

  test("the creation is its author's, though its editor is not told", () => {
    const [first] = versionsOf({ ...text, edits: [edit(5, "third"), edit(0, "first", null)] });
    expect(first).toEqual({ at: at(0), by: ada, text: "first" });
  });

  test("a revision deleted from the history has no text", () => {
    const deleted = { ...edit(0, "taken back"), deletedAt: at(9) };
    const versions = versionsOf({ ...text, edits: [edit(5, "third"), deleted] });
    expect(versions.map((version) => version.text)).toEqual([null, "third"]);
  });

  test("where the creation is not listed, the first version is there and unknown", () => {
    expect(versionsOf({ ...text, edits: [edit(5, "third"), edit(2, "second")] })).toEqual([
      { at: at(0), by: ada, text: null },
      { at: at(2), by: ada, text: "second" },
      { at: at(5), by: ada, text: "third" },
    ]);
  });

  test("of a longer history the oldest that was read is no creation, even in its second", () => {
    const edits = [edit(0, "third", dee), edit(0, "second", dee)];
    expect(versionsOf({ ...text, lastEditedAt: at(0), edits, hasMore: true })).toEqual([
      { at: at(0), by: ada, text: null },
      { at: at(0), by: dee, text: "second" },
      { at: at(0), by: dee, text: "third" },
    ]);
  });

  test("a single entry of an edited text is the edit, even in the second of the creation", () => {
    const versions = versionsOf({ ...text, lastEditedAt: at(0), edits: [edit(0, "second", dee)] });
    expect(versions).toEqual([
      { at: at(0), by: ada, text: null },
      { at: at(0), by: dee, text: "second" },
    ]);
  });

  test("edited but with no history at all: nothing is known of it", () => {
    expect(versionsOf({ ...text, edits: [] })).toEqual([{ at: at(0), by: ada, text: null }]);
  });
});
