import { createServer } from "node:http";
import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import { runCommand } from "../../src/app/run-command.ts";
import { localGitHub, pem } from "./local-github.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function typed(line: string, environment: Record<string, string> = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  const exitCode = await runCommand(line.split(" ").filter(Boolean), {
    environment,
    say: (sentence) => said.push(sentence),
    complain: (sentence) => complained.push(sentence),
  });
  return { exitCode, said, complained };
}

async function real(answers: Readonly<Record<string, unknown>>) {
  const github = await localGitHub(answers);
  closers.push(() => github.close());
  return {
    APP_ID: "12345",
    PRIVATE_KEY: pem,
    WEBHOOK_SECRET: "hush",
    GITHUB_API_URL: github.url,
    CASE_REPOSITORY: "example-org/conduct",
  };
}

describe("the command line", () => {
  test("refuses a command it does not know", async () => {
    const { exitCode, complained } = await typed("frobnicate");
    expect([exitCode, complained]).toEqual([
      2,
      [
        "comity knows no such command; it knows register, doctor, start, sweep, verify, statistics, export, record-key.",
      ],
    ]);
  });

  test("prints its help, with every command it knows", async () => {
    for (const line of ["--help", "start -h"]) {
      const { exitCode, said } = await typed(line);
      expect([exitCode, said.join("\n")]).toEqual([
        0,
        expect.stringMatching(/start[^]*sweep[^]*verify[^]*record-key/),
      ]);
    }
  });

  test("prints the version of package.json", async () => {
    expect(await typed("--version")).toMatchObject({ exitCode: 0, said: ["0.1.0"] });
  });

  test("says at once, in a sentence, that no repository is called so", async () => {
    const github = await real({ "GET /repos/example-org/conduct/installation": { id: 1 } });
    const names = "example-org/conduct,example-org/condcut";
    const { exitCode, complained } = await typed("start", { ...github, CASE_REPOSITORY: names });
    expect([exitCode, complained]).toEqual([
      2,
      [expect.stringMatching(/^CASE_REPOSITORY holds as its second a name .* install the App/)],
    ]);
  });

  test.each(["start --prot 3000", "start --port", "start now", "sweep --port 3000"])(
    "refuses `%s` in one sentence",
    async (line) => {
      const { exitCode, complained } = await typed(line);
      expect([exitCode, complained.length]).toEqual([2, 1]);
    },
  );

  test.each(["--port 70000", "--port=-1", "--port http"])(
    "refuses a value such as %s, naming the flag",
    async (flags) => {
      const { exitCode, complained } = await typed(`start ${flags}`);
      expect(exitCode).toBe(2);
      expect(complained[0]).toContain(flags.split(/[ =]/)[0]);
    },
  );

  test("names every setting that is missing, a sentence each", async () => {
    const { exitCode, complained } = await typed("start");
    expect(exitCode).toBe(2);
    expect(
      complained
        .join("\n")
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(["APP_ID", "PRIVATE_KEY", "WEBHOOK_SECRET"]);
  });

  test("has no flags of the sandbox", async () => {
    const { exitCode, complained } = await typed("start --plan free", await real({}));
    expect([exitCode, complained]).toEqual([2, ["The flags are --port, each with a value."]]);
  });
});

describe("the doctor without GitHub", () => {
  const settings = {
    APP_ID: "12345",
    PRIVATE_KEY: pem,
    WEBHOOK_SECRET: "hush",
    GITHUB_API_URL: "http://127.0.0.1:9",
  };

  test("looks at settings, mail server and the files of a clone, and asks nobody else", async () => {
    const { exitCode, said } = await typed("doctor --offline", settings);
    expect(exitCode).toBe(1);
    expect(said.filter((line) => !line.startsWith(" "))).toEqual([
      expect.stringMatching(/^right +Node\.js: /),
      expect.stringMatching(/^wrong +Mail: nothing is mailed/),
      expect.stringMatching(/^right +Mailbox: none is read/),
      expect.stringMatching(/^unknown +Config: there is no \.github\/comity\.yml in this folder/),
      expect.stringMatching(/^unknown +Report form: there is no /),
      "1 to mend.",
    ]);
  });

  test("names a setting that is missing, and a flag it does not have", async () => {
    expect((await typed("doctor", { ...settings, APP_ID: "" })).complained[0]).toContain("APP_ID");
    expect((await typed("doctor --all", settings)).exitCode).toBe(2);
  });
});

describe("the key of the records", () => {
  test("is printed as the setting takes it, and stays where it is set", async () => {
    const settings = await real({});
    const derived = await typed("record-key", settings);
    expect([derived.exitCode, derived.said]).toEqual([0, [expect.stringMatching(/^[\w+/]{43}=$/)]]);
    const kept = await typed("record-key", { ...settings, RECORD_KEY: derived.said[0] ?? "" });
    expect(kept.said).toEqual(derived.said);
  });
});

describe("a sweep from the command line", () => {
  test("needs the settings of a real GitHub", async () => {
    expect((await typed("sweep")).exitCode).toBe(2);
  });

  test("says that GitHub does not know the app", async () => {
    const { exitCode, complained } = await typed("sweep", await real({}));
    expect([exitCode, complained[0]]).toEqual([2, expect.stringContaining("APP_ID")]);
  });

  test("says that GitHub cannot be reached", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    server.close();
    await once(server, "close");
    const environment = { ...(await real({})), GITHUB_API_URL: `http://127.0.0.1:${port}` };
    const { exitCode, complained } = await typed("sweep", environment);
    expect([exitCode, complained]).toEqual([1, ["GitHub cannot be reached at GITHUB_API_URL."]]);
  });

  test("answers 1 when the repository cannot be looked over, and logs no name", async () => {
    const environment = await real({ "GET /app": { slug: "comity" } });
    const { exitCode, said, complained } = await typed("sweep", environment);
    expect([exitCode, said]).toEqual([1, ["1 could not be looked at; the log says why."]]);
    expect(complained.join("\n")).toContain('"route":"GET /repos/{owner}/{repo}/installation"');
  });
});
