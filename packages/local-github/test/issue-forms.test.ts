import { describe, expect, test } from "vitest";
import { readIssueForm } from "../src/model/issue-form.ts";

const head = "name: Bug\ndescription: File a bug\n";
const input = "body:\n- type: input\n  attributes:\n    label: Name\n";

/** Each error of GitHub's page "Common validation errors when creating issue forms". */
const errors: readonly (readonly [text: string, ...warnings: string[]])[] = [
  [`description: A bug\n${input}`, "Required top level key `name` is missing"],
  [`name: Bug\ndescription: true\n${input}`, "`description` must be a string"],
  [`${head}title: ""\n${input}`, "`title` must be a string"],
  [`${head}labels: []\n${input}`, "`labels` must be a string or a list of strings"],
  [`${head}hello: world\n${input}`, "`hello` is not a permitted key"],
  [`${head}on: world\n${input}`, "`true` is not a permitted key"],
  [
    `${head}body:\n- type: markdown\n  attributes:\n    value: Hello\n`,
    "Body must contain at least one non-markdown field",
  ],
  [
    `${head}body:\n- type: input\n  id: a\n  attributes: { label: One }\n- type: input\n  id: a\n  attributes: { label: Two }\n`,
    "Body must have unique ids",
  ],
  [
    `${head}body:\n- type: input\n  attributes: { label: One }\n- type: input\n  attributes: { label: One }\n`,
    "Body must have unique labels",
  ],
  [
    `${head}body:\n- type: input\n  attributes: { label: Name? }\n- type: input\n  id: name\n  attributes: { label: Name??? }\n`,
    "Labels are too similar",
  ],
  [`${head}${input}- attributes:\n    value: Hello\n`, "Body[1]: required key type is missing"],
  [`${head}${input}- type: x\n`, "Body[1]: `x` is not a valid input type"],
  [`${head}${input}- type: markdown\n`, "Body[1]: required attribute key `value` is missing"],
  [
    `${head}${input}- type: textarea\n  attributes: { label: true }\n`,
    "Body[1]: label must be a string",
  ],
  [
    `${head}${input}- type: input\n  attributes: { label: Day, placeholder: 2026-11-22 }\n`,
    "Body[1]: placeholder must be a string",
  ],
  [
    `${head}${input}- type: input\n  id: first name\n  attributes: { label: First }\n`,
    "Body[1]: `id` can only contain numbers, letters, -, _",
  ],
  [
    `${head}${input}- type: markdown\n  x: woof\n  attributes: { value: Hello }\n`,
    "Body[1]: `x` is not a permitted key",
  ],
  [
    `${head}${input}- type: input\n  attributes: { label: Password }\n`,
    "Body[1]: `label` contains forbidden word",
  ],
  [
    `${head}${input}- type: markdown\n  attributes: { value: Hello, x: y1 }\n`,
    "Body[1]: `x` is not a permitted attribute",
  ],
  [
    `${head}${input}- type: dropdown\n  attributes: { label: Pie, options: [apple, apple] }\n`,
    "Body[1]: `options` must be unique",
  ],
  [
    `${head}${input}- type: dropdown\n  attributes: { label: Pie, options: [apple, None] }\n`,
    "Body[1]: `options` must not include the reserved word, none",
  ],
  [
    `${head}${input}- type: dropdown\n  attributes: { label: Pie, options: [Yes, No] }\n`,
    "Body[1]: `options` must not include booleans",
  ],
  [`${head}---\n${input}`, "Body cannot be empty"],
  ["a: [", "the file is no mapping in YAML"],
];

describe("an issue form", () => {
  test.each(errors)("is hidden: %j", (text, ...warnings) => {
    expect(readIssueForm(text)).toEqual({ warnings });
  });

  test("without any of these errors is offered", () => {
    const text = `${head}title: "[Bug] "\nlabels: [bug]\n${input}`;
    expect(readIssueForm(text)).toEqual({
      form: {
        name: "Bug",
        description: "File a bug",
        title: "[Bug] ",
        labels: ["bug"],
        body: [{ type: "input", attributes: { label: "Name" } }],
      },
      warnings: [],
    });
  });
});
