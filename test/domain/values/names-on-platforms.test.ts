import { expect, test } from "vitest";
import { OrderId } from "../../../src/domain/values/planned-action.ts";
import { publicReason } from "../../../src/domain/values/public-reason.ts";
import { settingNameOf } from "../../../src/domain/values/setting-name.ts";

test("a platform's reason names the order and nothing of a case", () => {
  expect(publicReason(OrderId.parse("f2e19990"))).toBe(
    "by resolution of the conduct committee, order f2e19990",
  );
});

test.each([
  ["forum", "FORUM"],
  ["conference chat", "CONFERENCE_CHAT"],
  ["Форум 2", "______2"],
])("the settings call the space %s %s", (space, name) => {
  expect(settingNameOf(space)).toBe(name);
});
