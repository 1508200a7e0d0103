import { describe, expect, test } from "vitest";
import { isHosted } from "../src/is-hosted.ts";

describe("npm start", () => {
  test.each([{}, { HOST: "0.0.0.0", PORT: "4000", LOG_LEVEL: "debug" }, { APP_ID: " " }])(
    "is a sandbox with %o",
    (environment) => {
      expect(isHosted(environment)).toBe(false);
    },
  );

  test.each([{ APP_ID: "1" }, { CASE_REPOSITORY: "a/b" }, { NODE_ENV: "production" }])(
    "is the real app with %o",
    (environment) => {
      expect(isHosted(environment)).toBe(true);
    },
  );
});
