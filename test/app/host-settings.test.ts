import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readHostSettings } from "../../src/app/settings/host-settings.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
const normal = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const full = { APP_ID: "12345", PRIVATE_KEY: pem, WEBHOOK_SECRET: "hush" };

function noFile(): string {
  throw new Error("no such file");
}

function read(environment: Record<string, string>, readFile: (path: string) => string = noFile) {
  return readHostSettings(environment, readFile);
}

function problems(environment: Record<string, string>): readonly string[] {
  const answer = read(environment);
  return "problems" in answer ? answer.problems : [];
}

describe("the settings of the host", () => {
  test("without any name all that is missing; an empty one is none", () => {
    const missing = problems({ APP_ID: "", PATH: "/bin" });
    expect(missing.map((sentence) => sentence.split(" ")[0])).toEqual([
      "APP_ID",
      "PRIVATE_KEY",
      "WEBHOOK_SECRET",
    ]);
  });

  test("have defaults for where to listen", () => {
    expect(read(full)).toMatchObject({ settings: { common: { host: "127.0.0.1", port: 3000 } } });
  });

  test("are read from the environment", () => {
    const answer = read({
      ...full,
      WEBHOOK_SECRET_PREVIOUS: "hush before",
      GITHUB_API_URL: "https://api.octocorp.ghe.com/",
      RECORD_KEY: Buffer.alloc(32, 7).toString("base64"),
      RECORD_KEY_PREVIOUS: `${Buffer.alloc(32, 8).toString("hex")}, ${Buffer.alloc(32, 9).toString("base64url")}`,
      CASE_REPOSITORY: "example-org/conduct, other/cases",
      ORGANISATIONS: "example-org,other",
      PORT: "0",
      PUBLIC_URL: "https://conduct.example.org/",
      LOG_LEVEL: "trace",
      SMTP_URL: "smtp://mail.example.org:587",
      MAIL_FROM: "Conduct <conduct@example.org>",
      OWNERS_EMAIL: "owen@example.org, owners@example.org",
    });
    expect(answer).toEqual({
      settings: {
        common: {
          host: "127.0.0.1",
          port: 0,
          publicUrl: "https://conduct.example.org",
          logLevel: "trace",
          smtpUrl: "smtp://mail.example.org:587",
          mailFrom: "Conduct <conduct@example.org>",
          ownersEmail: ["owen@example.org", "owners@example.org"],
        },
        github: {
          app: { id: 12345, privateKey: normal },
          webhookSecret: "hush",
          previousWebhookSecret: "hush before",
          recordSecrets: {
            current: new Uint8Array(32).fill(7),
            previous: [new Uint8Array(32).fill(8), new Uint8Array(32).fill(9)],
          },
          apiUrl: "https://api.octocorp.ghe.com",
          caseRepositories: [
            { owner: "example-org", name: "conduct" },
            { owner: "other", name: "cases" },
          ],
          organisations: ["example-org", "other"],
        },
      },
    });
  });

  test.each([
    ["on one line", { PRIVATE_KEY: pem.replaceAll("\n", "\\n") }],
    ["in a file", { PRIVATE_KEY: "", PRIVATE_KEY_PATH: "/keys/app.pem" }],
  ])("take the private key %s", (_, key) => {
    const answer = read({ ...full, ...key }, () => pem);
    expect(answer).toMatchObject({ settings: { github: { app: { privateKey: normal } } } });
  });

  test.each(["APP_ID", "PRIVATE_KEY", "WEBHOOK_SECRET", "GITHUB_API_URL"])(
    "name all that is missing beside %s",
    (name) => {
      const value = { ...full, GITHUB_API_URL: "https://api.github.com" }[name] ?? "";
      const missing = problems({ [name]: value }).map((sentence) => sentence.split(" ")[0]);
      const needed = ["APP_ID", "PRIVATE_KEY", "WEBHOOK_SECRET"];
      expect(missing).toEqual(needed.filter((other) => other !== name));
    },
  );

  test.each([
    ["APP_ID", "twelve"],
    ["PRIVATE_KEY", "-----BEGIN RSA PRIVATE KEY-----\nnope\n-----END RSA PRIVATE KEY-----"],
    ["RECORD_KEY", "short"],
    ["RECORD_KEY_PREVIOUS", "short, shorter"],
    ["GITHUB_API_URL", "http://api.github.example"],
    ["GITHUB_API_URL", "not a url"],
    ["GITHUB_API_URL", "https://github.example.org/api/v3/"],
    ["CASE_REPOSITORY", "conduct"],
    ["CASE_REPOSITORY", "a/b/c"],
    ["ORGANISATIONS", "a b"],
    ["PORT", "70000"],
    ["PORT", "http"],
    ["PUBLIC_URL", "conduct.example.org"],
    ["LOG_LEVEL", "loud"],
    ["SMTP_URL", "mailhost.example"],
    ["OWNERS_EMAIL", "owen, owners@example.org"],
    ["MAIL_FROM", "the committee"],
  ])("refuse a malformed %s in one sentence that does not quote it", (name, value) => {
    const found = problems({ ...full, MAIL_FROM: "conduct@example.org", [name]: value });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${name}.*\\.$`));
    expect(found[0]).not.toContain(value);
  });

  test("say when the key's file cannot be read, and do not say which it was", () => {
    expect(problems({ ...full, PRIVATE_KEY: "", PRIVATE_KEY_PATH: "/home/ada/key.pem" })).toEqual([
      "PRIVATE_KEY_PATH names a file that cannot be read.",
    ]);
  });

  test("need an address letters come from where there is a mail server", () => {
    expect(problems({ ...full, SMTP_URL: "smtp://mail.example.org" })).toEqual([
      "MAIL_FROM is missing: set it to the address letters are sent from.",
    ]);
  });

  test("take plain http only on this machine", () => {
    expect(problems({ ...full, GITHUB_API_URL: "http://127.0.0.1:3001" })).toEqual([]);
    expect(problems({ ...full, GITHUB_API_URL: "http://127.0.0.1.example.org" })).toHaveLength(1);
  });
});
