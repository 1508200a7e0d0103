import { expect, test } from "vitest";
import { councilToTell } from "../../../../src/domain/chapters/keeping-apart/lost-issue.ts";
import { CodeName } from "../../../../src/domain/values/ids.ts";
import { bo, config, eve } from "../../given.ts";

const codeName = CodeName.parse("amber-heron");

test("the council hears of an issue that is gone, unless one of it is out of the case or there is none", () => {
  expect(councilToTell({ codeName, out: [bo.id] }, config)).toBe("council@example.org");
  expect(councilToTell({ codeName, out: [eve.id] }, config)).toBe(undefined);
  expect(councilToTell({ codeName, out: [] }, { ...config, council: undefined })).toBe(undefined);
});
