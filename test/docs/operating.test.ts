import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { runCommand } from "../../src/app/run-command.ts";
import { CommonSettings } from "../../src/app/settings/common-settings.ts";
import { GitHubSettings } from "../../src/app/settings/github-settings.ts";

const page = readFileSync("docs/operating.md", "utf8");
const Properties = z.object({ properties: z.record(z.string(), z.unknown()) });

test("the page about running it tells of every setting there is", () => {
  const names = [CommonSettings, GitHubSettings].flatMap((settings) =>
    Object.keys(Properties.parse(z.toJSONSchema(settings, { io: "input" })).properties),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test("the page about running it names every command that is not for developers", async () => {
  const said: string[] = [];
  await runCommand(["--help"], {
    environment: {},
    say: (line) => said.push(line),
    complain: () => undefined,
  });
  const commands = [...said.join("\n").matchAll(/^ {2}(comity [a-z-]+)/gm)].map(([, name]) => name);
  expect(commands).toContain("comity doctor");
  expect(commands.filter((name) => !page.includes(name ?? ""))).toEqual([]);
});

test("every file that the pages for readers link to is there", () => {
  for (const [folder, name] of [
    [".", "README.md"],
    ["docs", "operating.md"],
    ["docs", "configuration.md"],
  ]) {
    const text = readFileSync(`${folder}/${name}`, "utf8");
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !existsSync(`${folder}/${path}`))).toEqual([]);
  }
});

test("under the systemd unit a system call that is not allowed is refused, and kills nothing", () => {
  const unit = readFileSync("deploy/comity.service", "utf8");
  const set = (name: string) => new RegExp(`^${name}=(.*)$`, "m").exec(unit)?.[1];
  // V8 calls pkey_alloc at its start, which @system-service lacks.
  expect(set("SystemCallFilter")?.split(" ")).toContain("@pkey");
  expect(set("SystemCallErrorNumber")).toBe("EPERM");
});
