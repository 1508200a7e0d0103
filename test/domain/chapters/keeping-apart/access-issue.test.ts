import { describe, expect, test } from "vitest";
import {
  accessMark,
  accessTitle,
  isAccessIssue,
} from "../../../../src/domain/chapters/keeping-apart/access-issue.ts";
import {
  configurationMark,
  configurationTitle,
  isConfigurationIssue,
} from "../../../../src/domain/committee/configuration-issue.ts";

describe.for([
  { what: "access", is: isAccessIssue, title: accessTitle, mark: accessMark },
  {
    what: "configuration",
    is: isConfigurationIssue,
    title: configurationTitle,
    mark: configurationMark,
  },
])("the app's issue about $what", ({ is, title, mark }) => {
  test("is the one that ends with its mark, or began with it, whatever it is called", () => {
    expect(is({ title: "called otherwise", body: `All is well.\n\n${mark}\n` })).toBe(true);
    expect(is({ title, body: `All is well.\r\n\r\n${mark}\r\nand a word below` })).toBe(true);
    expect(is({ title: "called otherwise", body: `${mark}\nAll is well.` })).toBe(true);
  });

  test("is one by its title that nothing was written into yet", () => {
    expect(is({ title, body: "" })).toBe(true);
  });

  test("is none that has its title and says something else", () => {
    expect(is({ title, body: "Who has access?" })).toBe(false);
    expect(is({ title: "called otherwise", body: "" })).toBe(false);
  });

  test("is none that quotes the mark", () => {
    expect(is({ title, body: `> ${mark}` })).toBe(false);
  });
});
