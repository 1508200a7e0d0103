import { expect, test } from "vitest";
import { whatItKeeps } from "../../src/app/host/what-it-keeps.ts";

test("one line says which App keeps which repositories, by which config, and how it mails", () => {
  const app = { botLogin: "comity[bot]", appId: 7 };
  const repositories = [
    { repository: "a/b", isConfigInForce: true },
    { repository: "a/c", isConfigInForce: false },
    { repository: "a/d", isConfigInForce: undefined },
  ];
  expect(whatItKeeps({ ...app, repositories, mailHost: "mail.example.org" })).toBe(
    "Comity is comity[bot] (App 7) and keeps a/b (its config is in force), " +
      "a/c (no config is in force: its issue Comity: configuration says what is missing), " +
      "a/d (whether its config is in force is not known yet); mail by mail.example.org.",
  );
  expect(whatItKeeps({ ...app, repositories: [], mailHost: undefined })).toContain(
    "nothing is mailed (no SMTP_URL)",
  );
});
