import { describe, expect, test } from "vitest";
import type { ListedBan } from "../../src/domain/chapters/banning/listed-ban.ts";
import { bansText } from "../../src/messages/bans.ts";
import { spaceWords } from "../fakes/spaces.ts";
import { listed } from "../domain/chapters/enacting/some-action.ts";
import { at } from "../domain/given.ts";

const over = { ended: { at: at("23 17:00"), because: "time" as const } };
const chat = { places: [{ space: "conference chat", standing: "ordered" as const }] };

describe("a ban in a place where nothing is known to have been done", () => {
  test.each<[string, Partial<ListedBan>, string]>([
    ["is to be carried out while it runs", {}, "Sandbox-Org (not carried out yet)"],
    ["was never carried out by the app after its end", over, "Sandbox-Org (never carried out)"],
    ["is to be carried out by people while it runs", chat, "chat (not carried out yet)"],
    [
      "may have been carried out by people who did not say so",
      { ...chat, ...over },
      "chat (nobody said whether it was carried out)",
    ],
  ])("%s", (_, change, expected) => {
    expect(bansText([listed("ordered", change)], spaceWords)).toContain(expected);
  });
});
