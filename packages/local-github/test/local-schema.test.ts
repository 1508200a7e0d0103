import { printSchema } from "graphql";
import { expect, test } from "vitest";
import { gitHubSchema as localSchema } from "../src/graphql/github-schema.ts";
import { gitHubSchema } from "./github-schema.ts";

test("the local GitHub runs on GitHub's published schema and the overlay, and on nothing else", () => {
  expect(printSchema(localSchema()) === printSchema(gitHubSchema())).toBe(true);
});
