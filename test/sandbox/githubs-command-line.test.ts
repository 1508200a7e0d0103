import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bothHeard } from "../world/resolution-of.ts";
import { startWorld, type World } from "../world/start-world.ts";

const isHere = spawnSync("gh", ["--version"]).status === 0;
// CI installs it, so that there it is missing for no good reason.
const why = "this machine has no gh: install Debian's package, or set GitHub's own up";

describe("GitHub's own command line", () => {
  test.skipIf(!isHere && !process.env["CI"])(
    `works a whole case${isHere ? "" : ` (${why})`}`,
    async () => {
      await using world = await startWorld({ tls: true });
      await using gh = await commandLine(world);
      const ada = (...args: string[]) => gh.run("ada", ...args);

      expect(await ada("repo", "view", "sandbox-org/conduct")).toContain(
        "This private repository is where the committee works.",
      );
      const report = ["--title", "Insults", "--body", "He called me names.", "--label", "report"];
      const filed = await ada("issue", "create", ...report);
      const number = filed.trim().split("/").at(-1) ?? "";
      await world.idle();
      const seen = await ada("issue", "view", number);
      const name = /^title:\t(\S+)$/m.exec(seen)?.[1] ?? "";
      expect(name).toMatch(/^[a-z]+-[a-z]+$/);
      expect(await ada("issue", "list")).toContain(name);

      const say = async (login: string, body: string) => {
        await gh.run(login, "issue", "comment", number, "--body", body);
        await world.idle();
      };
      await say("ada", `/acknowledge by mail\n/name reported @mal\n${bothHeard}`);
      await say(
        "ada",
        "/find\nhappened: insults\nviolation: yes\nresponsible: reported-1\nongoing: no\ndanger: no",
      );
      await say("bo", "/propose\n- { kind: private-reprimand, to: reported-1 }");
      expect(await ada("issue", "view", number, "--comments")).toContain(
        "/heard reported-1: it was meant as a joke",
      );

      const pull = /^(\d+)\t/.exec(await ada("pr", "list"))?.[1] ?? "";
      expect(await ada("pr", "diff", pull)).toMatch(
        new RegExp(
          `^diff --git a/resolutions/${name}.md b/resolutions/${name}.md\n` +
            "new file mode 100644\nindex 0000000\\.\\.[0-9a-f]{7}\n--- /dev/null\n" +
            `\\+\\+\\+ b/resolutions/${name}.md\n@@ -0,0 \\+1,\\d+ @@\n\\+`,
        ),
      );
      expect(await ada("pr", "checks", pull)).toContain("comity/consensus\tfail");
      for (const login of ["ada", "cy", "dee"]) {
        await gh.run(login, "pr", "review", pull, "--approve", "--body", "I agree.");
        await world.idle();
      }
      await gh.run("bo", "pr", "review", pull, "--approve");
      await world.idle();
      expect(await ada("pr", "checks", pull)).toMatch(/comity\/consensus\tpass/);
      expect(await ada("pr", "view", pull, "--comments")).toContain("I agree.");
      expect(await ada("pr", "view", pull)).toMatch(/^state:\tMERGED$/m);

      // A case ends by its record, and not by hand.
      await ada("issue", "close", number, "--comment", "This was all.");
      await world.idle();
      expect(await ada("issue", "view", number)).toMatch(/^state:\tOPEN$/m);
      await say("ada", "/told reporter-1 resolution: by mail\n/heard reporter-1 accepts: gladly");
      await say("ada", "/enact");
      await say("ada", "/done 1 by mail");
      const outcomes = ["reporter-1", "reported-1", "council"].map(
        (to) => `/told ${to} outcome: by mail`,
      );
      await say("ada", `${outcomes.join("\n")}\n/close`);
      expect(await ada("issue", "view", number)).toMatch(/^state:\tCLOSED$/m);
      expect(await ada("search", "issues", "--repo", "sandbox-org/conduct", "names")).toMatch(
        new RegExp(`\t${number}\tclosed\t${name}\t`),
      );
    },
    60_000,
  );
});

/** `gh` as any of the cast, in a folder of its own, which trusts the world's certificate alone. */
async function commandLine({ tls }: World) {
  if (tls === undefined) throw new Error("this world has no HTTPS door");
  const folder = await mkdtemp(join(tmpdir(), "comity-gh-"));
  const certificate = join(folder, "certificate.pem");
  await writeFile(certificate, tls.certificate);
  return {
    /** What it printed. A check that fails is an exit code and no complaint. */
    run(login: string, ...args: readonly string[]): Promise<string> {
      const env = {
        PATH: process.env["PATH"],
        HOME: folder,
        SSL_CERT_FILE: certificate,
        GH_HOST: new URL(tls.url).host,
        GH_ENTERPRISE_TOKEN: `sandbox-${login}`,
        GH_REPO: "sandbox-org/conduct",
      };
      return new Promise((resolve, reject) => {
        execFile("gh", args, { cwd: folder, env }, (error, stdout, complaint) => {
          if (error && complaint !== "") reject(error);
          else resolve(stdout);
        });
      });
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
