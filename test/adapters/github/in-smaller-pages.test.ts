import { expect, test } from "vitest";
import type { AskGraphql } from "../../../src/adapters/github/connection/graphql-client.ts";
import { inSmallerPages } from "../../../src/adapters/github/connection/in-smaller-pages.ts";
import { PageSizes } from "../../../src/adapters/github/connection/page-sizes.ts";
import { Transient } from "../../../src/ports/errors.ts";

const pages = {
  operation: "Pages",
  text: "query Pages($size: Int!) { viewer { login } }",
  variables: {},
};
const tooMuch = {
  data: null,
  faults: [
    { type: "RESOURCE_LIMITS_EXCEEDED", message: "Resource limits for this query exceeded." },
  ],
};

/** A GitHub that has had enough above so many; answers with which sizes it was asked. */
function patientUpTo(most: number, otherwise: () => typeof tooMuch = () => tooMuch) {
  const sizes: unknown[] = [];
  const ask: AskGraphql = async (_purpose, { variables }) => {
    sizes.push(variables["size"]);
    return Number(variables["size"] ?? 0) > most ? otherwise() : { data: "all of it", faults: [] };
  };
  return { sizes, ask: inSmallerPages(ask, new PageSizes()) };
}

const gateway = (status: number) => () => {
  throw new Transient("GitHub could not answer", { route: "Pages", status });
};

test("what is too much is asked for in smaller pages, and not again in larger ones", async () => {
  const { sizes, ask } = patientUpTo(25);
  expect(await ask("case-repository", pages)).toEqual({ data: "all of it", faults: [] });
  await ask("case-repository", pages);
  expect(sizes).toEqual([100, 50, 25, 25]);
});

test.each([502, 504])("so is what GitHub gives up on with %i", async (status) => {
  const { sizes, ask } = patientUpTo(10, gateway(status));
  expect(await ask("case-repository", pages)).toEqual({ data: "all of it", faults: [] });
  expect(sizes).toEqual([100, 50, 25, 10]);
});

test("where the smallest is too much, too, it is asked once and told", async () => {
  const { sizes, ask } = patientUpTo(1);
  expect(await ask("case-repository", pages)).toEqual(tooMuch);
  expect(sizes).toEqual([100, 50, 25, 10]);
});

test("an outage leaves pages as large as they were", async () => {
  let isDown = true;
  const { sizes, ask } = patientUpTo(0, () => (isDown ? gateway(502)() : tooMuch));
  await expect(ask("case-repository", pages)).rejects.toThrow(Transient);
  isDown = false;
  await ask("case-repository", pages);
  expect(sizes.slice(0, 5)).toEqual([100, 50, 25, 10, 100]);
});

test("two that find it out at once make pages smaller once", async () => {
  const { sizes, ask } = patientUpTo(50);
  await Promise.all([ask("case-repository", pages), ask("case-repository", pages)]);
  expect(sizes).toEqual([100, 100, 50, 50]);
});

test("another failure, and a document without pages, are asked once", async () => {
  const failing = patientUpTo(1, gateway(500));
  await expect(failing.ask("case-repository", pages)).rejects.toThrow(Transient);
  const whole = patientUpTo(1);
  await whole.ask("case-repository", { ...pages, text: "mutation Once { x }" });
  expect([failing.sizes, whole.sizes]).toEqual([[100], [undefined]]);
});
