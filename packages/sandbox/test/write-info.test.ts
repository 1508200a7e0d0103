import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { removeInfo, writeInfo, writePrivateKey } from "../src/write-info.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "comity-info-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test("the information file appears complete, and nothing stays beside it", async () => {
  const path = await folder();
  await writeInfo(join(path, "info.json"), { github: "http://127.0.0.1:1" });
  expect(JSON.parse(await readFile(join(path, "info.json"), "utf8"))).toEqual({
    github: "http://127.0.0.1:1",
  });
  expect(await readdir(path)).toEqual(["info.json"]);
  await removeInfo(join(path, "info.json"));
  await removeInfo(join(path, "info.json"));
  expect(await readdir(path)).toEqual([]);
});

test("a private key is its owner's alone, even where an open file was before", async () => {
  const path = join(await folder(), "app.pem");
  await writeFile(path, "old", { mode: 0o644 });
  await writePrivateKey(path, "new");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readFile(path, "utf8")).toBe("new");
});
