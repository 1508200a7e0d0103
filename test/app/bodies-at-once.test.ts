import { describe, expect, test } from "vitest";
import { BodiesAtOnce } from "../../src/app/webhooks/bodies-at-once.ts";

function reading() {
  const atOnce = new BodiesAtOnce({ bodies: 3, bytes: 100 });
  const givenUp: string[] = [];
  const begin = (name: string) => atOnce.begin(() => givenUp.push(name));
  return { begin, givenUp };
}

describe("bodies that are read at once", () => {
  test("are as many as there is room for", () => {
    const { begin, givenUp } = reading();
    for (const name of ["a", "b", "c"]) begin(name).grew(33);
    expect(givenUp).toEqual([]);
  });

  test("lose the one that has come longest to one more", () => {
    const { begin, givenUp } = reading();
    const [first] = ["a", "b", "c"].map(begin);
    begin("d");
    expect(givenUp).toEqual(["a"]);
    first?.end();
    begin("e");
    expect(givenUp).toEqual(["a", "b"]);
  });

  test("lose the one that has come longest where they are too long together", () => {
    const { begin, givenUp } = reading();
    const [a, b] = ["a", "b"].map(begin);
    a?.grew(60);
    b?.grew(41);
    expect(givenUp).toEqual(["a"]);
    a?.grew(60);
    b?.grew(59);
    expect(givenUp).toEqual(["a"]);
    b?.grew(1);
    expect(givenUp).toEqual(["a", "b"]);
  });

  test("make room where one ends", () => {
    const { begin, givenUp } = reading();
    for (const name of ["a", "b", "c", "d", "e"]) {
      const one = begin(name);
      one.grew(90);
      one.end();
      one.end();
    }
    expect(givenUp).toEqual([]);
  });
});
