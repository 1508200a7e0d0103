import { expect, test } from "vitest";
import type { ListedBan } from "../../../../src/domain/chapters/banning/listed-ban.ts";
import { yearFiled } from "../../../../src/domain/chapters/banning/year-filed.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { at, mal } from "../../given.ts";
import { listed, order } from "../enacting/some-action.ts";

const ended = { at: at("24 17:00"), because: "lifted" as const };
const place = { space: "chat", standing: "over" as const };
const ban = listed("held", { order: order("a"), person: mal, places: [place], ended });
const filed = (change: Partial<ListedBan> = {}, now = "2027-11-25T00:00:00Z") =>
  yearFiled({ ...ban, ...change }, Instant.parse(now));

test("an order is filed by the year of its end, a year after it, with nothing left to undo", () => {
  expect(filed()).toBe(2026);
  expect(filed({}, "2027-11-23T00:00:00Z")).toBeUndefined();
  expect(filed({ ended: undefined })).toBeUndefined();
  expect(filed({ ended: { ...ended, because: "paused" } })).toBeUndefined();
  expect(filed({ places: [place, { ...place, standing: "held" }] })).toBeUndefined();
});
