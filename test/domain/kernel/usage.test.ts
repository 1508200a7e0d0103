import { expect, test } from "vitest";
import { formsLike } from "../../../src/domain/kernel/usage.ts";

const examples = [
  "/mediate offer @gil",
  "/mediate mediator-1 agrees",
  "/mediate reporter-1 agrees unnamed",
  "/mediate reported-1 declines",
  "/mediate resolved: both are content",
];

test.for([
  ["/mediate agree mediator", ["/mediate mediator-1 agrees"]],
  ["/mediate ofer gil until whenever", ["/mediate offer @gil"]],
  ["/mediate resolve: they agree", ["/mediate resolved: both are content"]],
  ["/mediate reported-1 decline: offer", ["/mediate reported-1 declines"]],
])("of the forms of a command, those like %s are shown", ([written, shown]) => {
  expect(formsLike(examples, written as string)).toEqual(shown);
});

test("the first ones are shown where none is like it", () => {
  expect(formsLike(examples, "/mediate")).toEqual(examples.slice(0, 3));
  expect(formsLike(examples)).toEqual(examples.slice(0, 3));
});
