import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ourRecords, strangersRecords } from "../fakes/record-keys.ts";
import { readHostSettings } from "../../src/app/settings/host-settings.ts";
import { introduceApp } from "../../src/app/introduction/introduce-app.ts";
import { runCommand } from "../../src/app/run-command.ts";
import { localGitHub, pem } from "../app/local-github.ts";
import { matchesPlainPage, type Entry } from "./page.ts";
import { outsideFilePath } from "../../src/domain/values/outside-file.ts";
import { events, picture, saidOf, saidOfFiles, textOf, textUnderTwoKeys } from "./some-clone.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "comity-said-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a command says, and its exit code. */
async function typed(line: string, environment: Record<string, string> = {}): Promise<string> {
  const said: string[] = [];
  const say = (sentence: string) => void said.push(sentence);
  const words = line.split(" ").filter(Boolean);
  const exitCode = await runCommand(words, { environment, say, complain: say });
  return [...said, `(exit code ${exitCode})`].join("\n");
}

const commands = [
  "--help",
  "frobnicate",
  "register",
  "register --organisation a.b --public-url http://127.0.0.1 --name a-name-that-is-longer-than-any-app-has --visibility hidden",
  "doctor --all",
  "start now",
  "start --port http",
  "start --plan enterprise",
  "sweep --port 3000",
  "sweep",
  "verify",
  "statistics",
  "export",
  "export ./cases amber-heron",
  "statistics 2999 .",
];

const settings = { APP_ID: "12345", PRIVATE_KEY: pem, WEBHOOK_SECRET: "hush" };

/** Settings of the host that are missing or malformed. */
const environments: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "none in production": { NODE_ENV: "production" },
  "a key that cannot be read": { ...settings, PRIVATE_KEY: "", PRIVATE_KEY_PATH: "key.pem" },
  "a server of their own": { ...settings, GITHUB_API_URL: "https://github.example.org/api/v3" },
  "all malformed": {
    APP_ID: "twelve",
    RECORD_KEY: "short",
    RECORD_KEY_PREVIOUS: "short, shorter",
    PRIVATE_KEY: "no key",
    WEBHOOK_SECRET: "hush",
    GITHUB_API_URL: "http://api.github.example",
    CASE_REPOSITORY: "conduct",
    ORGANISATIONS: "a b",
    PORT: "70000",
    PUBLIC_URL: "conduct.example.org",
    LOG_LEVEL: "loud",
    SMTP_URL: "mailhost.example",
    MAIL_FROM: "the committee",
    IMAP_URL: "imap://user:password@mail.example.org",
    MAIL_REPLY_TO: "the committee",
    OWNERS_EMAIL: "the owners",
  },
  "a token for its health that is too short": { HEALTH_TOKEN: "guessed" },
  "a mailbox, and no way to answer": { IMAP_URL: "imaps://user:password@mail.example.org" },
  "nobody to read answers": { MAIL_REPLY_TO: "conduct@example.org" },
  "nobody to send letters from": { SMTP_URL: "smtp://mail.example.org" },
};

function problemsIn(environment: Readonly<Record<string, string>>): string {
  const read = readHostSettings(environment, () => {
    throw new Error("no such file");
  });
  return "problems" in read ? read.problems.join("\n") : "";
}

/** What stops the app when GitHub answers so to its first questions. */
async function introduced(...answers: readonly (object | number | Response)[]): Promise<string> {
  const left = [...answers];
  const fetch = () => {
    const next = left.shift();
    if (next === undefined) return Promise.reject(new TypeError("fetch failed"));
    if (next instanceof Response) return Promise.resolve(next);
    return Promise.resolve(
      typeof next === "number" ? new Response("{}", { status: next }) : Response.json(next),
    );
  };
  const read = readHostSettings(settings, () => "");
  if (!("settings" in read)) throw new Error("no settings");
  return introduceApp(read.settings.github, fetch, () => 0).then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

/** As the app would have gone on, by somebody who lacks its key. */
const begun = [{ path: "record.yml", text: textOf(events.slice(0, 1)) }];
const end = ourRecords.read(begun).at(-1);
const forged = strangersRecords.append(begun, end, events.slice(1)).files[0]?.text ?? "";

const opening = textOf(events.slice(0, 1));

/** Records of a clone, the second commit of each bent. */
const records: Readonly<Record<string, string>> = {
  "nothing was bent": saidOf({}),
  "somebody else wrote to it": saidOf({ authorEmail: "dee@example.org" }),
  "another branch was merged": saidOf({ parents: ["a".repeat(40), "b".repeat(40)] }),
  "it begins with another commit": saidOf({ parents: [], files: {} }),
  "it begins anew": saidOf({ parents: [] }, { hasRoot: false }),
  "a commit says something else": saidOf({ message: "amber-heron: NoteTaken" }),
  "a document was changed": saidOf({
    files: { "record.yml": textOf(events.map((one) => ({ ...one, by: "comity" }))) },
  }),
  "a document stands in another file": saidOf({
    files: { "record.yml": opening, "record-2.yml": textOf(events).slice(opening.length) },
  }),
  "there is another file": saidOf({ files: { "record.yml": textOf(events), "notes.txt": "x" } }),
  "a file from outside is not named": saidOf({
    files: { "record.yml": textOf(events), "files/x.png": "x" },
  }),
  "a file from outside is missing": saidOfFiles({}),
  "a file from outside is another": saidOfFiles({ [outsideFilePath(picture)]: "x" }),
  "a file from outside is there": saidOfFiles({ [outsideFilePath(picture)]: picture.blob }),
  "Comity did not sign it": saidOf({
    files: { "record.yml": forged },
  }),
  "a key signed it that was replaced": saidOf({ files: { "record.yml": textUnderTwoKeys() } }),
  "its config is not on the register": saidOf({}, { isAdopted: false }),
};

const whole = textOf(events);
/** Texts of a record that are none. */
const texts: Readonly<Record<string, string>> = {
  "it begins otherwise": `x${whole}`,
  "it ends in the middle of a line": whole.slice(0, -1),
  "an anchor": whole.replace("n: 1", "n: &x 1"),
  "no YAML": whole.replace("n: 1", "n: [1"),
  "no number": whole.replace("n: 1", "m: 1"),
  "another number": whole.replace("n: 2", "n: 3"),
  "another hash": whole.replace(/prev: [0-9a-f]{8}/, `prev: ${"0".repeat(8)}`),
  "an unknown shape": whole.replace("type: ReportReceived", "type: ReportLost"),
  "two in one": whole.replace(/\n---\n/, "\n--- \n"),
};

function misread(text: string, path = "record.yml"): string {
  try {
    ourRecords.read([{ path, text }]);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A bare repository in which two branches claim to be one record, and one has no code name. */
async function cloned(): Promise<string> {
  const commits = ["cases/amber-heron", "closed/amber-heron", "cases/x", "cases/birch-otter"].map(
    (name) =>
      `commit refs/heads/${name}\ncommitter x <x@example.org> 1795363200 +0000\ndata 4\nroot\n`,
  );
  const git = (words: readonly string[], input = "") =>
    execFileSync("git", ["-C", folder, ...words], { input });
  git(["init", "--quiet", "--bare"]);
  git(["fast-import", "--quiet"], commits.join(""));
  return typed(`verify ${folder}`);
}

async function withoutGit(): Promise<string> {
  const { PATH } = process.env;
  process.env["PATH"] = "";
  try {
    return await typed(`verify ${folder}`);
  } finally {
    process.env["PATH"] = PATH;
  }
}

/** @param repository `CASE_REPOSITORY`; GitHub knows one */
async function portTaken(repository = "example-org/conduct"): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const github = await localGitHub({
    "GET /app": { slug: "comity" },
    "GET /repos/example-org/conduct/installation": { id: 1 },
  });
  try {
    const place = { GITHUB_API_URL: github.url, CASE_REPOSITORY: repository };
    const said = await typed(`start --port ${port}`, { ...settings, ...place });
    return said.replaceAll(String(port), "3000");
  } finally {
    await github.close();
    server.close();
  }
}

test("the command line says what it said", async () => {
  const said: Entry[] = [];
  for (const line of commands) said.push([`comity ${line}`, await typed(line)]);
  said.push([
    "comity start --plan free, with settings",
    await typed("start --plan free", settings),
  ]);
  said.push(["comity start, its port taken", await portTaken()]);
  said.push(["comity start, with a mistyped repository", await portTaken("example-org/condcut")]);
  said.push(["comity verify, of a folder that is no clone", await typed(`verify ${folder}`)]);
  said.push(["comity verify, of a clone", await cloned()]);
  said.push(["comity verify, with a key that is none", await typed(`verify ${folder} short`)]);
  said.push(["comity verify, where there is no git", await withoutGit()]);
  for (const [heading, environment] of Object.entries(environments))
    said.push([`settings: ${heading}`, problemsIn(environment)]);
  said.push(["GitHub: it cannot be reached", await introduced()]);
  said.push(["GitHub: it does not know the app", await introduced(401)]);
  said.push(["GitHub: it has a fault", await introduced(503)]);
  said.push(["GitHub: it answers something else", await introduced({ name: "comity" })]);
  const refusedAt = (date: string) => new Response("{}", { status: 401, headers: { date } });
  const later = refusedAt("Thu, 01 Jan 1970 00:15:00 GMT");
  const earlier = refusedAt("Wed, 31 Dec 1969 23:59:00 GMT");
  said.push(["GitHub: the host's clock is behind", await introduced(later)]);
  said.push(["GitHub: the host's clock is ahead", await introduced(earlier)]);
  said.push(["GitHub: no repository can be told", await introduced({ slug: "comity" }, [])]);
  for (const [heading, text] of Object.entries(records)) said.push([`a record: ${heading}`, text]);
  for (const [heading, text] of Object.entries(texts))
    said.push([`a record's text: ${heading}`, misread(text)]);
  said.push(["a record's text: a file is missing", misread(whole, "record-2.yml")]);
  expect(said.filter(([, text]) => text === "")).toEqual([]);
  const entries = said.map(([heading, text]): Entry => {
    return [heading, text.replaceAll(/\b[0-9a-f]{12}\b/g, "0123456789ab")];
  });
  await matchesPlainPage("command-line", entries);
});
