import { expect, test } from "vitest";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { branchOff, openPull } from "../config/proposed-config.ts";

async function write(world: World, branch: string, path: string, text: string): Promise<void> {
  await world.as("dee").repos.createOrUpdateFileContents({
    ...world.here,
    branch,
    path,
    message: "Our own words",
    content: Buffer.from(text).toString("base64"),
  });
  await world.idle();
}

async function approved(world: World, branch: string) {
  const pull = await openPull(world, branch, "dee");
  await pull.approve("ada", "cy");
  return pull;
}

test("what a committee agreed to say in its own words is what its drafts and its form say", async () => {
  await using world = await startWorld({ app: "none", plan: "free" });
  const app = await world.startApp();
  await world.idle();
  const it = await world.report();
  const draft = async () =>
    (await sayAndSee(world, it, "bo", "/write receipt to reporter-1")).answer;
  const form = async () => (await fetch(`${app.url}/report`)).text();

  await write(world, "main", "letters/confirmation.md", "Pushed by one alone.");
  expect(await draft()).not.toContain("Pushed by one alone.");

  await branchOff(world, "slip", "dee");
  await write(world, "slip", "letters/confirmation.md", "Hello from {{projekt}}.");
  const slip = await approved(world, "slip");
  expect(await slip.check("comity/consensus")).toMatchObject({
    conclusion: "action_required",
    title: "1 problem in the letters",
    annotations: 1,
  });
  await slip.merge();
  expect(await draft()).not.toContain("Hello from");

  await branchOff(world, "own", "dee");
  await world.as("dee").repos.deleteFile({
    ...world.here,
    path: "letters/confirmation.md",
    branch: "own",
    message: "Anew",
    sha: await blobOf(world, "letters/confirmation.md"),
  });
  await write(world, "own", "letters/confirmation.md", "Thank you, from {{project}} and us all.");
  await write(
    world,
    "own",
    "letters/report-page.md",
    "*Whatever* it is. <script>alert(1)</script>",
  );
  await (await approved(world, "own")).merge();
  expect(await draft()).toContain("Thank you, from sandbox-org and us all.");
  const page = await form();
  expect(page).toContain("<em>Whatever</em> it is.");
  expect(page).not.toContain("<script>");
  expect(page).toContain("This is no emergency line");
}, 60_000);

async function blobOf(world: World, path: string): Promise<string> {
  const { data } = await world.as("dee").repos.getContent({ ...world.here, path });
  if (Array.isArray(data)) throw new TypeError("a folder");
  return data.sha;
}
