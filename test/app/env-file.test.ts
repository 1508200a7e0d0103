import { describe, expect, test } from "vitest";
import { withEnvFile } from "../../src/app/settings/env-file.ts";

describe("settings of the file .env", () => {
  test("hold where the environment names none, or an empty one", () => {
    const file = 'APP_ID=1\nPORT=4000\nPRIVATE_KEY="one\ntwo"\n';
    expect(withEnvFile({ PORT: "3000", APP_ID: " " }, () => file)).toEqual({
      APP_ID: "1",
      PORT: "3000",
      PRIVATE_KEY: "one\ntwo",
    });
  });

  test("are not missed where there is no such file", () => {
    const environment = { PORT: "3000" };
    expect(withEnvFile(environment, () => undefined)).toBe(environment);
  });
});
